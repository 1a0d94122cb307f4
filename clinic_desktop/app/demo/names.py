"""Invented names of several languages and scripts. Nobody real is meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Culture:
    """How people of one language are called; `share` is how many of a hundred come from it."""

    language: str  # BCP 47
    share: int
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]
    two_surnames: bool = False
    gendered: tuple[tuple[str, str], ...] = ()  # endings of a man's and a woman's family name


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


CULTURES = (
    Culture(
        "es",
        46,
        _words(
            "Ana María Carmen Lucía Marta Inés Sofía Paula Elena Nuria Rosa Pilar Julia Olga Emma"
            " Laura Irene Alba Noa Carme Montserrat Teresa Clara Mía Valeria"
        ),
        _words(
            "Luis Joan Pere Pau Hugo Leo Iker Jan Toni Marc Blai Carlos Javier Diego Mateo Martín"
            " Álvaro Andrés Jordi Ramón Sergio Iván Óscar Víctor Nicolás"
        ),
        _words(
            "García Pérez Soto Gil Sanz Roca Lara Paz Vidal Mora Prat Fuster Costa Riera Soler Vila"
            " Martí Bosch Pons Serra Torres Ruiz Oliva Ibáñez Núñez Domínguez Castaño Peña Ferrer"
            " Romero Molina Ortega Navarro Cano Vega Prieto Rey Aguilar Muñoz Zapata"
        ),
        two_surnames=True,
    ),
    Culture(
        "en",
        12,
        _words("Olivia Grace Emily Hannah Charlotte Amelia Ruth Ellen Maeve Harriet Siobhán Zoë"),
        _words("Oliver Jack Thomas Harry Noah Liam Callum Owen Edward Henry Séamus Reuben"),
        _words("Bennett Clarke Doyle Fletcher Hughes Murphy O'Brien Parker Shaw Whitfield Marsh"),
    ),
    Culture(
        "pt",
        10,
        _words("Beatriz Inês Catarina Mariana Joana Leonor Conceição Luísa Fátima Graça"),
        _words("João Miguel Tiago Rui Gonçalo Duarte António Vasco Nuno Simão"),
        _words("Silva Santos Ferreira Pereira Gonçalves Araújo Falcão Magalhães Simões Tavares"),
        two_surnames=True,
    ),
    Culture(
        "ar",
        9,
        _words("ليلى فاطمة مريم نور سلمى هدى ياسمين زينب"),
        _words("محمد أحمد يوسف عمر خالد كريم سامي طارق"),
        _words("حداد منصور الخطيب عباس الشامي درويش قاسم النجار"),
    ),
    Culture(
        "hi",
        7,
        _words("प्रिया अनन्या दीपा कविता सुनीता मीरा नेहा पूजा"),
        _words("राहुल अर्जुन विजय संजय अमित रोहन मोहन किरण"),
        _words("शर्मा वर्मा गुप्ता पटेल सिंह जोशी मिश्रा यादव"),
    ),
    Culture(
        "ru",
        5,
        _words("Ольга Наталья Ирина Светлана Екатерина Анна Юлия"),
        _words("Иван Сергей Дмитрий Алексей Николай Павел Андрей"),
        _words("Иванов Соколов Морозов Волков Лебедев Орлов Егоров"),
        gendered=(("в", "ва"),),
    ),
    Culture(
        "ro",
        4,
        _words("Ioana Andreea Mihaela Ștefania Elena Raluca"),
        _words("Andrei Mihai Ștefan Ionuț Cristian Radu"),
        _words("Popescu Ionescu Dumitru Stănescu Țurcanu Munteanu"),
    ),
    Culture(
        "el",
        3,
        _words("Ελένη Μαρία Κατερίνα Σοφία Δήμητρα"),
        _words("Γιώργος Νίκος Δημήτρης Κώστας Ανδρέας"),
        _words("Παπαδόπουλος Νικολάου Γεωργίου Αλεξίου Δημητρίου"),
        gendered=(("όπουλος", "οπούλου"),),
    ),
    Culture(
        "he",
        2,
        _words("שרה רחל מיכל נועה"),
        _words("דוד יוסף אבי איתן"),
        _words("כהן לוי מזרחי פרידמן"),
    ),
    Culture(
        "vi",
        2,
        _words("Lan Hương Thảo Ngọc"),
        _words("Minh Hùng Đức Tuấn"),
        _words("Nguyễn Trần Phạm Đặng"),
    ),
)

STREETS = _words("Mayor Sol Luna Molino Fuente Olivos Almendros Río Puente Huertas Campana Norte")
# What the desk notes, by type of appointment.
REMARKS = {
    "Consultation": (
        "Fever since yesterday",
        "Knee pain",
        "Headaches",
        "Skin rash",
        "Cough for two weeks",
        "Back pain",
        "Certificate for work",
    ),
    "New patient": ("Brings earlier reports", "Moved here in spring", "Interpreter needed"),
    "Review": ("Results", "Blood pressure", "Diabetes review", "Asthma review", "Second opinion"),
    "Video visit": ("Repeat prescription", "Results", "Travel advice"),
    "Well-child visit": ("Growth check", "First visit", "Bring vaccination card"),
    "Vaccination": ("Influenza", "Tetanus", "Travel", "Bring vaccination card"),
    "Blood sample": ("Fasting", "INR", "Wheelchair access"),
    "Dressing": ("Second change", "Left foot"),
    "ECG": ("Palpitations", "Before surgery"),
    "Echocardiogram": ("Heart failure", "Control after a year"),
}
CANCEL_REASONS = (
    "Has to work",
    "Feels better",
    "Transport strike",
    "Asked for another day",
    "In hospital",
)
