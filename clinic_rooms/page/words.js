// What the page says, in four languages. {0} stands for a number or a name.

const EN = {
  title: "Video consult", language: "Language", doctor: "Doctor",
  enter_title: "Your video consult", enter_text: "Nothing has to be installed. You can take part with camera and microphone, with sound only, or by chat.",
  your_name: "Your name, as the doctor will see it (optional)", join_all: "Join with camera and microphone", join_sound: "Join with sound only", join_chat: "Join by chat only",
  privacy: "The call goes directly to your clinic and is encrypted. Nothing is recorded without your consent.",
  lobby_title: "You are in the waiting room", place_first: "You are next. The doctor sees that you are here.", place_other: "{0} people are before you. The doctor sees that you are here.", place_one: "One person is before you. The doctor sees that you are here.", waited: "Waiting for {0} min.",
  checks_title: "Your devices", play_tone: "Play a tone", try_again: "Try again",
  camera_ok: "The camera works", camera_off: "Without camera", camera_wait: "The browser asks for your camera and microphone: please choose “Allow”",
  microphone_ok: "Say something: the bar should move", microphone_off: "Without microphone", microphone_wait: "Waiting for your permission", speaker_ask: "Can you hear a tone?", network_ok: "The connection is good ({0} ms)", network_slow: "The connection is slow ({0} ms)", network_wait: "Measuring the connection",
  fix_denied: "The browser was not allowed to use camera and microphone.\n1. Touch the lock or the camera sign beside the address.\n2. Allow camera and microphone.\n3. Press “Try again”.\nUntil then you can write in the chat.",
  fix_missing: "No camera or no microphone was found. Plug it in and press “Try again”, or go on without: the doctor can write to you.",
  fix_busy: "Another program uses the camera or the microphone. Close it and press “Try again”.",
  fix_insecure: "This browser gives no camera to this address. Please open the link in another browser.",
  fix_old: "This browser can't make video calls. Please open the link in an up-to-date browser. You can write in the chat.",
  chat: "Chat", write_here: "Write a message", send: "Send", send_file: "Send a file", you: "You",
  mute: "Mute", unmute: "Unmute", camera: "Stop camera", no_camera: "Start camera", turn_camera: "Turn camera", check_words: "Check words", leave: "Leave",
  connecting: "Connecting sound and picture…", connected: "Connected", chat_only: "You are connected by chat.", again: "The connection was lost. Connecting again…", offline: "No connection to the clinic. Trying again…", online: "Connected",
  q_still: "The connection is weak: you get a still picture now and then, the voice goes on.", q_off: "The picture is paused so that the voice stays clear.", q_low: "The connection is weak: the picture is smaller so that the voice stays clear.", q_muted: "The other side is muted.", q_screen: "The doctor shows a screen.", host_away: "The doctor's connection was lost. Please stay, it comes back by itself.",
  words_text: "Read these digits to each other. If they are the same, nobody is listening in between.", words_broken: "Warning: the check of this connection failed. Somebody may be listening. Please end the call and phone your clinic.", close: "Close",
  ask_record: "Record this call?", ask_record_text: "The doctor asks to record this call. The recording is kept encrypted in your chart. You may say no: the call goes on in the same way.", ask_snapshot: "Take a picture?", ask_snapshot_text: "The doctor asks to keep a picture of the video in your chart. You may say no.", yes: "Yes, I agree", no: "No", recording: "Recording",
  file_ask: "Receive a file?", file_ask_text: "{0} ({1})", receive: "Receive", file_sent: "{0} was sent", file_too_big: "The file is too big or empty.", file_refused: "The file was not accepted.", file_busy: "Another file is on its way.", file_cut: "The connection was lost. Please send the file again.", file_damaged: "The file arrived damaged. Please send it again.", file_not_allowed: "Files are switched off in this call.", file_cancelled: "The file was called off.",
  leave_ask: "Leave the call?", leave_text: "You can come back by the same link while the consult is open.", stay: "Stay",
  end_left: "You have left", end_left_text: "You can come back while the consult is open.", end_ended: "The consult is over", end_ended_text: "You can close this page. The link does not work any more.", end_denied: "The clinic has closed this entry", end_replaced: "This consult is open on another device", end_replaced_text: "You can close this page here.", end_early: "It is too early", end_early_text: "This link opens shortly before your appointment. Keep it and come back.", end_dead: "This link does not work any more", end_dead_text: "The consult is over, or the clinic sent you a newer link. If in doubt, please phone your clinic.", end_unknown: "This link is not known", end_unknown_text: "Please open the whole link from your message. If it still fails, phone your clinic.", end_bad: "This page is out of date", end_bad_text: "Please load it again.", end_full: "The waiting room is full", end_guess: "Too many tries", end_guess_text: "Please wait a minute and open the link from your message.",
  patient: "Patient", stage_title: "Your consult", tap_to_hear: "Tap to hear", settings: "Devices", which_camera: "Camera", which_microphone: "Microphone",
  which_speaker: "Speaker", help: "Help", your_turn: "It's your turn", new_message: "New message", picture_of: "Picture of {0}", picture_own: "Your own picture",
  q_no_picture: "The other person has no picture now.", q_own: "Your connection is weak: the other side may see you less sharply, or as a still picture. Your voice goes first.", no_picture_yet: "Connecting sound and picture…", chat_only_stage: "You take part by chat. The doctor reads what you write.", nobody_yet: "Nobody else is here yet. Please stay.", chat_failed: "The message was not sent.",
  host_title: "Go on in this browser", host_text: "This browser carries your sound and picture. Everything else stays in the program: who comes in, the chart, and the end of the call.", end_denied_text: "If in doubt, please phone your clinic.", end_full_text: "Please try again in a few minutes.",
};
const ES = {
  title: "Videoconsulta", language: "Idioma", doctor: "Médico",
  enter_title: "Su videoconsulta", enter_text: "No hay que instalar nada. Puede participar con cámara y micrófono, solo con sonido o por chat.",
  your_name: "Su nombre, tal como lo verá el médico (opcional)", join_all: "Entrar con cámara y micrófono", join_sound: "Entrar solo con sonido", join_chat: "Entrar solo por chat",
  privacy: "La llamada va directamente a su clínica y está cifrada. No se graba nada sin su consentimiento.",
  lobby_title: "Está en la sala de espera", place_first: "Es el siguiente. El médico ve que está aquí.", place_other: "Hay {0} personas antes que usted. El médico ve que está aquí.", place_one: "Hay una persona antes que usted. El médico ve que está aquí.", waited: "Espera: {0} min.",
  checks_title: "Sus dispositivos", play_tone: "Oír un tono", try_again: "Probar otra vez",
  camera_ok: "La cámara funciona", camera_off: "Sin cámara", camera_wait: "El navegador pide la cámara y el micrófono: elija «Permitir»",
  microphone_ok: "Diga algo: la barra debe moverse", microphone_off: "Sin micrófono", microphone_wait: "Esperando su permiso", speaker_ask: "¿Oye un tono?", network_ok: "La conexión es buena ({0} ms)", network_slow: "La conexión es lenta ({0} ms)", network_wait: "Midiendo la conexión",
  fix_denied: "El navegador no tiene permiso para usar la cámara y el micrófono.\n1. Toque el candado o la cámara junto a la dirección.\n2. Permita la cámara y el micrófono.\n3. Pulse «Probar otra vez».\nMientras tanto puede escribir en el chat.",
  fix_missing: "No se encontró cámara o micrófono. Conéctelo y pulse «Probar otra vez», o siga sin él: el médico puede escribirle.",
  fix_busy: "Otro programa usa la cámara o el micrófono. Ciérrelo y pulse «Probar otra vez».",
  fix_insecure: "Este navegador no da la cámara a esta dirección. Abra el enlace en otro navegador.",
  fix_old: "Este navegador no puede hacer videollamadas. Abra el enlace en un navegador actual. Puede escribir en el chat.",
  chat: "Chat", write_here: "Escriba un mensaje", send: "Enviar", send_file: "Enviar un archivo", you: "Usted",
  mute: "Silenciar", unmute: "Activar micrófono", camera: "Apagar cámara", no_camera: "Encender cámara", turn_camera: "Girar cámara", check_words: "Comprobar", leave: "Salir",
  connecting: "Conectando sonido e imagen…", connected: "Conectado", chat_only: "Está conectado por chat.", again: "Se perdió la conexión. Conectando de nuevo…", offline: "Sin conexión con la clínica. Intentando de nuevo…", online: "Conectado",
  q_still: "La conexión es débil: recibe una imagen fija de vez en cuando, la voz sigue.", q_off: "La imagen está en pausa para que la voz se oiga bien.", q_low: "La conexión es débil: la imagen es más pequeña para que la voz se oiga bien.", q_muted: "La otra persona está en silencio.", q_screen: "El médico muestra una pantalla.", host_away: "El médico perdió la conexión. Quédese, vuelve sola.",
  words_text: "Léanse estas cifras. Si son iguales, nadie escucha en medio.", words_broken: "Aviso: la comprobación de esta conexión falló. Alguien podría estar escuchando. Termine la llamada y telefonee a su clínica.", close: "Cerrar",
  ask_record: "¿Grabar esta llamada?", ask_record_text: "El médico pide grabar esta llamada. La grabación se guarda cifrada en su historia. Puede decir que no: la llamada sigue igual.", ask_snapshot: "¿Tomar una imagen?", ask_snapshot_text: "El médico pide guardar una imagen del vídeo en su historia. Puede decir que no.", yes: "Sí, de acuerdo", no: "No", recording: "Grabando",
  file_ask: "¿Recibir un archivo?", file_ask_text: "{0} ({1})", receive: "Recibir", file_sent: "{0} se envió", file_too_big: "El archivo es demasiado grande o está vacío.", file_refused: "El archivo no fue aceptado.", file_busy: "Otro archivo está en camino.", file_cut: "Se perdió la conexión. Envíe el archivo otra vez.", file_damaged: "El archivo llegó dañado. Envíelo otra vez.", file_not_allowed: "En esta llamada no se envían archivos.", file_cancelled: "El archivo se canceló.",
  leave_ask: "¿Salir de la llamada?", leave_text: "Puede volver con el mismo enlace mientras la consulta esté abierta.", stay: "Quedarme",
  end_left: "Ha salido", end_left_text: "Puede volver mientras la consulta esté abierta.", end_ended: "La consulta terminó", end_ended_text: "Puede cerrar esta página. El enlace ya no sirve.", end_denied: "La clínica cerró esta entrada", end_replaced: "La consulta está abierta en otro dispositivo", end_replaced_text: "Aquí puede cerrar la página.", end_early: "Es demasiado pronto", end_early_text: "Este enlace se abre poco antes de su cita. Guárdelo y vuelva.", end_dead: "Este enlace ya no sirve", end_dead_text: "La consulta terminó, o la clínica le envió un enlace nuevo. Si tiene dudas, telefonee a su clínica.", end_unknown: "Este enlace no se conoce", end_unknown_text: "Abra el enlace completo de su mensaje. Si sigue fallando, telefonee a su clínica.", end_bad: "Esta página es antigua", end_bad_text: "Cárguela otra vez.", end_full: "La sala de espera está llena", end_guess: "Demasiados intentos", end_guess_text: "Espere un minuto y abra el enlace de su mensaje.",
  patient: "Paciente", stage_title: "Su consulta", tap_to_hear: "Toque para oír", settings: "Ajustes", which_camera: "Cámara", which_microphone: "Micrófono",
  which_speaker: "Altavoz", help: "Ayuda", your_turn: "Es su turno", new_message: "Mensaje nuevo", picture_of: "Imagen de {0}", picture_own: "Su propia imagen",
  q_no_picture: "La otra persona no tiene imagen ahora.", q_own: "Su conexión es débil: quizá le vean con menos nitidez o como imagen fija. Su voz va primero.", no_picture_yet: "Conectando sonido e imagen…", chat_only_stage: "Participa por chat. El médico lee lo que escribe.", nobody_yet: "Aún no hay nadie más. Quédese, por favor.", chat_failed: "El mensaje no se envió.",
  host_title: "Seguir en este navegador", host_text: "Este navegador lleva su sonido y su imagen. Lo demás sigue en el programa: quién entra, la historia y el final de la llamada.", end_denied_text: "Si tiene dudas, telefonee a su clínica.", end_full_text: "Pruebe otra vez en unos minutos.",
};
const FR = {
  title: "Consultation vidéo", language: "Langue", doctor: "Médecin",
  enter_title: "Votre consultation vidéo", enter_text: "Rien à installer. Vous pouvez participer avec caméra et micro, avec le son seul, ou par messages.",
  your_name: "Votre nom, tel que le médecin le verra (facultatif)", join_all: "Entrer avec caméra et micro", join_sound: "Entrer avec le son seul", join_chat: "Entrer par messages",
  privacy: "L'appel va directement à votre clinique et il est chiffré. Rien n'est enregistré sans votre accord.",
  lobby_title: "Vous êtes dans la salle d'attente", place_first: "C'est bientôt à vous. Le médecin voit que vous êtes là.", place_other: "{0} personnes sont avant vous. Le médecin voit que vous êtes là.", place_one: "Une personne est avant vous. Le médecin voit que vous êtes là.", waited: "Attente : {0} min.",
  checks_title: "Vos appareils", play_tone: "Jouer un son", try_again: "Réessayer",
  camera_ok: "La caméra fonctionne", camera_off: "Sans caméra", camera_wait: "Le navigateur demande la caméra et le micro : choisissez « Autoriser »",
  microphone_ok: "Dites quelque chose : la barre doit bouger", microphone_off: "Sans micro", microphone_wait: "En attente de votre autorisation", speaker_ask: "Entendez-vous un son ?", network_ok: "La connexion est bonne ({0} ms)", network_slow: "La connexion est lente ({0} ms)", network_wait: "Mesure de la connexion",
  fix_denied: "Le navigateur n'a pas le droit d'utiliser la caméra et le micro.\n1. Touchez le cadenas ou la caméra près de l'adresse.\n2. Autorisez la caméra et le micro.\n3. Appuyez sur « Réessayer ».\nEn attendant, vous pouvez écrire.",
  fix_missing: "Aucune caméra ou aucun micro trouvé. Branchez-le et appuyez sur « Réessayer », ou continuez sans : le médecin peut vous écrire.",
  fix_busy: "Un autre programme utilise la caméra ou le micro. Fermez-le et appuyez sur « Réessayer ».",
  fix_insecure: "Ce navigateur ne donne pas de caméra à cette adresse. Ouvrez le lien dans un autre navigateur.",
  fix_old: "Ce navigateur ne sait pas faire d'appels vidéo. Ouvrez le lien dans un navigateur à jour. Vous pouvez écrire.",
  chat: "Messages", write_here: "Écrire un message", send: "Envoyer", send_file: "Envoyer un fichier", you: "Vous",
  mute: "Couper micro", unmute: "Activer micro", camera: "Arrêter caméra", no_camera: "Activer caméra", turn_camera: "Changer de caméra", check_words: "Vérifier", leave: "Quitter",
  connecting: "Connexion du son et de l'image…", connected: "Connecté", chat_only: "Vous êtes connecté par messages.", again: "La connexion est perdue. Reconnexion…", offline: "Pas de connexion avec la clinique. Nouvel essai…", online: "Connecté",
  q_still: "La connexion est faible : une image fixe de temps en temps, la voix continue.", q_off: "L'image est en pause pour que la voix reste claire.", q_low: "La connexion est faible : l'image est plus petite pour que la voix reste claire.", q_muted: "L'autre personne a coupé son micro.", q_screen: "Le médecin montre un écran.", host_away: "Le médecin a perdu la connexion. Restez, elle revient seule.",
  words_text: "Lisez-vous ces chiffres. S'ils sont les mêmes, personne n'écoute entre vous.", words_broken: "Attention : la vérification de cette connexion a échoué. Quelqu'un écoute peut-être. Terminez l'appel et téléphonez à votre clinique.", close: "Fermer",
  ask_record: "Enregistrer cet appel ?", ask_record_text: "Le médecin demande à enregistrer cet appel. L'enregistrement est gardé chiffré dans votre dossier. Vous pouvez refuser : l'appel continue de la même façon.", ask_snapshot: "Prendre une image ?", ask_snapshot_text: "Le médecin demande à garder une image de la vidéo dans votre dossier. Vous pouvez refuser.", yes: "Oui, d'accord", no: "Non", recording: "Enregistrement",
  file_ask: "Recevoir un fichier ?", file_ask_text: "{0} ({1})", receive: "Recevoir", file_sent: "{0} est envoyé", file_too_big: "Le fichier est trop grand ou vide.", file_refused: "Le fichier n'a pas été accepté.", file_busy: "Un autre fichier est en route.", file_cut: "La connexion est perdue. Renvoyez le fichier.", file_damaged: "Le fichier est arrivé abîmé. Renvoyez-le.", file_not_allowed: "Les fichiers sont désactivés dans cet appel.", file_cancelled: "Le fichier a été annulé.",
  leave_ask: "Quitter l'appel ?", leave_text: "Vous pouvez revenir par le même lien tant que la consultation est ouverte.", stay: "Rester",
  end_left: "Vous êtes parti", end_left_text: "Vous pouvez revenir tant que la consultation est ouverte.", end_ended: "La consultation est terminée", end_ended_text: "Vous pouvez fermer cette page. Le lien ne sert plus.", end_denied: "La clinique a fermé cette entrée", end_replaced: "La consultation est ouverte sur un autre appareil", end_replaced_text: "Vous pouvez fermer cette page ici.", end_early: "C'est trop tôt", end_early_text: "Ce lien s'ouvre peu avant votre rendez-vous. Gardez-le et revenez.", end_dead: "Ce lien ne sert plus", end_dead_text: "La consultation est terminée, ou la clinique vous a envoyé un lien plus récent. En cas de doute, téléphonez à votre clinique.", end_unknown: "Ce lien est inconnu", end_unknown_text: "Ouvrez le lien entier de votre message. S'il ne va toujours pas, téléphonez à votre clinique.", end_bad: "Cette page est trop ancienne", end_bad_text: "Rechargez-la.", end_full: "La salle d'attente est pleine", end_guess: "Trop d'essais", end_guess_text: "Attendez une minute et ouvrez le lien de votre message.",
  patient: "Patient", stage_title: "Votre consultation", tap_to_hear: "Touchez pour entendre", settings: "Appareils", which_camera: "Caméra", which_microphone: "Micro",
  which_speaker: "Haut-parleur", help: "Aide", your_turn: "C'est à vous", new_message: "Nouveau message", picture_of: "Image de {0}", picture_own: "Votre propre image",
  q_no_picture: "L'autre personne n'a pas d'image en ce moment.", q_own: "Votre connexion est faible : on vous voit peut-être moins nettement, ou en image fixe. Votre voix passe d'abord.", no_picture_yet: "Connexion du son et de l'image…", chat_only_stage: "Vous participez par messages. Le médecin lit ce que vous écrivez.", nobody_yet: "Personne d'autre n'est encore là. Restez, s'il vous plaît.", chat_failed: "Le message n'est pas parti.",
  host_title: "Continuer dans ce navigateur", host_text: "Ce navigateur porte votre son et votre image. Le reste se passe dans le programme : qui entre, le dossier et la fin de l'appel.", end_denied_text: "En cas de doute, téléphonez à votre clinique.", end_full_text: "Réessayez dans quelques minutes.",
};
const AR = {
  title: "استشارة بالفيديو", language: "اللغة", doctor: "الطبيب",
  enter_title: "استشارتك بالفيديو", enter_text: "لا حاجة إلى تثبيت أي شيء. يمكنك المشاركة بالكاميرا والميكروفون، أو بالصوت فقط، أو بالكتابة.",
  your_name: "اسمك كما سيراه الطبيب (اختياري)", join_all: "الدخول بالكاميرا والميكروفون", join_sound: "الدخول بالصوت فقط", join_chat: "الدخول بالكتابة فقط",
  privacy: "تذهب المكالمة مباشرة إلى عيادتك وهي مشفرة. لا يُسجَّل شيء دون موافقتك.",
  lobby_title: "أنت في غرفة الانتظار", place_first: "أنت التالي. يرى الطبيب أنك هنا.", place_other: "قبلك {0} أشخاص. يرى الطبيب أنك هنا.", place_one: "قبلك شخص واحد. يرى الطبيب أنك هنا.", waited: "الانتظار: {0} دقيقة.",
  checks_title: "أجهزتك", play_tone: "تشغيل نغمة", try_again: "حاول مرة أخرى",
  camera_ok: "الكاميرا تعمل", camera_off: "بدون كاميرا", camera_wait: "يطلب المتصفح الكاميرا والميكروفون: اختر «سماح»",
  microphone_ok: "قل شيئًا: يجب أن يتحرك الشريط", microphone_off: "بدون ميكروفون", microphone_wait: "في انتظار إذنك", speaker_ask: "هل تسمع نغمة؟", network_ok: "الاتصال جيد ({0} م.ث)", network_slow: "الاتصال بطيء ({0} م.ث)", network_wait: "قياس الاتصال",
  fix_denied: "لم يُسمح للمتصفح باستخدام الكاميرا والميكروفون.\n1. المس القفل أو علامة الكاميرا بجانب العنوان.\n2. اسمح بالكاميرا والميكروفون.\n3. اضغط «حاول مرة أخرى».\nحتى ذلك الحين يمكنك الكتابة.",
  fix_missing: "لم توجد كاميرا أو ميكروفون. صِلها واضغط «حاول مرة أخرى»، أو تابع بدونها: يستطيع الطبيب أن يكتب لك.",
  fix_busy: "برنامج آخر يستخدم الكاميرا أو الميكروفون. أغلقه واضغط «حاول مرة أخرى».",
  fix_insecure: "لا يعطي هذا المتصفح الكاميرا لهذا العنوان. افتح الرابط في متصفح آخر.",
  fix_old: "هذا المتصفح لا يدعم مكالمات الفيديو. افتح الرابط في متصفح حديث. يمكنك الكتابة.",
  chat: "المحادثة", write_here: "اكتب رسالة", send: "إرسال", send_file: "إرسال ملف", you: "أنت",
  mute: "كتم الصوت", unmute: "إعادة الصوت", camera: "إيقاف الكاميرا", no_camera: "تشغيل الكاميرا", turn_camera: "تبديل الكاميرا", check_words: "التحقق", leave: "خروج",
  connecting: "جارٍ توصيل الصوت والصورة…", connected: "متصل", chat_only: "أنت متصل بالكتابة.", again: "انقطع الاتصال. جارٍ الاتصال من جديد…", offline: "لا اتصال بالعيادة. تجري المحاولة…", online: "متصل",
  q_still: "الاتصال ضعيف: صورة ثابتة من حين لآخر، والصوت مستمر.", q_off: "أوقفت الصورة ليبقى الصوت واضحًا.", q_low: "الاتصال ضعيف: الصورة أصغر ليبقى الصوت واضحًا.", q_muted: "الطرف الآخر كتم صوته.", q_screen: "يعرض الطبيب شاشة.", host_away: "انقطع اتصال الطبيب. ابق هنا، سيعود وحده.",
  words_text: "اقرآ هذه الأرقام لبعضكما. إذا كانت متطابقة فلا أحد يتنصت بينكما.", words_broken: "تحذير: فشل التحقق من هذا الاتصال. ربما يتنصت أحد. أنه المكالمة واتصل بعيادتك هاتفيًا.", close: "إغلاق",
  ask_record: "تسجيل هذه المكالمة؟", ask_record_text: "يطلب الطبيب تسجيل هذه المكالمة. يُحفظ التسجيل مشفرًا في ملفك. يمكنك الرفض: تستمر المكالمة كما هي.", ask_snapshot: "التقاط صورة؟", ask_snapshot_text: "يطلب الطبيب حفظ صورة من الفيديو في ملفك. يمكنك الرفض.", yes: "نعم، أوافق", no: "لا", recording: "تسجيل",
  file_ask: "استلام ملف؟", file_ask_text: "{0} ({1})", receive: "استلام", file_sent: "أُرسل {0}", file_too_big: "الملف كبير جدًا أو فارغ.", file_refused: "لم يُقبل الملف.", file_busy: "ملف آخر في الطريق.", file_cut: "انقطع الاتصال. أرسل الملف مرة أخرى.", file_damaged: "وصل الملف تالفًا. أرسله مرة أخرى.", file_not_allowed: "الملفات معطلة في هذه المكالمة.", file_cancelled: "أُلغي الملف.",
  leave_ask: "مغادرة المكالمة؟", leave_text: "يمكنك العودة بالرابط نفسه ما دامت الاستشارة مفتوحة.", stay: "البقاء",
  end_left: "لقد غادرت", end_left_text: "يمكنك العودة ما دامت الاستشارة مفتوحة.", end_ended: "انتهت الاستشارة", end_ended_text: "يمكنك إغلاق هذه الصفحة. الرابط لم يعد يعمل.", end_denied: "أغلقت العيادة هذا الدخول", end_replaced: "الاستشارة مفتوحة على جهاز آخر", end_replaced_text: "يمكنك إغلاق هذه الصفحة هنا.", end_early: "الوقت مبكر", end_early_text: "يُفتح هذا الرابط قبل موعدك بقليل. احتفظ به وعد لاحقًا.", end_dead: "هذا الرابط لم يعد يعمل", end_dead_text: "انتهت الاستشارة، أو أرسلت لك العيادة رابطًا أحدث. عند الشك اتصل بعيادتك.", end_unknown: "هذا الرابط غير معروف", end_unknown_text: "افتح الرابط كاملًا من رسالتك. إن فشل فاتصل بعيادتك.", end_bad: "هذه الصفحة قديمة", end_bad_text: "أعد تحميلها.", end_full: "غرفة الانتظار ممتلئة", end_guess: "محاولات كثيرة", end_guess_text: "انتظر دقيقة وافتح الرابط من رسالتك.",
  patient: "المريض", stage_title: "استشارتك", tap_to_hear: "المس لتسمع", settings: "الأجهزة", which_camera: "الكاميرا", which_microphone: "الميكروفون",
  which_speaker: "مكبر الصوت", help: "مساعدة", your_turn: "حان دورك", new_message: "رسالة جديدة", picture_of: "صورة {0}", picture_own: "صورتك",
  q_no_picture: "لا صورة للطرف الآخر الآن.", q_own: "اتصالك ضعيف: قد تظهر صورتك أقل وضوحًا أو ثابتة. الصوت أولًا.", no_picture_yet: "جارٍ توصيل الصوت والصورة…", chat_only_stage: "أنت تشارك بالكتابة. يقرأ الطبيب ما تكتبه.", nobody_yet: "لا أحد غيرك هنا بعد. ابق من فضلك.", chat_failed: "لم تُرسل الرسالة.",
  host_title: "المتابعة في هذا المتصفح", host_text: "ينقل هذا المتصفح صوتك وصورتك. يبقى كل شيء آخر في البرنامج: من يدخل، والملف، وإنهاء المكالمة.", end_denied_text: "عند الشك اتصل بعيادتك.", end_full_text: "حاول مرة أخرى بعد بضع دقائق.",
};
export const LANGUAGES = { en: EN, es: ES, fr: FR, ar: AR };
let current = EN;

export function say(name, ...values) {
  return (current[name] ?? EN[name] ?? name).replace(/\{(\d)\}/g, (_, number) => values[number]);
}
export function speak(language) {
  current = LANGUAGES[language] || EN;
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-w]")) element.textContent = say(element.dataset.w);
}
export function preferred() {
  const stored = sessionStorage.getItem("language");
  const wanted = [stored, ...navigator.languages].filter(Boolean).map((tag) => tag.slice(0, 2));
  return wanted.find((tag) => tag in LANGUAGES) || "en";
}
