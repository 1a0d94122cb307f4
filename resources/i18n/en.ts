<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments are still open. What became of each?</source>
        <translation>
            <numerusform>%n appointment is still open. What became of it?</numerusform>
            <numerusform>%n appointments are still open. What became of each?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments booked</source>
        <translation>
            <numerusform>%n appointment booked</numerusform>
            <numerusform>%n appointments booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments cancelled</source>
        <translation>
            <numerusform>%n appointment cancelled</numerusform>
            <numerusform>%n appointments cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments changed</source>
        <translation>
            <numerusform>%n appointment changed</numerusform>
            <numerusform>%n appointments changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie in the blocked time. None was changed: look at them.</source>
        <translation>
            <numerusform>%n appointment lies in the blocked time. It was not changed: look at it.</numerusform>
            <numerusform>%n appointments lie in the blocked time. None was changed: look at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments settled</source>
        <translation>
            <numerusform>%n appointment settled</numerusform>
            <numerusform>%n appointments settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n at once</numerusform>
            <numerusform>%n at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by video</source>
        <translation>
            <numerusform>%n by video</numerusform>
            <numerusform>%n by video</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen: A, R, D, N, C or B set them all, Esc lets go</source>
        <translation>
            <numerusform>%n chosen: A, R, D, N, C or B set it, Esc lets go</numerusform>
            <numerusform>%n chosen: A, R, D, N, C or B set them all, Esc lets go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n left as it was</numerusform>
            <numerusform>%n left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n left as it is</numerusform>
            <numerusform>%n left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages will be queued</source>
        <translation>
            <numerusform>%n message will be queued</numerusform>
            <numerusform>%n messages will be queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcomes kept</source>
        <translation>
            <numerusform>%n outcome kept</numerusform>
            <numerusform>%n outcomes kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to another practitioner</source>
        <translation>
            <numerusform>%n to another practitioner</numerusform>
            <numerusform>%n to another practitioner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to another time</source>
        <translation>
            <numerusform>%n to another time</numerusform>
            <numerusform>%n to another time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be called</source>
        <translation>
            <numerusform>%n to be called</numerusform>
            <numerusform>%n to be called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n to come</numerusform>
            <numerusform>%n to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n changes</source>
        <translation>
            <numerusform>&amp;Import %n change</numerusform>
            <numerusform>&amp;Import %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n, the first one has it</source>
        <translation>
            <numerusform>The one there is</numerusform>
            <numerusform>All %n, the first one has it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Appointments written: %n</source>
        <translation>
            <numerusform>Appointments written: %n</numerusform>
            <numerusform>Appointments written: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n appointments</source>
        <translation>
            <numerusform>Book %n appointment</numerusform>
            <numerusform>Book %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n appointments</source>
        <translation>
            <numerusform>Change %n appointment</numerusform>
            <numerusform>Change %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is done. No message reaches %n patients: please call them.</source>
        <translation>
            <numerusform>It is done. No message reaches %n patient: please call.</numerusform>
            <numerusform>It is done. No message reaches %n patients: please call them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n appointments {missed} missed and {late} cancelled late.</source>
        <translation>
            <numerusform>Only one appointment so far: {missed} missed and {late} cancelled late.</numerusform>
            <numerusform>Of the last %n appointments {missed} missed and {late} cancelled late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say for %n more appointments what became of them.</source>
        <translation>
            <numerusform>Say for %n more appointment what became of it.</numerusform>
            <numerusform>Say for %n more appointments what became of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came from here: %n</source>
        <translation>
            <numerusform>came from here: %n</numerusform>
            <numerusform>came from here: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>can&apos;t be used: %n</source>
        <translation>
            <numerusform>can&apos;t be used: %n</numerusform>
            <numerusform>can&apos;t be used: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed: %n</source>
        <translation>
            <numerusform>changed: %n</numerusform>
            <numerusform>changed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>events read: %n</source>
        <translation>
            <numerusform>events read: %n</numerusform>
            <numerusform>events read: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new blocks: %n</source>
        <translation>
            <numerusform>new blocks: %n</numerusform>
            <numerusform>new blocks: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same as here: %n</source>
        <translation>
            <numerusform>same as here: %n</numerusform>
            <numerusform>same as here: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken back: %n</source>
        <translation>
            <numerusform>taken back: %n</numerusform>
            <numerusform>taken back: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{all}: %n can&apos;t be booked as they are</source>
        <translation>
            <numerusform>{all}: %n can&apos;t be booked as it is</numerusform>
            <numerusform>{all}: %n can&apos;t be booked as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%n births without weeks</source>
        <translation>
            <numerusform>%n birth without weeks</numerusform>
            <numerusform>%n births without weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written</source>
        <translation>
            <numerusform>%n entry was written</numerusform>
            <numerusform>%n entries were written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are to come in</source>
        <translation>
            <numerusform>%n file is to come in</numerusform>
            <numerusform>%n files are to come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait beyond these.</source>
        <translation>
            <numerusform>%n more waits beyond these.</numerusform>
            <numerusform>%n more wait beyond these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not signed</source>
        <translation>
            <numerusform>%n not signed</numerusform>
            <numerusform>%n not signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restricted visit(s): closed to you.</source>
        <translation>
            <numerusform>%n restricted visit: closed to you.</numerusform>
            <numerusform>%n restricted visits: closed to you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results without a patient…</source>
        <translation>
            <numerusform>%n result without a patient…</numerusform>
            <numerusform>%n results without a patient…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signed</numerusform>
            <numerusform>%n signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) without numbers.</source>
        <translation>
            <numerusform>%n test without numbers.</numerusform>
            <numerusform>%n tests without numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) can&apos;t be drawn.</source>
        <translation>
            <numerusform>%n value can&apos;t be drawn.</numerusform>
            <numerusform>%n values can&apos;t be drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed by both: %n. Please choose.</source>
        <translation>
            <numerusform>Changed by both: %n. Please choose.</numerusform>
            <numerusform>Changed by both: %n. Please choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Further lines that are not listed: %n</source>
        <translation>
            <numerusform>Further lines that are not listed: %n</numerusform>
            <numerusform>Further lines that are not listed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notes that are not signed: %n</source>
        <translation>
            <numerusform>Notes that are not signed: %n</numerusform>
            <numerusform>Notes that are not signed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Results that nobody has read: %n</source>
        <translation>
            <numerusform>Results that nobody has read: %n</numerusform>
            <numerusform>Results that nobody has read: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vital signs stored: %n.</source>
        <translation>
            <numerusform>Vital sign stored: %n.</numerusform>
            <numerusform>Vital signs stored: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>entries read: %n</source>
        <translation>
            <numerusform>entries read: %n</numerusform>
            <numerusform>entries read: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here already: %n</source>
        <translation>
            <numerusform>here already: %n</numerusform>
            <numerusform>here already: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept as they came: %n</source>
        <translation>
            <numerusform>kept as they came: %n</numerusform>
            <numerusform>kept as they came: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more allergies: %n</source>
        <translation>
            <numerusform>more allergies: %n</numerusform>
            <numerusform>more allergies: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>now in the chart: %n</source>
        <translation>
            <numerusform>now in the chart: %n</numerusform>
            <numerusform>now in the chart: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refused: %n</source>
        <translation>
            <numerusform>refused: %n</numerusform>
            <numerusform>refused: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consult</name>
    <message numerus="yes">
        <source>End the call, discard %n files</source>
        <translation>
            <numerusform>End the call, discard %n file</numerusform>
            <numerusform>End the call, discard %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits %n min</source>
        <translation>
            <numerusform>waits %n min</numerusform>
            <numerusform>waits %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>%n files not kept:</source>
        <translation>
            <numerusform>%n file not kept:</numerusform>
            <numerusform>%n files not kept:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images kept.</source>
        <translation>
            <numerusform>%n image kept.</numerusform>
            <numerusform>%n images kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images name another person than this chart. Nothing of them is kept before you decide; the files themselves are never changed.</source>
        <translation>
            <numerusform>%n image names another person than this chart. It is not kept before you decide; the file itself is never changed.</numerusform>
            <numerusform>%n images name another person than this chart. Nothing of them is kept before you decide; the files themselves are never changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by you.</source>
        <translation>
            <numerusform>%n left out by you.</numerusform>
            <numerusform>%n left out by you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers added.</source>
        <translation>
            <numerusform>%n paper added.</numerusform>
            <numerusform>%n papers added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put aside; they wait for a chart.</source>
        <translation>
            <numerusform>%n put aside; it waits for a chart.</numerusform>
            <numerusform>%n put aside; they wait for a chart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies wait for a chart.</source>
        <translation>
            <numerusform>%n study waits for a chart.</numerusform>
            <numerusform>%n studies wait for a chart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were kept already.</source>
        <translation>
            <numerusform>%n was kept already.</numerusform>
            <numerusform>%n were kept already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n: show older ones…</source>
        <translation>
            <numerusform>The newest %n: show older ones…</numerusform>
            <numerusform>The newest %n: show older ones…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n days before at {time}</source>
        <translation>
            <numerusform>%n day before at {time}</numerusform>
            <numerusform>%n days before at {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files handed to the documents</source>
        <translation>
            <numerusform>%n file handed to the documents</numerusform>
            <numerusform>%n files handed to the documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages may or may not have gone out.</source>
        <translation>
            <numerusform>%n message may or may not have gone out.</numerusform>
            <numerusform>%n messages may or may not have gone out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mailbox opens: %n e-mails in it</source>
        <translation>
            <numerusform>The mailbox opens: %n e-mail in it</numerusform>
            <numerusform>The mailbox opens: %n e-mails in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Patients</name>
    <message numerus="yes">
        <source>%n closed earlier.</source>
        <translation>
            <numerusform>%n closed earlier.</numerusform>
            <numerusform>%n closed earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed by both: %n. Please choose.</source>
        <translation>
            <numerusform>Changed by both: %n. Please choose.</numerusform>
            <numerusform>Changed by both: %n. Please choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Further entries that are not listed: %n</source>
        <translation>
            <numerusform>Further entries that are not listed: %n</numerusform>
            <numerusform>Further entries that are not listed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Further rows that are not listed: %n</source>
        <translation>
            <numerusform>Further rows that are not listed: %n</numerusform>
            <numerusform>Further rows that are not listed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n patients</source>
        <translation>
            <numerusform>Import %n patient</numerusform>
            <numerusform>Import %n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look-alikes: %n. Is it one of them?</source>
        <translation>
            <numerusform>Look-alikes: %n. Is it one of them?</numerusform>
            <numerusform>Look-alikes: %n. Is it one of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge: {gone} goes, items that move: %n</source>
        <translation>
            <numerusform>Merge: {gone} goes, items that move: %n</numerusform>
            <numerusform>Merge: {gone} goes, items that move: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patients written: %n</source>
        <translation>
            <numerusform>Patients written: %n</numerusform>
            <numerusform>Patients written: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>files read: %n</source>
        <translation>
            <numerusform>files read: %n</numerusform>
            <numerusform>files read: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here already: %n</source>
        <translation>
            <numerusform>here already: %n</numerusform>
            <numerusform>here already: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>imported before: %n</source>
        <translation>
            <numerusform>imported before: %n</numerusform>
            <numerusform>imported before: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out, here already: %n</source>
        <translation>
            <numerusform>left out, here already: %n</numerusform>
            <numerusform>left out, here already: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more flags: %n</source>
        <translation>
            <numerusform>more flags: %n</numerusform>
            <numerusform>more flags: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>other entries, left out: %n</source>
        <translation>
            <numerusform>other entries, left out: %n</numerusform>
            <numerusform>other entries, left out: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>patients found: %n</source>
        <translation>
            <numerusform>patients found: %n</numerusform>
            <numerusform>patients found: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refused: %n</source>
        <translation>
            <numerusform>refused: %n</numerusform>
            <numerusform>refused: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows read: %n</source>
        <translation>
            <numerusform>rows read: %n</numerusform>
            <numerusform>rows read: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stored: %n</source>
        <translation>
            <numerusform>stored: %n</numerusform>
            <numerusform>stored: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with a problem: %n</source>
        <translation>
            <numerusform>with a problem: %n</numerusform>
            <numerusform>with a problem: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>would be stored: %n</source>
        <translation>
            <numerusform>would be stored: %n</numerusform>
            <numerusform>would be stored: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message numerus="yes">
        <source>%n appointments do not lie in the hours any more. None was cancelled or moved.</source>
        <translation>
            <numerusform>%n appointment does not lie in the hours any more. It was neither cancelled nor moved.</numerusform>
            <numerusform>%n appointments do not lie in the hours any more. None was cancelled or moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie outside the hours.</source>
        <translation>
            <numerusform>%n appointment lies outside the hours.</numerusform>
            <numerusform>%n appointments lie outside the hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in 7 days</source>
        <translation>
            <numerusform>%n time in 7 days</numerusform>
            <numerusform>%n times in 7 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n files taken in since the program was started</source>
        <translation>
            <numerusform>%n file taken in since the program was started</numerusform>
            <numerusform>%n files taken in since the program was started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%n appointments lie in this time.</source>
        <translation>
            <numerusform>%n appointment lies in this time.</numerusform>
            <numerusform>%n appointments lie in this time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie in this time; none is cancelled.</source>
        <translation>
            <numerusform>%n appointment lies in this time; it is not cancelled.</numerusform>
            <numerusform>%n appointments lie in this time; none is cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved leaves are no longer in the diary. Open them to put them back.</source>
        <translation>
            <numerusform>%n approved leave is no longer in the diary. Open it to put it back.</numerusform>
            <numerusform>%n approved leaves are no longer in the diary. Open them to put them back.</numerusform>
        </translation>
    </message>
</context>
</TS>
