<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n موعد</numerusform>
            <numerusform>موعد واحد</numerusform>
            <numerusform>موعدان</numerusform>
            <numerusform>%n مواعيد</numerusform>
            <numerusform>%n موعدًا</numerusform>
            <numerusform>%n موعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments are still open. What became of each?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments booked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie in the blocked time. None was changed: look at them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments settled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by video</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen: A, R, D, N, C or B set them all, Esc lets go</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages will be queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcomes kept</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to another practitioner</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to another time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be called</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Book there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>اسم ال&amp;عائلة</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>الاسم الأ&amp;ول</translation>
    </message>
    <message>
        <source>&amp;How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep, but don&apos;t close yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>الم&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Minutes a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the day again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Part of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print the calls…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Second person who agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>ال&amp;نوع</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whose diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whose time the events block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;With any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14/3/1968 or 40 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window for a monitor in the waiting room: the numbers that were called and the doors to go to, never a name. It fills the second monitor if there is one. It stays open while this computer is locked, and closes when you sign out. Ctrl+Shift+K in the agenda opens and closes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept: book the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody, a room, equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>جدول المواعيد</translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n, the first one has it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All &amp;done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>كل الأعمدة</translation>
    </message>
    <message>
        <source>All columns are shown already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together, in small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already registered? Take the patient below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An iCalendar file (.ics) as Thunderbird, Google or Outlook export it. Its events block the practitioner&apos;s time, a month back and a year ahead. Nothing is stored before you have seen what would happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Appointments written: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Appointments · share of the open minutes that is booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Assistant {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most ten years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation>حجز</translation>
    </message>
    <message numerus="yes">
        <source>Book %n appointments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book an appointment for this patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book it: the patient agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book nevertheless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book the first appointment, then repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Booked and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born, or a&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar file imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar file {name} imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call next patient for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the next patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the next patient (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called: {name} → {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called: {name}, no. {ticket} → {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled when the day was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled, and not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry to a free place	M</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change %n appointments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the wish…	E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check first: then you see what will happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>تسجيل الوصول</translation>
    </message>
    <message>
        <source>Choose a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a date first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a free place first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a patient, or register a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a practitioner, a room or equipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a view first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an appointment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one part of the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one practitioner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Choose or type a reason first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose several appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Close the day: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this &amp;time for new bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed {day} at {time} by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed {time} by {name}. Trail at the close: {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarser time lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes reliably</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Day &amp;sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>Day re&amp;port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>ورقة اليوم</translation>
    </message>
    <message>
        <source>Days after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline: ask the next one	D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished">تفاصيل</translation>
    </message>
    <message>
        <source>Do it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمت المعاينة</translation>
    </message>
    <message>
        <source>Drag it to its new place, or press Enter and choose with the arrows. Del takes it off; it stays where it was booked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop an appointment here to move it to another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each appointment shows its type and time, never who the patient is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is known. The day can be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a calendar file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finer time lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everybody in the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Free instead:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the day first and choose a free place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the waiting room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the waiting room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half waited at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is what you had begun before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you can&apos;t come, please call us, so that somebody else can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a calendar file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In room</source>
        <translation>في الغرفة</translation>
    </message>
    <message>
        <source>In the table: ← → or 1 to 9 change the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be understood ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no length: a quarter of an hour was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is done. No message reaches %n patients: please call them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is kept until the offer expires. In the order of the list:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one of a series. How much of it do you mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It repeats more than {n} times: it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its appointments can be changed again. The reason is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K&amp;ind of view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for the waiting list until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for the waiting list until {time}. Book it nevertheless?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for you for {time} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Less than {hours} h before: if the patient cancels, it counts as late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage views…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes a line (Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes or urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon 9-12, Thu 16:30-19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {n} events: the rest was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone, comment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone, number or birth date</source>
        <translation>الاسم أو الهاتف أو الرقم أو تاريخ الميلاد</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>مريض جديد</translation>
    </message>
    <message>
        <source>New patient “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next free place: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next opening ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine of ten waited at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No appointments here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No appointments yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No appointments.</source>
        <translation>لا توجد مواعيد.</translation>
    </message>
    <message>
        <source>No column is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free place fits the wish of {name} in a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer kept for you; checked again on saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message will go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No view is kept on F{key}. Save one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit has taken place yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>No-show rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-shows are counted over the 90 days before this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found. Enter registers a new patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is booked with this practitioner in that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the waiting list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the waiting list wishes a place like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the chosen can become “{status}” from what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is filtered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is free any more today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is free within a year. Wish for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be overruled here, or it isn&apos;t your right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and papers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n appointments {missed} missed and {late} cancelled late.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offer this place to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer this place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often does not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these &amp;practitioners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onl&amp;y proposed: the patient decides later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for whole days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the day: elsewhere click with Ctrl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the day and the week of one column have time lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the week of one column has other columns to go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who has arrived has a visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who is here can be sent to a room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only working days in the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it at every sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the call screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the patient	O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ti&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overbooked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overbooked because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park on the pinboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the d&amp;ay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Patient can &amp;come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Pick up and move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practitioner {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the appointment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the waiting list instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the waiting list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;peat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file: nothing is stored yet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reason for the visit, wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, kept in the trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same time, other practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same time, {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">حفظ</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Say for %n more appointments what became of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Say why it is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why; it is kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why; the agenda shows it over the closed time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to a room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to a room…	S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send {name} to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series, {number} of {count}: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of no-shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {time} in the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown over the closed time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody can&apos;t come: what becomes of the appointments?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody can&apos;t come…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sometimes does not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Status and its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. There is no new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;imes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the patient: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call screen is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic asked for another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s views are changed by its managers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is still open: these numbers may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry of the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8; accents were read as Western European.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not encrypted: delete it when done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file leaves the encrypted store: whoever gets hold of it reads who comes when and for what. Who exported, and when, is kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter that is set now is kept with the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has no free places. Go to the day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month shows no single appointments. Open a day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer expired: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office manager opens a closed day again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient called it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient is ill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place becomes free. Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place fits nobody any more, or begins in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practitioner is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second person types the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is closed for new bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of arrival stays; they wait for that room next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their &amp;password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rooms yet. Add them in Settings, Rooms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column to book in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no practitioner yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This and the following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment is over: it can&apos;t be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is closed. The office manager can open it again with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what you typed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This type is no longer offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three months at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Time bars beside the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Today is shown already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Type a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown time zone “{zone}”: read as the clinic&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the open time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use of the open time: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View on F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View on F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View on F7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View on F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View “{name}” deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View “{name}” saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits by the hour at which they were to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting list instead…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting room and lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting room and lists as a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, from arrival to room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, in room, waiting list, to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: by practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: by room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: half at most {median} min, nine of ten at most {p90} min, longest {longest} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: in order of arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for nearly as long as the clinic&apos;s limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits longer than the clinic&apos;s limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>دون موعد</translation>
    </message>
    <message>
        <source>Walk-in (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-ins {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants an earlier appointment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was booked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of the column before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of the next column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week, all in small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the appointment of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What blocks show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about, how to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the file be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why no message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>With anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With patients&apos; &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not close days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role keeps views only for yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may plan only your own column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absence with its appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>afternoons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>afternoons, from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and one of these &amp;rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and this &amp;equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked nevertheless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booking of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a rule from a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>came from here: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>can&apos;t be used: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>cancellation of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>changed: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not offer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>events read: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given to another record of the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin like one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 20 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mornings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mornings, until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>new blocks: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no messages are written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {ticket}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offer of a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered {time} until {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on day {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the {nth} {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of a series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or &amp;until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same as here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>same as here: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of no-shows {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>taken back: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>taken by another patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken {time} {patient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the place is offered to {names} until {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting list: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wants an earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wish of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{all}: %n can&apos;t be booked as they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{all}: nothing in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{booked} of {open} booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} · week {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} are closed: nothing of them can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is closed: nothing of it can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{every} on the {nth} {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{every} on {weekdays}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} can&apos;t be read. Correct it there, or block it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} of the assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} د</translation>
    </message>
    <message>
        <source>{months} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} already has this status: {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} booked for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t come…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} checked in, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} declined; keeps the place on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} fits here. Enter books, Esc lets go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is off the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} moved to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} waits for {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: details saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: wish saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} د</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} places free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patient} already has an appointment at {time}. Book this one too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource} does not offer “{type}”. Book it nevertheless?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} on {day} has already passed. Book it there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, {names} (Alt+{number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} is booking there until {time}. Book it nevertheless?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} is booking until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{view} is shown already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years} y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not understood. Type for example: {example}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallScreen</name>
    <message>
        <source>Please ask at the reception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">في الانتظار</translation>
    </message>
    <message>
        <source>Your number will appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source> (written by {name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n births without weeks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are to come in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait beyond these.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not signed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restricted visit(s): closed to you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results without a patient…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) without numbers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) can&apos;t be drawn.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a shortcut…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a vaccine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Again in, or on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Age at onset, years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Age at the scan, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Birth weight, g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Co-sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comment, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Danger of the next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished">ال&amp;يوم</translation>
    </message>
    <message>
        <source>&amp;Diagnosis on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dose number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Doses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Due date, if stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enclose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;FHIR files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File in this chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give a dose today…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gone through with the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How it is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last period, first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lift the restriction…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measured by, if not by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No known allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in the visit column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pages: print, save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print trend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print what is shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a dose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a habit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a medicine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a pregnancy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a procedure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a recall…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record a relative’s illness…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record an allergy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record vital signs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repeated each, months (0: not)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restrict…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scan on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign and file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Surgery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To (name, then address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unread…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vaccine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Visit that it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weeks at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What for, as the patient is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why is it corrected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why it is amended (kept in the trail)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Year, year and month, or day: 2014, 2014-03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes: record it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(The whole text is attached.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0–2 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0–5 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 weeks and 3 days are 87</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2019, 3/2019 or a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 weeks, or {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5–19 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A birth weight is 200 to 9000 grams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code needs the list that it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is not known to the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dose is a number above zero, and a regimen ends after it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot and a word. Type it in a note, then Tab or a blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field in braces is filled in from the chart when it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finished visit has an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A laboratory&apos;s results are filed by themselves when number, name, birth date and sex agree. These did not: look whose they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter begins with one of these. Those that ship can be changed: the clinic&apos;s own version takes their place. Fields in braces are filled in from the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter was begun and not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is left out when all its fields are empty. A list that stands alone in its line becomes a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is one resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note begins with one of these. Those that ship can be changed: the clinic&apos;s own version takes their place. Fields in braces are filled in from the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pregnancy has 0 to {most} weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recall needs a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relative with one condition has a place here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A restricted visit measured too; it is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan has a day and the age that it found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shortcut is a dot and a word of letters, digits or dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sick note covers a year at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time needs its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acti&amp;ve again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a vaccine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a way of taking it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {time} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addendum by {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addendum …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age at onset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age in months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age, months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ages that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ages: 6w are six weeks, 18m months, 5y years; birth is 0w.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that you may see of this chart, as another program can read it: visits, signed notes, problems, medicines, results and documents. Drafts are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All who may read this chart will read its notes and diagnoses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies: ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies: not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergy began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergy recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Als&amp;o enclosed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amend the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amend …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amended by {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amended {time} by {name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry was begun and not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And &amp;then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these results this patient&apos;s?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {time}. Each line says who of the practice did what with this patient&apos;s data. The patient may ask for this list; making it is kept in it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about allergies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to co-sign …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked of me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the age of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BMI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BMI for age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished">تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Birth weight, g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body mass index {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body s&amp;ite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hildren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce&amp;rtificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the &amp;schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Changed by both: %n. Please choose.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by hand: the text no longer follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters were read as {codec}, not as announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart, whole or by days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose FHIR files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a letter of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a part at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a test first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a visit of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the patient first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place and save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-sign this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-sign …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-signed by {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-signed {time} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished">ملاحظة</translation>
    </message>
    <message>
        <source>Comment, kept with the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment, kept with the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counte&amp;d in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course of results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current medication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ay of the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAFT, not signed · {name} · saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">اليوم</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deli&amp;very</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dermatology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished">تفاصيل</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis: code or words; empty for known problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Died o&amp;f it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Died of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diphtheria, tetanus, whooping cough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the draft …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document, page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doses at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft of {name}, not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due and recalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due until today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 2 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 2 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Each dose needs an age, not before the one of the dose before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dose needs its age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version, replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encounter, {day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in &amp;error…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in error?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of restricted visits are left out of this letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ollow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FHIR R4 of this patient alone, such as an International Patient Summary. What is here already stays as it is, and what has no place is kept and given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed for the wrong patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in &amp;anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the text in anew?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the visit: then it has an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished">تنبيهات</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For today&apos;s appointment at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what, to whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Further lines that are not listed: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>G {gravida} · term {term}, preterm {preterm}, losses {losses}, born alive {living}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both pressures, as in 120/80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given els&amp;ewhere, told or read from a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glucose, capillary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth, every measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gynaecology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haemophilus influenzae b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head circumference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head for age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height for age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hepatitis B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human papillomavirus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immunisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immunisation certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immunisation recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immunisation schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immunisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into the chart of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into the chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In wo&amp;rds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influenza, from 65 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is boo&amp;ked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes twice and differs; the first one was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not hold any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say from when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say when the patient was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say when the visit began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say whether it was measured or a laboratory&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends today and stays readable under “All”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has an end, so it is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has an end, so it is not ongoing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has an end, so it is not so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more than {count} segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has too many entries: split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds more than {count} values, more than any result needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no results (no OBR, no OBX).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds several patients: import it whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is XML; FHIR is read as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a later version of a result that is here; both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an image series: import it as images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty; R4 leaves it out then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here already and differs; the stored one was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than {limit} MB: split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is m&amp;eant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is marked as a test of programs, which no chart takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is marked as a training message, which no chart takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the paper that holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is required and missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is restricted, and its visit is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It only groups other results; those are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says of nobody whose results these are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says several times at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says that nothing is known: no entry is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ships with the WHO’s summary of routine immunisation. Change it to the schedule of your country; what is due is counted anew at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays readable as cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ta&amp;kes the place of {number}, which stays readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was entered in error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was given after it expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number is a patient&apos;s whose name, birth date or sex differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its numbers belong to several patients here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its patient was born on {there}, this one on {here}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its patient “{name}” is not in the file or was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its results could not be stored as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its two numbers have different units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its visit or the note that it refers to is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a new note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laboratory report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">اللغة</translation>
    </message>
    <message>
        <source>Large documents are in the folder {name} beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last gone through with the patient on {when}, {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later &amp;year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let all read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of restricted visits are closed to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the restriction?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: a brace stands alone at “{written}”. A field is {{name}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: there is no field {written}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: there is no field {written}. Is {near} meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List with bullets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for an opening now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSH-11 does not say that these are real results (P).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as entered in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measles, mumps, rubella</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medication list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is in restricted visits that are closed to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">الاسم</translation>
    </message>
    <message>
        <source>Name in the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never gone through with the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No active problems are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No allergies here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code for it; the words are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document came with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document came with this result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No doses here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No follow-up is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known allergies: {who} asked on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No latest result is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No medicine is known to be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No medicines here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note is signed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note waits for a co-signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patient here has its numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pregnancies are recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No procedures here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recalls here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results wait: each has found its patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signed note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visits yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vital signs were taken in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vital signs were taken yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vital signs were taken yet. A visit takes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished">لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Nobody has asked this patient about allergies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is to be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows the birth date, so nothing is due by age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody looked at its content; it was only kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed: your role does not read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. What you typed is in the journal of this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved, and not on the disk: don’t close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed, not filed · {time} · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the chosen visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Notes that are not signed: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Notes to co-sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes to co-sign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this chart has all these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due, and nobody is to be called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the way of living.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written in this chart yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches. Choose other kinds or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands below: {sections}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet: record weight, height or head size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written in this visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nursing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;utcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obstetrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of its two numbers is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you, who saw the patient and those who may read restricted entries will read it. Others see that there was a visit on this day, no more. In an emergency it can be opened; that is kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only: {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open emergency access …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the c&amp;hart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the list of medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the list of problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the note of {patient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original and amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthopaedics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished">آخر</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out&amp;come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;arts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paediatrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain (0 to 10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the history before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished">المريض</translation>
    </message>
    <message>
        <source>Patient chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient summary for a colleague (IPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">الهاتف</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain lines, with&amp;out a layout (if the pages fail)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pneumococcus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancy began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancy ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancy recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnant now: {weeks} weeks {days} days, due {due} ({by}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnant now; not dated yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnant, {weeks} weeks + {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview with an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print from the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print from the chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this visit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems and allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure done: code or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedures and surgery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychiatry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put &amp;aside…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the list of recalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these results aside?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range: {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fused…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the documents of the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">السبب</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalls: whom to call back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception and messages show these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record vital signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resol&amp;ved today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrict the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrict this visit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted entries of this chart are not shown to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted visits are printed only where you may read them. Printing is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resu&amp;lts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of a restricted visit are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of {sent}, born {born}, go into the chart of {name}, number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Results that nobody has read: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Results unt&amp;il</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results without a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results without a patient…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews of medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotavirus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;een again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ide of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;pecialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ubstance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ubstance or class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a &amp;table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save vital signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say from which day on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the number counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when it was given, at least the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it was not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the note is amended; the original stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the patient is referred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule or doses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search notes and documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished">الجنس</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sick note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the note?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign this nursing note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed and filed as {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {signer}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed note, amended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed {time} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since &amp;when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this entry meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else: name, number, birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standards are for girls and for boys; this patient&apos;s sex is neither, or not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">الحالة</translation>
    </message>
    <message>
        <source>Still open:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {what}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was stored so far stays in the chart; the same files go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surgery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take vital signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the files into the chart …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tetanus and diphtheria booster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The International Patient Summary: allergies, medicines, problems, vaccinations, the latest results and vital signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age of a range is not in years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character set {name} is not known; it was guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of birth is about right only, and so are the scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than {count} lines; send it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than {count} messages; send it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than {count} values; send it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {size} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file leaves the encrypted store: whoever gets hold of it can read it. That it was written is kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that there are {said}, but {counted} were found; ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The follow-up has neither a recall nor an appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The follow-up is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter stays readable here, marked as entered in error. Whoever has it on paper still has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits of a range have different units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower pressure comes second, as in 120/80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message can&apos;t be split into fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer version says the same as you. Save to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is on your colleague’s list to co-sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is signed and locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note to co-sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other messages of this file were taken: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The problem list has “{text}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading was corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relative has &amp;died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same paper is in the chart already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender says {sent}, the numbers say {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separators in MSH-1 and MSH-2 are missing or not distinct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template can&apos;t be filled in. {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time {text} can&apos;t be read and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit and its notes stay readable, marked as entered in error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit did not take place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no older ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are older readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no MSH segment: this is not an HL7 v2 message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number in a quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no patient in it: say whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no patient to keep it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no resource with a resourceType.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no visit to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is {found} where a {kind} belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are different: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the newest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are nobody&apos;s here. They are kept, with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date is in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is too far ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date. Give a year, a month and year, or a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number of children.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number of months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an age. Write it like 6w, 18m or 5y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the age of a pregnancy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not what was signed: the stored text was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment is in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was saved elsewhere meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patient is in a visit that is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shortcut is there already: change it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not the one that was signed. Tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is closed to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is closed to you: what was written in it is read by those who treat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tim&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">الوقت</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuberculosis (BCG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a shortcut in a note and it becomes its text. One of your own goes before everybody&apos;s of the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least two letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed before and not saved yet: it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed before and not signed yet: it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;ntil when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;ntil, included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged since it was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unt&amp;il when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &lt;, &lt;=, &gt;= or &gt; before a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit did not take place …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit in plain lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit with its notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vital signs are typed and not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Vital signs stored: %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">في الانتظار</translation>
    </message>
    <message>
        <source>Waits for the co-signature of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was given &amp;before…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of living</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight for age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight for height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight for length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;y not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;for, or why not any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typed in this visit and not signed is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says now stays readable. Empty a field to say that it was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What only one side changed is taken from it. Nothing is saved until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was known of allergies is over, and nobody has asked since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed in the text is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed before is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When, by whom, where, outcome …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the file be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which accesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which files are to come in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which recalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which words stay: {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who opened or changed the chart of {name}, number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who opened this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who opened this chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote &amp;it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole chart with its documents (FHIR R4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose co-signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is amended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was amended: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a reason or refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date of birth nothing can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word, synonym or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in notes and documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &amp;anew from this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a letter …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write anew: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write another note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text yourself, or choose no template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the shortcut becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by {author}, signed by {signer}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can only read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed other fields than they did: both changes fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document of another clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a laboratory report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a measurement or result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pharmacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pregnancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a restricted entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a search by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a signed note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vaccination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abnormal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abortion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {number} pack-years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above P99.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allergy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an allergy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an appointment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>another emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {age} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aunt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below P0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biologic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone or video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t be true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chart number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cigarettes a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clinical note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cousin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critically abnormal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critically high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critically low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>danger to life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daughter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagnoses of this visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagnosis of a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differential diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drinks a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drugs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ectopic pregnancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency access to the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered in error: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>entries read: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>father</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>father’s father</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>father’s mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first day of the sick note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formerly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>here already: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in remission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>kept as they came: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>known problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last blood pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last body mass index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last day of the sick note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last oxygen saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {n}, character {c}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medicines that are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>miscarriage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>more allergies: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mother’s father</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mother’s mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name and address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none now; to be asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not dated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>now in the chart: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>number of days of the sick note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nursing note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past its age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prescribed here or elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>presumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question to the specialist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason of the referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>refused: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>refuted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced by the amendment below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced by {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results of the chosen days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sexuality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ships with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>social history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody of another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>son</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stillbirth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stood in for the treating colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the medical chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient could not be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reading of a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request of a co-signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list of accesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tobacco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today&apos;s date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unable to assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgency of the referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>video or telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks after the dose before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what goes with the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is known of allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the certificate is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who signs, with qualification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the words “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished">نعم</translation>
    </message>
    <message>
        <source>your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author}, saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines stand outside any message and were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} is no result message (ORU^R01); it was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, without a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be read or moved: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no place in the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the laboratory says that its earlier value is final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percentile}, {z} SD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} OBX lines came, {got} could be read; nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{substance}: {reaction}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vaccine}, dose {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} can&apos;t be in {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {value} is beyond the limit of {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Do you have any allergy, to a medicine, a food, latex, an insect or anything else? Did anything ever make you ill?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” has no place in the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” leads to nothing in the file; its text was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a day of the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” without a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not one of: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” no longer counts. It stays readable in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” stays readable under “Entered in error”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ Tab expands “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ unchanged since it was signed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consult</name>
    <message>
        <source>&amp;Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days that a recording stays (0: for good)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name shown in the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play a tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record 3 seconds and play them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who is invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call is recorded only if everybody in it agrees, and stops at once when somebody takes it back. The recording lies encrypted in the chart. When its time is over it is removed for good; it is listed here for a week before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device key begins with clinic_</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new link for the patient; the former is worthless now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording is played by a video player: save a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address like https://calls.clinic.example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another call is on the stage; end it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments of a type that is held by video stand here on their day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for a picture; it is taken when they agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked. Press again when everybody has agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the clinic&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and {limit} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and {limit} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and {limit} hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between lobby and call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;SMS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;e-mail…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHECK FAILED: somebody may be listening. End the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls are held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls are reached at {address} from the clinic&apos;s network. The first time, a browser asks whether to trust this clinic. While a consult is open here, the code leads to a page that helps; the fingerprint (SHA-256) of the clinic&apos;s certificate there must be:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls may be &amp;recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of the server&apos;s own authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat only, or voice and picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who is invited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the check numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the check numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost; waiting for them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor&apos;s browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t let in who waits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t let in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the call and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the call and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>End the call, discard %n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>End the call?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the call…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the call sees all of it: also other patients, if they are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair link: answers may come late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File in chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed in the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can be sent during the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud the microphone is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite into the call…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite into the chosen consult…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite into the consult of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite the patient: the link opens a page without a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a relay for networks that let no call through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no relay: from some networks calls will not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its clock and this computer&apos;s differ by {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty when browsers trust the server anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in who waits longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link as a code for the camera of a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links that are good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links work inside the clinic&apos;s network. The first time, a browser asks whether to trust the clinic: the number that it shows begins with {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone, camera and speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone, camera and speaker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone, camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consult is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program for that is set up here. Copy the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No video consult today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is connected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in the call yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in the picture yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected: the clinic&apos;s relay does not answer. Trying again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected: the clinic&apos;s relay refuses its credentials. Tell its keeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected: the clinic&apos;s relay shows a wrong certificate. Tell its keeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filed yet: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard. Choose another microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the clinic&apos;s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the clinic&apos;s network only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an office manager or administrator can change this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a consult first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the consult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished">المريض</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone call with {number} on {time}, {minutes} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture from the call of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please call us to find another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read them to each other. If both sides see the same number, nobody sits between you. If they differ, end the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the call, or stop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording of the call of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed within a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It holds for calls that are opened from now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens and windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share a screen or window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share a screen or window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small picture of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot into the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and picture can&apos;t be started here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and picture can&apos;t be started on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and picture can&apos;t be started on this computer; the chat goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and picture start again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell who waits: ten minutes more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten minutes more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten minutes more, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call goes on at another computer of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call uses them now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call with {name} ends for everybody, and its links with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s own name is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was interrupted: this is what it had kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is filed in the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right to lead this call is over. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is being reached…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is open. Who comes by a link is shown here and waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room was closed. Open it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers and knows this computer as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for which the clinic keeps it is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no call now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no consult in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no picture to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not want a picture to be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call is over. Open a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clinic does not record calls. The manager can allow it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clinic records no calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is in no network now. The fingerprint (SHA-256) of the clinic&apos;s certificate is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is in no network: links work on this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a certificate (PEM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the file that came in the call, so it was not filed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what others hear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is not valid any more. Make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the clinic&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">الوقت</translation>
    </message>
    <message>
        <source>Today&apos;s consults could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s video consults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told: ten minutes more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the key that the server gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses what is stored: save your changes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video consult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video consult of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video consults today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice kept, picture paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice only, or picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak link: a still picture, the voice is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak link: the picture is smaller, the voice is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has this address comes into the lobby; you decide who is let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the agreement of everybody in the call nothing is kept of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for who is not let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written in the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in a call with {name}. Closing ends it for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your video consult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your voice was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another file was under way; send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being filed when this was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t be used: a system library for sound is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check number follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection lost, expected back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged on the way; send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not work. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filed in the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filed with the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not know this call; open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a fault; who looks after it finds it in its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has another link of that name; make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large for a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was asked too often; wait a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its database is away; calls that run go on. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made earlier; its address can&apos;t be shown again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>microphone off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no link yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed by the system&apos;s privacy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found. Plug it in, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares a screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call has as many links as it may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was cut; send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this call is over; open a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this link is in use already: who is let in takes the other&apos;s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large for this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used by another program. Close that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice and a good picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice and a small picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice, hardly any picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>waits %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>waits for a yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was unplugged. Plug it in again, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clinic} invites you to a video consult: {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be sent: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} leaves the lobby and reads these words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, recorded on {made}: is removed on {goes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: at {time} for {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is no phone number that can be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ filed in the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ sent and checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>%n files not kept:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images name another person than this chart. Nothing of them is kept before you decide; the files themselves are never changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put aside; they wait for a chart.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies wait for a chart.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were kept already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comment, kept with the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File in this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep in this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note, kept with the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason why these images belong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restricted: only for who may see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abdomen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;newer version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files to this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add incoming papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add papers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding {number} of {total}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost certainly {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in this chart: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angiography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ankle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another image with the same number is kept already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranging pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to nobody here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished">تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C {center} W {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cervical spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a measurement first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a paper of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a paper on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a study of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a type first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a version of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the page that begins the next paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the pages first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose whose paper it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">إغلاق</translation>
    </message>
    <message>
        <source>Comment, kept with the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;etails…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dental X-ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dental panorama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of “{title}” changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discharge summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does this paper belong to nobody here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder or files here, or import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here, add them, or let the scanner write into its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elbow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endoscopy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eye tomography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File this paper in a chart first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File, or sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filing undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fluoroscopy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a chart of elsewhere (FHIR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the scanner&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How pages show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that wait for a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imaging report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import image f&amp;iles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import image files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images from a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no chart yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is being read by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say which study, series and image it is. Ask for the images again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a folder. Add the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an archive (zip). Unpack it first, then import the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an image series (DICOM): import it as images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the only page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in another patient&apos;s chart and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written and signed here: it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “{name}” here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the images …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known as {day}: empty keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laboratory report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished">أكبر</translation>
    </message>
    <message>
        <source>Last image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay a sheet before each paper and scan all in one go: the program makes one incoming paper of each, and gives it the type of its sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay this sheet before each paper when several are scanned in one go. The program takes the sheet out and makes one incoming paper of what follows. The sheet can be used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave page out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths in mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths in mm on the detector: the body&apos;s are smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths in pixels: the image has no calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it &amp;hold again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked by a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for images …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lumbar spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnetic resonance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mammography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure an angle (three clicks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {limit} files: import it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">الاسم</translation>
    </message>
    <message>
        <source>Name, number or birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, phone or birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer version of “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next paper (without a type)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper of this chart has that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper waits for your review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No papers yet. Drop files here, or add them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has read it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not added:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for primary diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nuclear medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On &amp;both sides, for scanners that read both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the paper: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page must stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only grey images have a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is shown can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a paper first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a paper whose pages can be changed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening “{title}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or file them in &amp;another patient&apos;s chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page large, or all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages arranged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers to review are looked at, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a split file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient, required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel by pixel (1:1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point and move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed from the screen. Not for primary diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;estricted: only for who may see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, nobody recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, without signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the image …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason why these images belong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording of a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted papers are closed to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run through the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">حفظ</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll both together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the papers to be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send for &amp;review to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator sheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show incoming papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show papers to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show two first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished">أصغر</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody filed or dismissed this paper meanwhile. Look at the tray again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was kept before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;out of this chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of this chart?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the measurement off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{title}” out of this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in before: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the password of this paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed while it was being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than the program reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names {person}. Kept here all the same by {who}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The newest %n: show older ones…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest come first; more follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are being changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages don&apos;t fit: each page must be used once, and every part needs a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of “{title}” can&apos;t be changed: it is locked, damaged or no PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper that follows gets the type “{type}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program may not read this folder or write into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review of “{title}” is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same file lies in another patient&apos;s chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same file lies in this chart already, as “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such earlier version of this paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one image only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images are in no chart any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images lie in another patient&apos;s chart already. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images name another patient than this chart ({fields}). Nothing was kept. Compare both, then choose the right chart, or say why they belong here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images name another person than this chart. File them here only with a reason; the files themselves are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is the version that holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder belongs to the program. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is watched for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image can&apos;t be read from the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here. It can be filed all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here. Save a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This measures nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This object holds a document, not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This object holds a written report, not a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper is damaged and can&apos;t be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper is locked. Its password is asked each time and never kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper lies in no chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoracic spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn black and white around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two series side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished">النوع</translation>
    </message>
    <message>
        <source>Type the reason first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types of the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uterus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in a rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in an ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to be read by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which image of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {n} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an image series (DICOM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest {lowest}, highest {highest}{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {mean} ± {deviation}{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure on an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move a measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages of {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take off a measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned by {n}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not added: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} mm on the detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} mm thick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} mm²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} mm² on the detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} px²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} asked for a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} signed it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, part {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” goes back to the incoming papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” goes to the images that wait for a chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is filed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is handed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” taken out of this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” waits here no more. It stays in the store, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was written and signed here: it stays as it is. In the section Letters it can be marked as entered in error, or written anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A newer version of this result has arrived. Look at it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has at most {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number has {count} digits, at most {limit} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this document is damaged on the disk ({file}), so it was not used. Everything else is as it was. Restore a backup that has it, or import the document again from where it came; have the disk checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this document is missing from the disk ({file}). Everything else is as it was. Restore a backup that has it, or import the document again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person must confirm this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit was already started from this appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After several wrong passwords there is a pause. Try again in {seconds} s. Others can sign in on this computer meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words exist, but they don&apos;t fit together: one of them is a different word on the sheet, or two have changed places. Compare them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies are recorded: {names}. End or refute them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An appointment lasts between {least} minutes and {most} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An appointment must end before midnight. Make it shorter or start earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An appointment that is “{before}” can&apos;t become “{after}”. Correct its status first, or book a new appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a colleague: you signed this note yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>Choose a practitioner, a room or equipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different patients to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which column holds the name: full name, given name or family name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five wrong PINs. Type your password; after that the PIN works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the view a name of at most {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No appointment has the code {code}. Ask for the letters one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody with the name {login} may sign in on this computer. Check the spelling; if the name is right, ask an administrator for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what was refused is stored. Correct these files or ask for them again, then import again: what is stored already is not stored twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One object says “{name}” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator can make somebody administrator or privacy officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours can change from {today} on; days that are over stay as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please confirm: {warnings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please give a reason; it is kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who sees the patient: your account is not linked to a practitioner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the note is amended; the original stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody already signs in as {login}. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has filed or dismissed these results meanwhile. Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has filed or put aside this e-mail already. The list is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is booking there at the moment. Choose another time, or wait a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>حدث خطأ ما.</translation>
    </message>
    <message>
        <source>That could be many people. Type the whole patient number, identity number or phone, or a name together with the full date of birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is not right. Tries left: {left}. Your password opens too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit trail does not fit together ({what}, entries {first} to {last}). You can go on working. Tell whoever is responsible for data protection, and keep all backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was written but could not be proven, so it was thrown away. Your data is safe as it was. Choose another disk for the backup; this one may be failing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} is damaged: its content fails its check. Nothing was restored from it and nothing was changed. Choose an older backup, or another copy of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} was made with a newer version of Clinic Desktop. Update the program on this computer, then restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} was not found. Check the drive and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date must lie between 1 January 1900 and today ({text}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of the whole store found damage ({what}). You can go on working, but keep all backups and tell your support: Settings, Backup and check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic is open only to look and to print, so nothing can be saved. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic was closed after a long pause. What you typed is kept. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s data can only be read here: the folder or a file in it is write-protected. Nothing was changed. Give your account the right to write to the folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s server at {host} does not accept this computer&apos;s key. Ask who looks after the server for a new one and put it in under Settings, Calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s server at {host} does not answer. Nothing is lost: calls and links are kept on this computer, and calls that run go on. Look at the internet connection and try again, or choose calls on this network only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s server did not do it: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer shows {now}, but the newest entry of the clinic is from {newest}: the clock was set back, or it was ahead then. Nothing is lost, and entries keep their order. Check date and time of the computer before you book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {code} is of a message from before the appointment changed, or the appointment is over. Tell the patient the time that holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of this document was erased and can&apos;t be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data could not be brought to this version ({why}). It is exactly as it was, and a backup was made before: {backup}. Go on with the version used before, and send the report to your support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file and the key file in {folder} belong to different clinics or computers. Nothing was changed. Put back the two files that belong together, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file can&apos;t be opened by your account. It was not changed. Check that the folder is reachable and that your account may read and write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is busy: something else is saving. This was not saved yet and what you typed is still here. Wait a moment, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged: a part of it fails its check, so it was not used. Don&apos;t repair it by hand. Restore the newest backup; the damaged file is kept in quarantine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file was moved or replaced while the clinic was open. Close the program now without saving more, then put the file back or restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file {file} is cut off: it ends in the middle. Nothing was written to it. Copy it again from where it came, or restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file {file} is empty (0 bytes), which happens after a failed copy. Nothing was written to it. Restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file {file} is missing from {folder}. No empty one was made in its place. Look in the recycle bin or on the old disk for it, or restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk could not be read or written. Everything saved before is as it was. Make a backup to another disk now, then have this disk checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved yet. What you typed is still here. The room kept for this case was set free: save again now, then free some space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved. Nothing saved before was lost, and what you typed is still on the screen. Free some space on the disk, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the clinic is full: {free} MB are left. The room kept for this case was set free, so you can still save and close. Free some space on the disk now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the clinic is nearly full: {free} MB are left. Nothing is lost yet. Make room before the next backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed while it was being taken in, so nothing of it was kept. Wait until the other program has finished writing it, then choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read ({why}), so nothing of it was kept. Check that it is still there and that you may open it, then choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} exists already and was not touched. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is not a backup of Clinic Desktop, or it was cut off while it was copied. Nothing was changed. Choose another backup, or copy this one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} was not made by Clinic Desktop. It was not changed. Choose the folder of your clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is not empty. To keep what is in it safe, nothing was written. Choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is write-protected, so the clinic can&apos;t be opened for work. Nothing was changed. Give your account the right to write there, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file envelope.json is missing from {folder}, so the data can&apos;t be unlocked. Look for it where the folder came from, or restore the newest backup into an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file was changed by something other than Clinic Desktop, so it is not trusted. Nothing was opened. Restore the newest backup into an empty folder, and tell whoever is responsible for data protection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file was made by a newer version of Clinic Desktop. Nothing was changed. Update the program on this computer, then open the clinic again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file {file} is damaged, so the data can&apos;t be unlocked. The data itself was not touched. Restore the newest backup into an empty folder: it brings its own key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is taken back here, but the server could not be told: it still leads into the waiting room. Nobody comes in whom you do not let in. It is told again when the call is opened again or ended. ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox could not be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is not set up. Fill in Settings, Message channels first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not right. Check the capitals key and the keyboard language, then type it again. If it is forgotten, an administrator can set a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing in the clinic changed. Look whether it is switched on and has paper, or save the pages as a PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key has 15 words; you typed {count}. Type all of them, in the order of the numbers on the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in name {login} belongs to another person. Choose a different one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test message was not delivered: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clinic in {folder}. Choose another folder, create a clinic here, or restore a backup into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {field}. Choose one from the list beside the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this note yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are a recovery key, but not the one of this clinic on this computer. The sheet needed has the number {key_id}; yours has {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment belongs to another patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment does not repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment is “{status}”: it can&apos;t be moved. Book a new appointment instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be done any more: the request is {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clinic is already open in another window or program (process {pid}). It keeps working there. Use that one, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clinic was last used with a newer version of Clinic Desktop. Nothing was changed. Update the program on this computer, then open the clinic again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This emergency access was reviewed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry was marked as entered in error. Record it anew if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a calendar file ({why}). Export it again as iCalendar (.ics). Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last administrator. Make another user administrator first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last person who can open the clinic on this computer. Add another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This merge was already taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is “{status}”: it can&apos;t be sent again from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is “{status}”: it can&apos;t be withdrawn any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is {author}&apos;s. Only they may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was signed or discarded meanwhile. Add an addendum to it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This offer is over ({status}). Look for the next opening instead; the patient keeps the place on the waiting list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This patient is “{status}”, not here. Mark the arrival first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is part of {name} ({number}) now. Make the change there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repetition can&apos;t be used: {rule}. Appointments repeat daily, weekly, monthly or yearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repetition gives more than {most} appointments, or reaches too far. Let it end earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This result was withdrawn. Record it anew if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version was amended meanwhile. Amend the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit has signed notes: finish it, or mark it as entered in error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is another patient&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visit is over or was withdrawn: {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was changed meanwhile, at another place. Nothing you typed is lost: look at the newer version and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong codes. Try again in {minutes} minutes, or find the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {host} can&apos;t prove that it is the clinic&apos;s server, so nothing was sent to it. Compare the address, the certificate and this computer&apos;s clock with the person who looks after the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {host} is no clinic server of this version. Compare the address; if it is right, the program or the server needs an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {position}, {word}, is not in the list of recovery words. Did you mean {suggestion}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can ask for your own leave only. For others, somebody who may approve leave asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can&apos;t do this to yourself. Ask a colleague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can&apos;t review your own emergency access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed this note already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not do this. Ask an administrator for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role sees this only in an emergency. Open emergency access with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role writes nursing notes only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel} is not set up. Fill in Settings, Message channels first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clashing} of {all} appointments can&apos;t be booked as they are. For each choose another time or leave it out. Nothing has been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} appointments of {day} are still open: {names}. Say for each whether it was done, missed or cancelled; then close the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} has not come yet: it can&apos;t be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is closed: its appointments can&apos;t be changed. The office manager can open it again with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {why}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {why}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be read ({reason}). Nothing was imported. Look whether it is still there and whether another program has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}). An older one stays as it was. Choose another folder, or make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t agree to this: the second person must be allowed to do it themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {why} Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be written ({why}). Nothing was exported: choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be saved there: {reason}. Nothing in the clinic changed. Choose another folder, or close the program that has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has leave in this time already: {days} ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may no longer sign in. An administrator can change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} still has a one-time password. {name} signs in once and chooses a password first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was told of this place by message already. Call, and then decline the offer for the patient in the waiting list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} was merged before. Undo that merge first, or merge the kept patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource} already has {limit} overbooked appointments on {day}: that is the clinic&apos;s limit. Choose another time, or let the office manager raise it in Settings, Clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource} is already taken at {time} ({patient}). Choose another time, or overbook with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource} is closed at {time} on {day}. Choose another time, or book it nevertheless with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} does not exist on {day}: clocks go forward then. The next time is {next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” names no one thing to be booked. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Give a year, a year and month, or a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Type day, month and year, or the age, such as “40 y”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not read as {what}. Type, for example, {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a phone number in {region}. For another country begin with + and its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a {type}: check each digit, one is wrong or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address: name@place.country is expected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foreign</name>
    <message>
        <source>Ask for a smaller file, or split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it as PDF, JPEG or PNG. It can be kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file again. It can be kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind can&apos;t be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be kept as it is, but not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file needed too much memory and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text recognition has no data for the language {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text recognition is not installed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends too early: a part is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged and can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large: {found} bytes, at most {limit} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password does not open this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture data has {found} bytes where {expected} were expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large: {found} pixels, at most {limit} are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures are packed in a way that can&apos;t be unpacked here ({found}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures are stored in a way that can&apos;t be drawn here ({found}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader of this file stopped by itself; the program is not harmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many pages: {found}, at most {limit} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many pictures in it: {found}, at most {limit} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page {found}: it has {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a DICOM file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it alone; it can be kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password, or keep the file as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the page says by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file unpacks to is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {what} {advice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose another folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Clinic Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator to give you a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic care of recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and proven: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes at once; what you typed is kept. Dates and numbers stay as they are written in the clinic&apos;s country. Arabic is translated in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the store, and keep older backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked as a whole on {day}: all is as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked as a whole on {day}: damage was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock is behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm or print a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and + or − change it anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted · backed up and proven {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted · no backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted · {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every four hours while you work, and when the program closes. Each backup is one encrypted file and is opened as a proof before it counts. Keep a copy on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was written. Trail: {n} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key or an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it. Who gave you this program must also give you its source on request; it comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {tab}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>High contrast helps in sunlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Language of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Last backup {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last proven backup: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences of fonts and icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed that the recovery sheet is on paper. Without it, lost passwords mean lost data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{text}”. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new. The trail was broken before, at entries {first} to {last}; that was recorded and stays to be seen. Trail: {n} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to take back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a week this is done while you work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only to look and to print: nothing can be saved here. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts made by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of documents that are missing or damaged on the disk and not in the backup: {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients, actions, screens, settings, help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the demo clinic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Reading the mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads every page, follows every reference, and recomputes the whole trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Reset to 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>بحث أو أمر</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Something is wrong: {what}. Tell your support; change nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch user…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit trail was broken: entries {first} to {last} can&apos;t be trusted. Since entry {begins} it is whole again. Find out who did it, and keep all backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar files were not written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of the whole store found damage: keep all backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Save what is open, then free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user&apos;s, or else the clinic&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may do this only with what is your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role opens no screens yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>this patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {why}. It is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} · checked as a whole {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter open · Esc close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason (kept in the trail)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {limit}, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {limit}, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {n} decimals, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose in a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds places in the program, and nothing that was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a patient first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>يرجى ملء هذا الحقل.</translation>
    </message>
    <message>
        <source>Please look at this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file: {count} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as spreadsheet (XLSX)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the rows that hold all words you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table: copy, save, print, columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first column is always shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved is safe and what you typed is kept. You can go on working; please send us the report, it holds nothing about patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date is too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date is too late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date. Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a time. Write it like 9:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick each line first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm/dd/yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}, filtered by “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Media</name>
    <message>
        <source>The check of this connection failed: somebody may be listening. End the call and begin it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n days before at {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files handed to the documents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages may or may not have gone out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Papers of this chart that go along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restricted: only I read it and its answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute after the offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes after the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brace stands alone: a field is written {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has six letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reminder at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reminder is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address that begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are read from a mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers our e-mail, but from another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers our e-mail, from the address we wrote to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers to our own e-mails go into the charts by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment changed, same time</source>
        <translation>تغيّر الموعد، الوقت نفسه</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment type (tells the reason)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As delivered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 200 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 40 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 80 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {count} files and {limit} MB together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {count} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of {letters} only 70 characters fit into one part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 240 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and 168 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and 720 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 30 minutes and 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked later than that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be cancelled until (hours before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">ملغى</translation>
    </message>
    <message>
        <source>Cancelled by the patient by SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by the patient by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by the patient by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a message first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reply to read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reply whose patient is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the patient&apos;s addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose whose e-mail it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that patients read out are entered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished">مؤكد</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day before it was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days before, at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doesn&apos;t want it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished">البريد الإلكتروني</translation>
    </message>
    <message>
        <source>E-mail is not private: others may read it on its way, and it stays with providers. Write nothing that the patient would not put on a postcard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail with {patient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails carry a calendar entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted (STARTTLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted from the start (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a reply code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a reply code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the e-mail of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields; Enter puts one into the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File for this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File for {patient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that go along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to the &amp;documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the appointment first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form (name=value&amp;name=value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a time of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished">الاسم الأول</translation>
    </message>
    <message>
        <source>Given up after (hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes into no chart and stays in the store, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no file that is not there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits again among the incoming e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it here too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">اللغة</translation>
    </message>
    <message>
        <source>Larger than {limit} MB: read it in your mail program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty when any answer with 2xx means yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages go out this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">الاسم</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder: INBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the mail server: imap.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the mail server: smtp.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, phone or birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w e-mail…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address for the channels that are on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel is switched on: no reminders go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to {server}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail address is known. Add one under the patient&apos;s details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail of this chart has that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mails yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mailbox is read: answers by e-mail don&apos;t come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule asks for it any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No working days are near.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation type="unfinished">لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Nobody known has this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows if it went out. The patient may get it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None ticked means all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None, on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept: a program, which could harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept: too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept: too many files in one e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not when the patient has confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes out from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed or deleted at the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One header a line: Name: value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https: the text must not be read on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only of an e-mail that came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this patient has the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what failed, was held back or is in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what has not gone out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an e-mail first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POST, PUT or GET.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished">المريض</translation>
    </message>
    <message>
        <source>Patient, address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">الهاتف</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places: {to} {text} {id} {secret} {from}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation of the appointment type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the secret in a header or in the body: addresses are logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read every (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read last on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted: only its writer reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">حفظ</translation>
    </message>
    <message>
        <source>Save the fi&amp;le…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. What waits is planned anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say as whom the mailbox is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where to send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret of the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the message again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the test message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent or not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the calls to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the incoming e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as plain words; pictures are not fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six letters and digits, none of which look alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">الحالة</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;out of this chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of this chart?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel for e-mail is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel for e-mail is off: it waits in the outbox until it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail address can&apos;t be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail is in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway asks to try again later ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway refused our secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway refused the message ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway refused the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway sends one {id} only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s address is wrong ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s answer can&apos;t be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s settings can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line broke while the e-mail was handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to {server} broke before anything was handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line to {server} broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server must be asked with encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox could not be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The mailbox opens: %n e-mails in it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient has come, or the appointment is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient has confirmed already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient has died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient has died.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient has not said that e-mail is welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient prefers a call or a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient prefers a call or a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient wants no reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient wants no results sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient wants to be written to by e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while it was being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows addresses like name+mark@…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows no such e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the content of the e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test message was delivered to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are written when it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {id} must be sent somewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{folder}” at the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place {field}: use {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the delivered words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This e-mail is damaged or made to harm: only its head was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This e-mail is restricted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a test message of {clinic}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">الوقت</translation>
    </message>
    <message>
        <source>Time before it was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late to be of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hours before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when it can be cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses what is stored: save your changes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">في الانتظار</translation>
    </message>
    <message>
        <source>Wants a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes at the same time</source>
        <translation>ما يتغيّر في الوقت نفسه</translation>
    </message>
    <message>
        <source>What is planned, sent or held back is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the patient prefers is tried first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed before is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a place is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the network is away for longer than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it gives its own number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the answer says yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to send the test message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sees the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished">مع</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without encryption only to a server on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in the e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an e-mail…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may read messages only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may read messages, not send them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>among the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and what it says then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no channel is switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule, or too late for a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is different for the patient</source>
        <translation>لا شيء يتغيّر بالنسبة للمريض</translation>
    </message>
    <message>
        <source>on the day at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own mobile number, with + and country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fields} may tell others why the patient comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is missing: body or address must carry it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} wrote on {when}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} characters, {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} did not let us sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} does not take mail from the clinic&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} has no valid certificate, so nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} has no valid certificate, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} offers no encryption, so nothing was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} offers no encryption, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} refused the user or the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who_and_when}: a place that is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subject}” filed in the chart of {patient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subject}” goes back to the incoming e-mails. Papers that its files became are taken out under Documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subject}” put aside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>صفحة {number} من {count}</translation>
    </message>
    <message>
        <source>Printed {time} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Patients</name>
    <message numerus="yes">
        <source>%n closed earlier.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Birth date or age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;FHIR files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>اسم ال&amp;عائلة</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>الاسم الأ&amp;ول</translation>
    </message>
    <message>
        <source>&amp;How loudly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation>مريض &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>ال&amp;هاتف</translation>
    </message>
    <message>
        <source>&amp;Reason (kept in the trail)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Second person who agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Table …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try without storing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Warns of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV or XLSX table with one patient a row, or FHIR R4 bundles. Nothing is stored before you have seen what would happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A FHIR file begins with {.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name between quotes is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add former or other name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added since the merge: whose is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies: not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both have a number of the kind {kind}, and they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call in an emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Changed by both: %n. Please choose.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number, or the name and the date of birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose FHIR files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with FHIR files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photo …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other record first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place and export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place and save …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the flag {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the form, keep a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed to your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes twice, taken once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>Contacts and guarantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name and &amp;facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Crop the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>Died {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doesn&apos;t want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the square or use the arrow keys; the slider sizes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop my changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <extracomment>female, one letter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FHIR f&amp;older …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Father</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Female-typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag closed: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag raised: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>تنبيهات</translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Further entries that are not listed: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Further rows that are not listed: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason in the Patients tab first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason to see patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Goes back: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grandparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guarantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already as {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n patients</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported before as {number}, and its content differs now; the stored one was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes twice and differs; the first one was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has entries but is not a Bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than {limit} MB: split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not UTF-8 text (byte {at}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large for the memory of this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the &amp;other one instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a draft; the form brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Leave out rows that look like somebody registered already</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Look-alikes: %n. Is it one of them?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>male, one letter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Male-typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge another record into this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Merge: {gone} goes, items that move: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged, or a merge taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More &amp;details: names, identifiers, address, contacts …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More phones and e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves to the record that stays: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name before marriage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, phone or birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>مريض جديد</translation>
    </message>
    <message>
        <source>News of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next section of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes are noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody looks like this so far. Look-alikes appear here while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet. Add whom to call, and who pays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else belongs to the record that goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added since the merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was moved by this merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in the old program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One entry is larger than {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one of deceasedBoolean and deceasedDateTime may be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a patient first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open emergency access …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the kept record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this one instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the record …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Other file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the picture that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished">المريض</translation>
    </message>
    <message>
        <source>Patient list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>Patients are not your daily work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Patients written: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Patients: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays (guarantor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same person as {number}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones and e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: both {kept} and {gone} carry a flag now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register as another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>مسجل</translation>
    </message>
    <message>
        <source>Registered already?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows come &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that need a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as FHIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {name} as FHIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the patient as FHIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the flag warns of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in an emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search patients</source>
        <translation>البحث عن المرضى</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section of the chart: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate {gone} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Sex for clinical use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody saved this patient meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelt nearly so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State or province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The patients stored so far stay in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. There is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored as {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the merge of {gone} into {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the merge with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth dates differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle: it was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file leaves the encrypted store: whoever gets hold of it can read it. It is kept in the trail that you saved it. Note, opt-outs and flags are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file leaves the encrypted store: whoever gets hold of it can read names, birth dates, numbers, phones and addresses of all patients. Who exported, and when, is kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form can&apos;t be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The genders differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer version says the same as you. Save to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is too large: at most {size} KiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo must be a JPEG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is not base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason counts until you sign out. It is kept in the trail, and so is each record you open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same patient as in row {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second person types the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their &amp;password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more after the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name, neither given, family nor text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no resource with a resourceType.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such section for your role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chart is closed to your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a picture we can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lies before the birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is closed to your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was merged into {name}, {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was merged: change the one that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long: at most {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many lines: at most {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters, the phone or the birth date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying: all is read, nothing is stored …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are taken for: {what}. Leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name to search, or register the first patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a piece of the name, the phone or the birth date at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the contact&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole patient number, identity number or phone, or a name with the full date of birth. Each search is kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Unsigned notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit beside the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants to be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed on {when} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are the patients?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the file be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which record is the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you need to see patients?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <extracomment>other sex, one letter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>You changed other fields than they did: both changes fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role can&apos;t merge. You can propose it: both records get a flag that somebody with the right will see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role sees them for a reason only. It is asked once until you sign out, and kept in the trail with each record you open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the same age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees to all messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date differs in one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date, or age: 58, 7m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. needs an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. old program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: until it is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>files read: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>first {limit}, type more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>here already: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>imported before: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>it has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no sheet “{sheet}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a ZIP or office file; save it as XLSX or CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than 512 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a whole XLSX workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text is not {encoding} (near line {line}); choose the encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>left out, here already: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged into {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>more flags: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>other entries, left out: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>patients found: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>refused: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>row {row} has a quotation mark in the wrong place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>rows read: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same birth month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same number {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody of another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>stored: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>with a problem: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>would be stored: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>{column} is taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} instead of {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gone} and {kept} are two records again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gone} is now part of {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({number}) is here already: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays: {facts}. Nothing is lost, a merge can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}
The file is not encrypted: delete it when done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a day of the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not known: write male, female, other or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not one of: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Good morning doctor, I hear you well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please send me the photo of the foot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is ill</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message numerus="yes">
        <source>%n appointments do not lie in the hours any more. None was cancelled or moved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie outside the hours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in 7 days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel this closure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Closed on public holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Monday to the other working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cover the screen after (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forgot the password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Freed place: offers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hours of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Justified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not justified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overbooked, at most (each day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>كلمة ال&amp;مرور</translation>
    </message>
    <message>
        <source>&amp;Password or PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preparation, told to the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Qualification, licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Same hours as the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggest one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Telephone numbers of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Two people agree to exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Waiting too long after (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 to 32 letters a-z, digits, dot, dash or underline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clinic with four practitioners, two rooms, an ultrasound, patients and weeks of appointments is written to this computer. Nobody in it exists. Don&apos;t enter real patients there: its passwords are public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new password with the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week has seven days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda &amp;grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All appointments lie in the hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All data stays on this computer, encrypted. No account and no network is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount such as 45.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export takes the list of all patients out of the clinic. It is always kept in the trail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offer stands for (&amp;minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments &amp;outside the hours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments outside the hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant &amp;finishes (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant be&amp;gins (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 12 characters. A sentence is easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 1,024 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 120 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 500 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 80 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.clinicbackup);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 120 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and 10 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and 480 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and 50 at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 5 and 480 minutes, in steps of five.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between {least} and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose the clinic after (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled &amp;late within (hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chang&amp;e PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts, prescriptions, signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and &amp;restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 5, 10, 15, 20, 30 or 60 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a closure in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a paper size from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an access in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an entry that is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the backup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the backup file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic Desktop</source>
        <translation>Clinic Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed and empty: the whole day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closure added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;nfirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming closures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming closures and special days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the words...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the &amp;clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger to life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days before it keep the hours they had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatcher, ambulance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispensing and stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency access to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency accesses to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency summary after breaking the glass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {name}. Without the sheet, an administrator can give you a new password instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free &amp;after (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free &amp;before (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From &amp;time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {day} on: same as the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {day} on: {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a new password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the clinic a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the person&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this to {login} personally. At the first sign-in it is replaced by their own. It is shown only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays, training, works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I also &amp;treat patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I also do &amp;reception and billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If every password is lost, only these 15 words open your data. They are shown once and kept nowhere. Print the sheet or write them down, and keep the paper safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented patients and weeks of appointments to play with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the &amp;practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on &amp;paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laboratory orders and results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laboratory technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Let in &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 9-13, 16-20. An empty line means closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked. What you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around in a demo clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a &amp;new sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one when the old is lost or somebody saw it. Then destroy the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the demo clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name, opening hours, your account. Takes three minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New closure, leave or special day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No appointment type yet. A type sets length, colour and how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No closure and no leave is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No emergency access waits for review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No equipment yet: an ultrasound, an ECG, a chair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No practitioner yet. Each one gets a column in the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room yet. Rooms can be booked beside a practitioner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else may agree. Give another person the role of doctor, manager or administrator, and let them sign in once; or let one person be enough in the settings of the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed that sheet {number} is on paper. Without it, lost passwords mean lost data. Confirm it, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not less than 0 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shorter than the screen lock, and at most 60 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood. Write it like 9-13, 16-20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not word {number} of the sheet. Look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a new computer, or after a damage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;with (nobody ticked: all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator can change users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an office manager or administrator can change this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another &amp;clinic...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open besides the usual hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for 60 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open from when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open until when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other hours than usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;IN, six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;resent password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for one sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished">المريض</translation>
    </message>
    <message>
        <source>Patients at &amp;once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients, agenda, invoices and payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pharmacist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices, reports, settings; invites users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy officer: reviews who saw what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated emergency access within 7 days: {who}. Ask them, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke access?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;et PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;pecialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;PDF...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save sheet as &amp;PDF...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It counts from the next sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Print it, keep the paper safe, delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a sentence what the emergency is; it is reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it is closed; the agenda shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why; the agenda shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen locked</source>
        <translation>الشاشة مقفلة</translation>
    </message>
    <message>
        <source>Set password and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a new clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {number} replaces the old one. The old words open only backups made before now. These words are shown only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out and close the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign in - Clinic Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits uncover your screen faster. After five wrong ones, and always after the clinic was closed, the password is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special day added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing in for the treating colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in &amp;room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 15 &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 15 words of the recovery sheet, in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is checked first; it is copied into {folder}. The file itself is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capitals key seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic is closed on these days of the coming year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic needs hours of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic works on public holidays (see Clinic).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country fills in the rest; change whatever is different with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The emergency access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is lost: I have the &amp;recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of all four is {password}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient can&apos;t be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practitioner needs some of the minutes, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery sheet is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words for a camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already one with this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">الوقت</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tit&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too close to a name that everybody here knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too easy to guess: a known password or a pattern of keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too easy to guess: digits in a row or repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too short: at least 12 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two periods of this day overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished">النوع</translation>
    </message>
    <message>
        <source>Type the 15 words from the paper of sheet {number}. If the paper can&apos;t be found, close this and make a new sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the 15 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users, rights, backups; reads no charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitals, triage, notes; reads charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome - Clinic Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome, {name}. The password you were given works only once; nobody will know yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I did and saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the &amp;emergency?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is the clinic open? Practitioners and rooms follow it until they get hours of their own in Settings. Public holidays are known already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody is at the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are &amp;you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>من يعمل الآن؟</translation>
    </message>
    <message>
        <source>Who to sign in as later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished">مع</translation>
    </message>
    <message>
        <source>With these 15 words the clinic&apos;s data can be opened when every password is lost, and backups can be restored on another computer. Whoever holds this paper can read everything: keep it in a safe place, not beside the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word number {number} of your paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y&amp;our password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in. Under Settings you can add practitioners, rooms, appointment types and colleagues. F1 shows the help and every shortcut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You become the administrator: you invite colleagues and give them their rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a PIN on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no PIN on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see this chart for 60 minutes. Your name, the time and the reason are recorded, and the privacy officer reviews every emergency access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new password, 12 characters or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appointment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appointment type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>closing of a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export of patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indigo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fixed room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovery sheet {number}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinic&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>treats no patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can no longer sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t sign in from now on. What they did stays. You can let them in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer offered; what was booked stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}&apos;s present password stops working; you get one for one sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, open {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} د</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n files taken in since the program was started</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Choose the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A laboratory&apos;s program writes result files (HL7) here. Results whose number, name, birth date and sex agree go into their chart; the others wait under “Results without a patient”. Files move to “done” or “refused”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a new address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each file shows times and appointment types, never a patient&apos;s name, a month back and a year ahead. It is written a few seconds after a change while the program is open. Put the folder where calendars can read it; whoever knows a file&apos;s name can read it there, so the names are long and random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays and closures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immunisation schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the scanner, or the program that came with it, save into this folder. PDF files and pictures go to the incoming papers a few seconds later; the file itself moves to the folder “done” in it, or to “refused” with the reason beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New address for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New address: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is chosen: nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practitioners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and look now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file gets a new name and the old one is deleted. Calendars that subscribe to the old one show nothing new: give the new address to whoever may have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder can be read and written. Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no practitioner yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the calendar files be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which folder should be watched?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose diary has a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &amp;no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%n appointments lie in this time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie in this time; none is cancelled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved leaves are no longer in the diary. Open them to put them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also away: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments in the time of the leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved, not in the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for leave…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 300 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most two years at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 366, in half days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">اليوم</translation>
    </message>
    <message>
        <source>Days a year…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of vacation a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of vacation a year…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: whole days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: away. Framed: asked for. Yellow: clinic closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From &amp;time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is what you had begun before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours are for one day only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours need a beginning and an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is decided already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed to decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No appointment lies in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No leave here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is away in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is away in these weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the person and who decides may open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own leave can be withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished">آخر</translation>
    </message>
    <message>
        <source>Parental leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished">المريض</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished">الهاتف</translation>
    </message>
    <message>
        <source>Put into the di&amp;ary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by who decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for declining or withdrawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it is declined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the a&amp;genda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sick leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">الحالة</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">الوقت</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished">النوع</translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks from today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked for and decided is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole or half days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account belongs to no practitioner: somebody who may approve leave asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role doesn&apos;t show appointments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may ask for leave, not approve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not open the diary again: ask who approves leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {days}, asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {days}, some hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}: {taken} days of vacation approved, {asked} asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}: {taken} of {all} days of vacation approved, {left} left, {asked} asked for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>It was last used with a newer version of Clinic Desktop: update this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder or a file in it is write-protected: give your account the right to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file was damaged; the copy of its last state was used. A change of a password or a user made just before may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Agenda</source>
        <translation>جدول المواعيد</translation>
    </message>
    <message>
        <source>Consult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>المرضى</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
