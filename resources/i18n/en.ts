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
    <name>Patients</name>
    <message numerus="yes">
        <source>%n closed earlier.</source>
        <translation>
            <numerusform>%n closed earlier.</numerusform>
            <numerusform>%n closed earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed by both: please choose.</source>
        <translation>
            <numerusform>%n field was changed by both: please choose.</numerusform>
            <numerusform>%n fields were changed by both: please choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported before</source>
        <translation>
            <numerusform>%n imported before</numerusform>
            <numerusform>%n imported before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: here already</source>
        <translation>
            <numerusform>%n left out: here already</numerusform>
            <numerusform>%n left out: here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more flag(s)</source>
        <translation>
            <numerusform>%n more flag</numerusform>
            <numerusform>%n more flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rows are not listed.</source>
        <translation>
            <numerusform>%n more row is not listed.</numerusform>
            <numerusform>%n more rows are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) look like this one.</source>
        <translation>
            <numerusform>%n patient looks like this one.</numerusform>
            <numerusform>%n patients look like this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored</source>
        <translation>
            <numerusform>%n stored</numerusform>
            <numerusform>%n stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a problem</source>
        <translation>
            <numerusform>%n with a problem</numerusform>
            <numerusform>%n with a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be stored</source>
        <translation>
            <numerusform>%n would be stored</numerusform>
            <numerusform>%n would be stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n patient(s)</source>
        <translation>
            <numerusform>Import %n patient</numerusform>
            <numerusform>Import %n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge: {gone} goes, %n item(s) move</source>
        <translation>
            <numerusform>Merge: {gone} goes, %n item moves</numerusform>
            <numerusform>Merge: {gone} goes, %n items move</numerusform>
        </translation>
    </message>
</context>
</TS>
