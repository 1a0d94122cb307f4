<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message>
        <source>Arrived</source>
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
        <source>Booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
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
        <source>In room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overbooked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
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
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{months} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years} y</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A second person must confirm this ({permission}).</source>
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
        <source>Cancelled.</source>
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
        <source>Nobody with the name {login} may sign in on this computer. Check the spelling; if the name is right, ask an administrator for access.</source>
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
        <source>Somebody already signs in as {login}. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date must lie between 1 January 1900 and today ({text}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s data can only be read here: the folder or a file in it is write-protected. Nothing was changed. Give your account the right to write to the folder, then try again.</source>
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
        <source>The disk is full, so this could not be saved. Nothing saved before was lost, and what you typed is still on the screen. Free some space on the disk, then save again.</source>
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
        <source>The password is not right. Check the capitals key and the keyboard language, then type it again. If it is forgotten, an administrator can set a new one.</source>
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
        <source>There is no clinic in {folder}. Choose another folder, create a clinic here, or restore a backup into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are a recovery key, but not the one of this clinic on this computer. The sheet needed has the number {key_id}; yours has {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment is “{status}”: it can&apos;t be moved. Book a new appointment instead.</source>
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
        <source>This was changed meanwhile, at another place. Nothing you typed is lost: look at the newer version and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word {position}, {word}, is not in the list of recovery words. Did you mean {suggestion}?</source>
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
        <source>Your role may not do this ({permission}). Ask an administrator for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role sees this only in an emergency. Open emergency access with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {why} Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may no longer sign in. An administrator can change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} was merged before. Undo that merge first, or merge the kept patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patient} already has an appointment at {time}. Book this one too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource} is already taken at {time} ({patient}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource} is closed at {time} on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} does not exist on {day}: clocks go forward then. The next time is {next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} on {day} has already passed. Book it there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Type day, month and year, or the age, such as “40 y”.</source>
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
    <name>Kit</name>
    <message>
        <source>Picture of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Patients</name>
    <message>
        <source>Administrative</source>
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
        <source>Brother or sister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <extracomment>female, one letter</extracomment>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female-typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grandparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>male, one letter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male-typical</source>
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
        <source>Mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name before marriage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News of the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
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
        <source>Not stated</source>
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
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalls</source>
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
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary</source>
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
        <source>This day has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lies before the birth.</source>
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
        <source>Type at least one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the contact&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual name</source>
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
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
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
        <source>about {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex unknown</source>
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
</context>
<context>
    <name>Practice</name>
    <message>
        <source>2 to 32 letters a-z, digits, dot, dash or underline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week has seven days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 12 characters; a sentence is easier to remember.</source>
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
        <source>Between 1 and 10 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and 480 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 5 and 480 minutes, in steps of five.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 5, 10, 15, 20, 30 or 60 minutes.</source>
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
        <source>Choose at least one role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name.</source>
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
        <source>Not shorter than the screen lock, and at most 60 minutes.</source>
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
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic needs hours of its own.</source>
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
        <source>There is already one with this name.</source>
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
        <source>Two periods of this day overlap.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The key file was damaged; the copy of its last state was used. A change of a password or a user made just before may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
