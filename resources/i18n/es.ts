<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n cita</numerusform>
            <numerusform>%n citas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments</source>
        <translation>
            <numerusform>%n cita</numerusform>
            <numerusform>%n citas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments are still open. What became of each?</source>
        <translation>
            <numerusform>%n cita sigue abierta. ¿Qué pasó con ella?</numerusform>
            <numerusform>%n citas siguen abiertas. ¿Qué pasó con cada una?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments booked</source>
        <translation>
            <numerusform>%n cita reservada</numerusform>
            <numerusform>%n citas reservadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments cancelled</source>
        <translation>
            <numerusform>%n cita cancelada</numerusform>
            <numerusform>%n citas canceladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments changed</source>
        <translation>
            <numerusform>%n cita cambiada</numerusform>
            <numerusform>%n citas cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie in the blocked time. None was changed: look at them.</source>
        <translation>
            <numerusform>%n cita está en el tiempo bloqueado. No se ha cambiado: mírela.</numerusform>
            <numerusform>%n citas están en el tiempo bloqueado. No se ha cambiado ninguna: mírelas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments settled</source>
        <translation>
            <numerusform>%n cita resuelta</numerusform>
            <numerusform>%n citas resueltas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n a la vez</numerusform>
            <numerusform>%n a la vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by video</source>
        <translation>
            <numerusform>%n por vídeo</numerusform>
            <numerusform>%n por vídeo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n anulada</numerusform>
            <numerusform>%n anuladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen: A, R, D, N, C or B set them all, Esc lets go</source>
        <translation>
            <numerusform>%n elegida: A, R, D, N, C o B la cambian, Esc la suelta</numerusform>
            <numerusform>%n elegidas: A, R, D, N, C o B las cambian todas, Esc las suelta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as it was</source>
        <translation>
            <numerusform>%n quedó como estaba</numerusform>
            <numerusform>%n quedaron como estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n queda como está</numerusform>
            <numerusform>%n quedan como están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages will be queued</source>
        <translation>
            <numerusform>se pondrá %n mensaje en la cola</numerusform>
            <numerusform>se pondrán %n mensajes en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcomes kept</source>
        <translation>
            <numerusform>%n resultado guardado</numerusform>
            <numerusform>%n resultados guardados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to another practitioner</source>
        <translation>
            <numerusform>%n con otro profesional</numerusform>
            <numerusform>%n con otro profesional</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to another time</source>
        <translation>
            <numerusform>%n a otra hora</numerusform>
            <numerusform>%n a otra hora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be called</source>
        <translation>
            <numerusform>llamar a %n</numerusform>
            <numerusform>llamar a %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n próxima</numerusform>
            <numerusform>%n próximas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>&amp;Book there</source>
        <translation>&amp;Reservar ahí</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Elegir un archivo…</translation>
    </message>
    <message>
        <source>&amp;Choose the file…</source>
        <translation>&amp;Elegir el archivo…</translation>
    </message>
    <message>
        <source>&amp;Close the day</source>
        <translation>&amp;Cerrar el día</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>&amp;Color según</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>&amp;Cada</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Apellidos</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;From day</source>
        <translation>&amp;Desde el día</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;How long</source>
        <translation>&amp;Cuánto tiempo</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n changes</source>
        <translation>
            <numerusform>&amp;Importar %n cambio</numerusform>
            <numerusform>&amp;Importar %n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep, but don&apos;t close yet</source>
        <translation>&amp;Guardar sin cerrar todavía</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Tecla</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>D&amp;uración</translation>
    </message>
    <message>
        <source>&amp;Minutes a line</source>
        <translation>&amp;Minutos por línea</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Next opening…</source>
        <translation>&amp;Próximo hueco…</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>D&amp;ías</translation>
    </message>
    <message>
        <source>&amp;Open the day again…</source>
        <translation>&amp;Volver a abrir el día…</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Otro archivo…</translation>
    </message>
    <message>
        <source>&amp;Part of the day</source>
        <translation>&amp;Parte del día</translation>
    </message>
    <message>
        <source>&amp;Print the calls…</source>
        <translation>&amp;Imprimir las llamadas…</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Second person who agrees</source>
        <translation>&amp;Segunda persona que está de acuerdo</translation>
    </message>
    <message>
        <source>&amp;Show the day</source>
        <translation>&amp;Mostrar el día</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unidad</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation>&amp;Urgencia</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Quién</translation>
    </message>
    <message>
        <source>&amp;Whose diary</source>
        <translation>Agenda de &amp;quién</translation>
    </message>
    <message>
        <source>&amp;Whose time the events block</source>
        <translation>De &amp;quién es el tiempo que se bloquea</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>Co&amp;n</translation>
    </message>
    <message>
        <source>&amp;With any of</source>
        <translation>&amp;Con cualquiera de</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(elegir)</translation>
    </message>
    <message>
        <source>14/3/1968 or 40 y</source>
        <translation>14/3/1968 o 40 a</translation>
    </message>
    <message>
        <source>A window for a monitor in the waiting room: the numbers that were called and the doors to go to, never a name. It fills the second monitor if there is one. It stays open while this computer is locked, and closes when you sign out. Ctrl+Shift+K in the agenda opens and closes it.</source>
        <translation>Una ventana para un monitor de la sala de espera: los números llamados y las puertas adonde ir, nunca un nombre. Ocupa el segundo monitor si lo hay. Sigue abierta mientras este equipo está bloqueado y se cierra al salir. Ctrl+Shift+K en la agenda la abre y la cierra.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept: book the place</source>
        <translation>Aceptar: reservar el hueco</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Añadir una sala</translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation>Añadir equipo</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Añadir a alguien</translation>
    </message>
    <message>
        <source>Add somebody, a room, equipment</source>
        <translation>Añadir a alguien, una sala, un equipo</translation>
    </message>
    <message>
        <source>Age of children</source>
        <translation>Edad de los niños</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message numerus="yes">
        <source>All %n, the first one has it</source>
        <translation>
            <numerusform>El único, para quien acepte</numerusform>
            <numerusform>Los %n, para quien acepte primero</numerusform>
        </translation>
    </message>
    <message>
        <source>All &amp;done</source>
        <translation>Todas &amp;hechas</translation>
    </message>
    <message>
        <source>All &amp;missed</source>
        <translation>&amp;Nadie vino</translation>
    </message>
    <message>
        <source>All appointments</source>
        <translation>Todas las citas</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Todas las columnas</translation>
    </message>
    <message>
        <source>All columns are shown already.</source>
        <translation>Ya se muestran todas las columnas.</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Todas las listas</translation>
    </message>
    <message>
        <source>All of the clinic</source>
        <translation>Toda la clínica</translation>
    </message>
    <message>
        <source>All of today</source>
        <translation>Todo el día de hoy</translation>
    </message>
    <message>
        <source>All to come</source>
        <translation>Todas las que vienen</translation>
    </message>
    <message>
        <source>All together, in small</source>
        <translation>Todos juntos, en pequeño</translation>
    </message>
    <message>
        <source>Already registered? Take the patient below.</source>
        <translation>¿Ya está registrado? Elija el paciente de abajo.</translation>
    </message>
    <message>
        <source>An iCalendar file (.ics) as Thunderbird, Google or Outlook export it. Its events block the practitioner&apos;s time, a month back and a year ahead. Nothing is stored before you have seen what would happen.</source>
        <translation>Un archivo iCalendar (.ics) como el que exportan Thunderbird, Google u Outlook. Sus eventos bloquean el tiempo del profesional, desde hace un mes hasta dentro de un año. No se guarda nada antes de que vea qué pasaría.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Otra hora</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Appointment card</source>
        <translation>Tarjeta de cita</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Appointments concerned</source>
        <translation>Citas afectadas</translation>
    </message>
    <message numerus="yes">
        <source>Appointments written: %n</source>
        <translation>
            <numerusform>Citas escritas: %n</numerusform>
            <numerusform>Citas escritas: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointments · share of the open minutes that is booked</source>
        <translation>Citas · parte de los minutos abiertos que está ocupada</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Assistant {length}</source>
        <translation>Asistente {length}</translation>
    </message>
    <message>
        <source>At most ten years.</source>
        <translation>Diez años como máximo.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to booked</source>
        <translation>Volver a reservada</translation>
    </message>
    <message>
        <source>Back to proposed</source>
        <translation>Volver a propuesta</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Dar cita</translation>
    </message>
    <message numerus="yes">
        <source>Book %n appointments</source>
        <translation>
            <numerusform>Reservar %n cita</numerusform>
            <numerusform>Reservar %n citas</numerusform>
        </translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Reservar una cita</translation>
    </message>
    <message>
        <source>Book an appointment for this patient</source>
        <translation>Dar una cita a este paciente</translation>
    </message>
    <message>
        <source>Book anyway</source>
        <translation>Dar la cita de todos modos</translation>
    </message>
    <message>
        <source>Book it: the patient agrees</source>
        <translation>Reservarla: el paciente acepta</translation>
    </message>
    <message>
        <source>Book nevertheless</source>
        <translation>Reservar de todos modos</translation>
    </message>
    <message>
        <source>Book the first appointment, then repeat it.</source>
        <translation>Reserve la primera cita y después repítala.</translation>
    </message>
    <message>
        <source>Book …</source>
        <translation>Dar cita …</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Reservada</translation>
    </message>
    <message>
        <source>Booked and open</source>
        <translation>Ocupado y abierto</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>Se dio por error</translation>
    </message>
    <message>
        <source>Booked hours</source>
        <translation>Horas ocupadas</translation>
    </message>
    <message>
        <source>Born, or a&amp;ge</source>
        <translation>Nacimiento o &amp;edad</translation>
    </message>
    <message>
        <source>Buffer after</source>
        <translation>Margen después</translation>
    </message>
    <message>
        <source>Buffer before</source>
        <translation>Margen antes</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Por vídeo</translation>
    </message>
    <message>
        <source>Calendar file imported</source>
        <translation>Archivo de calendario importado</translation>
    </message>
    <message>
        <source>Calendar file {name} imported</source>
        <translation>Archivo de calendario {name} importado</translation>
    </message>
    <message>
        <source>Calendar: {day}</source>
        <translation>Calendario: {day}</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Llamar al siguiente</translation>
    </message>
    <message>
        <source>Call next patient for {name}</source>
        <translation>Llamar al siguiente paciente de {name}</translation>
    </message>
    <message>
        <source>Call screen</source>
        <translation>Pantalla de llamadas</translation>
    </message>
    <message>
        <source>Call the next patient</source>
        <translation>Llamar al siguiente paciente</translation>
    </message>
    <message>
        <source>Call the next patient (K)</source>
        <translation>Llamar al siguiente paciente (K)</translation>
    </message>
    <message>
        <source>Call: {why}</source>
        <translation>Llamar: {why}</translation>
    </message>
    <message>
        <source>Called: {name} → {where}</source>
        <translation>Llamado: {name} → {where}</translation>
    </message>
    <message>
        <source>Called: {name}, no. {ticket} → {where}</source>
        <translation>Llamado: {name}, n.º {ticket} → {where}</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation>Llamadas por hacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Anular la cita</translation>
    </message>
    <message>
        <source>Cancel {name}?</source>
        <translation>¿Anular la cita de {name}?</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>Cancelada por</translation>
    </message>
    <message>
        <source>Cancelled when the day was closed</source>
        <translation>Cancelada al cerrar el día</translation>
    </message>
    <message>
        <source>Cancelled, and not here.</source>
        <translation>Anulado, y no está aquí.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Anular…</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Carry to a free place	M</source>
        <translation>Llevar a un hueco libre	M</translation>
    </message>
    <message numerus="yes">
        <source>Change %n appointments</source>
        <translation>
            <numerusform>Cambiar %n cita</numerusform>
            <numerusform>Cambiar %n citas</numerusform>
        </translation>
    </message>
    <message>
        <source>Change anyway</source>
        <translation>Cambiar de todos modos</translation>
    </message>
    <message>
        <source>Change comment</source>
        <translation>Cambiar el comentario</translation>
    </message>
    <message>
        <source>Change length</source>
        <translation>Cambiar la duración</translation>
    </message>
    <message>
        <source>Change the wish</source>
        <translation>Cambiar el deseo</translation>
    </message>
    <message>
        <source>Change the wish…	E</source>
        <translation>Cambiar el deseo…	E</translation>
    </message>
    <message>
        <source>Change view</source>
        <translation>Cambiar la vista</translation>
    </message>
    <message>
        <source>Check first: then you see what will happen.</source>
        <translation>Compruebe primero: verá lo que va a pasar.</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Registrar llegada</translation>
    </message>
    <message>
        <source>Choose a calendar file</source>
        <translation>Elegir un archivo de calendario</translation>
    </message>
    <message>
        <source>Choose a date first.</source>
        <translation>Elija primero una fecha.</translation>
    </message>
    <message>
        <source>Choose a free place first.</source>
        <translation>Elija primero un hueco libre.</translation>
    </message>
    <message>
        <source>Choose a patient, or register a new one.</source>
        <translation>Elija un paciente o registre uno nuevo.</translation>
    </message>
    <message>
        <source>Choose a patient.</source>
        <translation>Elija un paciente.</translation>
    </message>
    <message>
        <source>Choose a place first.</source>
        <translation>Elija primero un hueco.</translation>
    </message>
    <message>
        <source>Choose a practitioner, a room or equipment.</source>
        <translation>Elija un profesional, una sala o un equipo.</translation>
    </message>
    <message>
        <source>Choose a view first.</source>
        <translation>Elija primero una vista.</translation>
    </message>
    <message>
        <source>Choose an appointment first.</source>
        <translation>Primero elija una cita.</translation>
    </message>
    <message>
        <source>Choose at least one part of the day.</source>
        <translation>Elija al menos una parte del día.</translation>
    </message>
    <message>
        <source>Choose at least one practitioner.</source>
        <translation>Elija al menos un profesional.</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>Elija al menos un día de la semana.</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Choose or type a reason first.</source>
        <translation>Primero elija o escriba un motivo.</translation>
    </message>
    <message>
        <source>Choose several appointments</source>
        <translation>Elegir varias citas</translation>
    </message>
    <message>
        <source>Choose who agrees.</source>
        <translation>Elija quién está de acuerdo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close the day: {day}</source>
        <translation>Cerrar el día: {day}</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>Cerrar el día…</translation>
    </message>
    <message>
        <source>Close this &amp;time for new bookings</source>
        <translation>Cerrar este &amp;tiempo a nuevas reservas</translation>
    </message>
    <message>
        <source>Closed {day} at {time} by {name}.</source>
        <translation>Cerrado el {day} a las {time} por {name}.</translation>
    </message>
    <message>
        <source>Closed {time} by {name}. Trail at the close: {head}</source>
        <translation>Cerrado el {time} por {name}. Registro al cerrar: {head}</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>Co&amp;mentario</translation>
    </message>
    <message>
        <source>Coarser time lines</source>
        <translation>Líneas de tiempo más gruesas</translation>
    </message>
    <message>
        <source>Colour by: {what}</source>
        <translation>Color según: {what}</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Columns in their order</source>
        <translation>Columnas en su orden</translation>
    </message>
    <message>
        <source>Comes reliably</source>
        <translation>Acude con regularidad</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Dates of the series</source>
        <translation>Fechas de la serie</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Day &amp;sheet…</source>
        <translation>Hoja del &amp;día…</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Día siguiente</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>Day re&amp;port…</source>
        <translation>&amp;Informe del día…</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>Informe del día</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>Hoja del día</translation>
    </message>
    <message>
        <source>Days after</source>
        <translation>Días siguientes</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Días anteriores</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir más tarde</translation>
    </message>
    <message>
        <source>Decline: ask the next one	D</source>
        <translation>Rechazar: preguntar al siguiente	D</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Do it anyway</source>
        <translation>Hacerlo de todos modos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Drag it to its new place, or press Enter and choose with the arrows. Del takes it off; it stays where it was booked.</source>
        <translation>Arrástrela a su nuevo lugar, o pulse Intro y elija con las flechas. Supr la quita; la cita sigue donde estaba.</translation>
    </message>
    <message>
        <source>Drop an appointment here to move it to another day.</source>
        <translation>Suelte aquí una cita para moverla a otro día.</translation>
    </message>
    <message>
        <source>Each appointment shows its type and time, never who the patient is.</source>
        <translation>Cada cita muestra su tipo y su hora, nunca quién es el paciente.</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Registrada por error</translation>
    </message>
    <message>
        <source>Entered in error…</source>
        <translation>Registrada por error…</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Events of the file</source>
        <translation>Eventos del archivo</translation>
    </message>
    <message>
        <source>Everybody has confirmed.</source>
        <translation>Todos han confirmado.</translation>
    </message>
    <message>
        <source>Everything is known. The day can be closed.</source>
        <translation>Todo está claro. El día se puede cerrar.</translation>
    </message>
    <message>
        <source>Export a calendar file</source>
        <translation>Exportar un archivo de calendario</translation>
    </message>
    <message>
        <source>Export a calendar file…</source>
        <translation>Exportar un archivo de calendario…</translation>
    </message>
    <message>
        <source>Filter (F)</source>
        <translation>Filtro (F)</translation>
    </message>
    <message>
        <source>Filter by column</source>
        <translation>Filtrar por columna</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Filtrar por estado</translation>
    </message>
    <message>
        <source>Filter by type</source>
        <translation>Filtrar por tipo</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrar…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find the next opening</source>
        <translation>Buscar el próximo hueco</translation>
    </message>
    <message>
        <source>Finer time lines</source>
        <translation>Líneas de tiempo más finas</translation>
    </message>
    <message>
        <source>For everybody in the clinic</source>
        <translation>Para todos en la clínica</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>¿Para quién?</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Free instead:</source>
        <translation>Hay libre:</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Desde el día</translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation>¿Desde qué día?</translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation>Primero indique un motivo.</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Go to the day first and choose a free place.</source>
        <translation>Vaya primero al día y elija un hueco libre.</translation>
    </message>
    <message>
        <source>Go to the waiting list</source>
        <translation>Ir a la lista de espera</translation>
    </message>
    <message>
        <source>Go to the waiting room</source>
        <translation>Ir a la sala de espera</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Ir a hoy</translation>
    </message>
    <message>
        <source>Group the waiting room</source>
        <translation>Agrupar la sala de espera</translation>
    </message>
    <message>
        <source>Half waited at most</source>
        <translation>La mitad esperó como máximo</translation>
    </message>
    <message>
        <source>Here is what you had begun before.</source>
        <translation>Aquí está lo que había empezado antes.</translation>
    </message>
    <message>
        <source>If you can&apos;t come, please call us, so that somebody else can.</source>
        <translation>Si no puede venir, llámenos, para que otra persona pueda ocupar su lugar.</translation>
    </message>
    <message>
        <source>Import a calendar file</source>
        <translation>Importar un archivo de calendario</translation>
    </message>
    <message>
        <source>Import a calendar file…</source>
        <translation>Importar un archivo de calendario…</translation>
    </message>
    <message>
        <source>Importing the calendar file</source>
        <translation>Importando el archivo de calendario</translation>
    </message>
    <message>
        <source>In room</source>
        <translation>En consulta</translation>
    </message>
    <message>
        <source>In the table: ← → or 1 to 9 change the answer.</source>
        <translation>En la tabla: ← → o 1 a 9 cambian la respuesta.</translation>
    </message>
    <message>
        <source>It can&apos;t be understood ({reason}).</source>
        <translation>No se puede entender ({reason}).</translation>
    </message>
    <message>
        <source>It has no length: a quarter of an hour was taken.</source>
        <translation>No tiene duración: se tomó un cuarto de hora.</translation>
    </message>
    <message numerus="yes">
        <source>It is done. No message reaches %n patients: please call them.</source>
        <translation>
            <numerusform>Hecho. A %n paciente no le llega ningún mensaje: llámelo, por favor.</numerusform>
            <numerusform>Hecho. A %n pacientes no les llega ningún mensaje: llámelos, por favor.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is kept until the offer expires. In the order of the list:</source>
        <translation>Se guarda hasta que venza la oferta. En el orden de la lista:</translation>
    </message>
    <message>
        <source>It is one of a series. How much of it do you mean?</source>
        <translation>Es una de una serie. ¿A cuántas se refiere?</translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation>Ya es la primera.</translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation>Ya es la última.</translation>
    </message>
    <message>
        <source>It repeats more than {n} times: it was left out.</source>
        <translation>Se repite más de {n} veces: se ha dejado fuera.</translation>
    </message>
    <message>
        <source>Its appointments can be changed again. The reason is kept.</source>
        <translation>Sus citas se podrán cambiar otra vez. El motivo se guarda.</translation>
    </message>
    <message>
        <source>K&amp;ind of view</source>
        <translation>T&amp;ipo de vista</translation>
    </message>
    <message>
        <source>Kept for the waiting list until {time}</source>
        <translation>Guardado para la lista de espera hasta {time}</translation>
    </message>
    <message>
        <source>Kept for the waiting list until {time}. Book it nevertheless?</source>
        <translation>Reservado para la lista de espera hasta las {time}. ¿Dar la cita de todos modos?</translation>
    </message>
    <message>
        <source>Kept for you for {time} min</source>
        <translation>Guardado para usted {time} min</translation>
    </message>
    <message>
        <source>Kind of view</source>
        <translation>Tipo de vista</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarla como estaba</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Less than {hours} h before: if the patient cancels, it counts as late.</source>
        <translation>Menos de {hours} h antes: si cancela el paciente, cuenta como tardía.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Make longer</source>
        <translation>Alargar</translation>
    </message>
    <message>
        <source>Make shorter</source>
        <translation>Acortar</translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation>Preparando el documento</translation>
    </message>
    <message>
        <source>Manage views…</source>
        <translation>Gestionar vistas…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Minutes a line</source>
        <translation>Minutos por línea</translation>
    </message>
    <message>
        <source>Minutes a line (Ctrl+wheel)</source>
        <translation>Minutos por línea (Ctrl+rueda)</translation>
    </message>
    <message>
        <source>Minutes open</source>
        <translation>Minutos abiertos</translation>
    </message>
    <message>
        <source>Minutes or urgency</source>
        <translation>Minutos o urgencia</translation>
    </message>
    <message>
        <source>Minutes used</source>
        <translation>Minutos usados</translation>
    </message>
    <message>
        <source>Mon 9-12, Thu 16:30-19</source>
        <translation>lun 9-12, jue 16:30-19</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>More than {n} events: the rest was left out.</source>
        <translation>Más de {n} eventos: el resto se omitió.</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Mover de todos modos</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Bajar (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Subir (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Name, phone, comment…</source>
        <translation>Nombre, teléfono, comentario…</translation>
    </message>
    <message>
        <source>Name, phone, number or birth date</source>
        <translation>Nombre, teléfono, número o fecha de nacimiento</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Paciente nuevo</translation>
    </message>
    <message>
        <source>New patient “{text}”</source>
        <translation>Paciente nuevo «{text}»</translation>
    </message>
    <message>
        <source>Next free place: {time}</source>
        <translation>Próximo lugar libre: {time}</translation>
    </message>
    <message>
        <source>Next opening</source>
        <translation>Próximo hueco</translation>
    </message>
    <message>
        <source>Next opening ({key})</source>
        <translation>Próximo hueco ({key})</translation>
    </message>
    <message>
        <source>Next opening…</source>
        <translation>Próximo hueco…</translation>
    </message>
    <message>
        <source>Nine of ten waited at most</source>
        <translation>Nueve de diez esperaron como máximo</translation>
    </message>
    <message>
        <source>No appointments here</source>
        <translation>Aquí no hay citas</translation>
    </message>
    <message>
        <source>No appointments yet.</source>
        <translation>Aún no hay citas.</translation>
    </message>
    <message>
        <source>No appointments.</source>
        <translation>No hay citas.</translation>
    </message>
    <message>
        <source>No column is shown</source>
        <translation>No se muestra ninguna columna</translation>
    </message>
    <message>
        <source>No free place fits the wish of {name} in a year.</source>
        <translation>Ningún hueco libre cumple el deseo de {name} en un año.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>No longer kept for you; checked again on saving.</source>
        <translation>Ya no está guardado para usted; se comprueba de nuevo al guardar.</translation>
    </message>
    <message>
        <source>No message will go out</source>
        <translation>No saldrá ningún mensaje</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Sin tipo</translation>
    </message>
    <message>
        <source>No view is kept on F{key}. Save one first.</source>
        <translation>No hay ninguna vista en F{key}. Guarde una primero.</translation>
    </message>
    <message>
        <source>No visit has taken place yet.</source>
        <translation>Todavía no ha habido ninguna visita.</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>No acudió</translation>
    </message>
    <message>
        <source>No-show rate {rate}</source>
        <translation>Inasistencias: {rate}</translation>
    </message>
    <message>
        <source>No-shows are counted over the 90 days before this one.</source>
        <translation>Las inasistencias se cuentan en los 90 días anteriores a este.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>No se encontró a nadie.</translation>
    </message>
    <message>
        <source>Nobody found. Enter registers a new patient.</source>
        <translation>No se encontró a nadie. Intro registra un paciente nuevo.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Nadie en particular</translation>
    </message>
    <message>
        <source>Nobody is booked with this practitioner in that time.</source>
        <translation>Nadie tiene cita con este profesional en ese tiempo.</translation>
    </message>
    <message>
        <source>Nobody is on the waiting list.</source>
        <translation>No hay nadie en la lista de espera.</translation>
    </message>
    <message>
        <source>Nobody on the waiting list wishes a place like this.</source>
        <translation>Nadie de la lista de espera desea un hueco así.</translation>
    </message>
    <message>
        <source>None kept yet.</source>
        <translation>Todavía no hay ninguna.</translation>
    </message>
    <message>
        <source>None of the chosen can become “{status}” from what it is.</source>
        <translation>Ninguna de las elegidas puede pasar a «{status}» desde su estado.</translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation>No contiene nada nuevo.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Todavía no se ha elegido nada.</translation>
    </message>
    <message>
        <source>Nothing is filtered.</source>
        <translation>No se filtra nada.</translation>
    </message>
    <message>
        <source>Nothing is free any more today.</source>
        <translation>Hoy ya no queda nada libre.</translation>
    </message>
    <message>
        <source>Nothing is free within a year. Wish for less.</source>
        <translation>No hay nada libre en un año. Pida menos condiciones.</translation>
    </message>
    <message>
        <source>Nothing is to be overruled here, or it isn&apos;t your right.</source>
        <translation>Aquí no hay nada que forzar, o usted no tiene permiso.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Numbers and papers…</source>
        <translation>Cifras y documentos…</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n appointments {missed} missed and {late} cancelled late.</source>
        <translation>
            <numerusform>Solo una cita hasta ahora; perdidas: {missed}; canceladas tarde: {late}.</numerusform>
            <numerusform>De las últimas %n citas, perdidas: {missed}; canceladas tarde: {late}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offer this place to</source>
        <translation>Ofrecer este hueco a</translation>
    </message>
    <message>
        <source>Offer this place…</source>
        <translation>Ofrecer este hueco…</translation>
    </message>
    <message>
        <source>Often does not come</source>
        <translation>A menudo no acude</translation>
    </message>
    <message>
        <source>On &amp;day</source>
        <translation>El &amp;día</translation>
    </message>
    <message>
        <source>One of a series</source>
        <translation>Una de una serie</translation>
    </message>
    <message>
        <source>One of these &amp;practitioners</source>
        <translation>Uno de estos &amp;profesionales</translation>
    </message>
    <message>
        <source>Onl&amp;y proposed: the patient decides later</source>
        <translation>S&amp;olo propuesta: el paciente decide más tarde</translation>
    </message>
    <message>
        <source>Only for whole days.</source>
        <translation>Solo para días enteros.</translation>
    </message>
    <message>
        <source>Only in the day: elsewhere click with Ctrl.</source>
        <translation>Solo en el día: en otras vistas, clic con Ctrl.</translation>
    </message>
    <message>
        <source>Only the day and the week of one column have time lines.</source>
        <translation>Solo el día y la semana de una columna tienen líneas de tiempo.</translation>
    </message>
    <message>
        <source>Only the week of one column has other columns to go to.</source>
        <translation>Solo la semana de una columna tiene otras columnas a las que ir.</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Solo esta</translation>
    </message>
    <message>
        <source>Only who has arrived has a visit.</source>
        <translation>Solo quien ha llegado tiene consulta.</translation>
    </message>
    <message>
        <source>Only who is here can be sent to a room.</source>
        <translation>Solo se puede enviar a una sala a quien está aquí.</translation>
    </message>
    <message>
        <source>Only working days in the week</source>
        <translation>Solo los días laborables en la semana</translation>
    </message>
    <message>
        <source>Only: {what}</source>
        <translation>Solo: {what}</translation>
    </message>
    <message>
        <source>Open hours</source>
        <translation>Horas abiertas</translation>
    </message>
    <message>
        <source>Open it at every sign-in</source>
        <translation>Abrirla en cada inicio de sesión</translation>
    </message>
    <message>
        <source>Open or close the call screen</source>
        <translation>Abrir o cerrar la pantalla de llamadas</translation>
    </message>
    <message>
        <source>Open patient</source>
        <translation>Abrir paciente</translation>
    </message>
    <message>
        <source>Open the appointment</source>
        <translation>Abrir la cita</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>Volver a abrir el día</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>Abrir el paciente</translation>
    </message>
    <message>
        <source>Open the patient	O</source>
        <translation>Abrir el paciente	O</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Abrir la consulta</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Other ti&amp;me</source>
        <translation>Otra &amp;hora</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>Otra hora</translation>
    </message>
    <message>
        <source>Overbooked</source>
        <translation>Sobrecupo</translation>
    </message>
    <message>
        <source>Overbooked because</source>
        <translation>Motivo del sobrecupo</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>Te&amp;léfono</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Park on the pinboard</source>
        <translation>Aparcar en el tablón</translation>
    </message>
    <message>
        <source>Part of the d&amp;ay</source>
        <translation>P&amp;arte del día</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient can &amp;come</source>
        <translation>El paciente puede &amp;venir</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Pick up and move</source>
        <translation>Coger y mover</translation>
    </message>
    <message>
        <source>Pinboard</source>
        <translation>Tablón</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Practitioner {length}</source>
        <translation>Profesional {length}</translation>
    </message>
    <message>
        <source>Print and close</source>
        <translation>Imprimir y cerrar</translation>
    </message>
    <message>
        <source>Print the appointment card</source>
        <translation>Imprimir la tarjeta de cita</translation>
    </message>
    <message>
        <source>Print the list to confirm</source>
        <translation>Imprimir la lista por confirmar</translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation>Imprimir lo que se ve</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation>Poner en la lista de espera</translation>
    </message>
    <message>
        <source>Put on the waiting list instead</source>
        <translation>Apuntar en la lista de espera</translation>
    </message>
    <message>
        <source>Put on the waiting list…</source>
        <translation>Poner en la lista de espera…</translation>
    </message>
    <message>
        <source>Re&amp;peat…</source>
        <translation>Re&amp;petir…</translation>
    </message>
    <message>
        <source>Reading the calendar file</source>
        <translation>Leyendo el archivo de calendario</translation>
    </message>
    <message>
        <source>Reading the diary</source>
        <translation>Leyendo la agenda</translation>
    </message>
    <message>
        <source>Reading the file: nothing is stored yet…</source>
        <translation>Leyendo el archivo: todavía no se guarda nada…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for the visit, wishes</source>
        <translation>Motivo de la visita, deseos</translation>
    </message>
    <message>
        <source>Reason, kept in the trail</source>
        <translation>Motivo; queda en el registro</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Motivo: {text}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Repeat the appointment</source>
        <translation>Repetir la cita</translation>
    </message>
    <message>
        <source>Rest of today</source>
        <translation>El resto de hoy</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Rutinaria</translation>
    </message>
    <message>
        <source>Same time, other practitioner</source>
        <translation>Misma hora, otro profesional</translation>
    </message>
    <message>
        <source>Same time, {names}</source>
        <translation>Misma hora, {names}</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message numerus="yes">
        <source>Say for %n more appointments what became of them.</source>
        <translation>
            <numerusform>Indique qué pasó con %n cita más.</numerusform>
            <numerusform>Indique qué pasó con %n citas más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why it is cancelled.</source>
        <translation>Diga por qué se anula.</translation>
    </message>
    <message>
        <source>Say why; it is kept in the trail.</source>
        <translation>Diga por qué; queda en el registro.</translation>
    </message>
    <message>
        <source>Say why; the agenda shows it over the closed time.</source>
        <translation>Diga por qué; la agenda lo muestra sobre el tiempo cerrado.</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>Se&amp;xo</translation>
    </message>
    <message>
        <source>Search instead</source>
        <translation>Buscar en su lugar</translation>
    </message>
    <message>
        <source>Send to a room…</source>
        <translation>Enviar a una sala…</translation>
    </message>
    <message>
        <source>Send to a room…	S</source>
        <translation>Enviar a una sala…	S</translation>
    </message>
    <message>
        <source>Send {name} to…</source>
        <translation>Enviar a {name} a…</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Series, {number} of {count}: {rule}</source>
        <translation>Serie, {number} de {count}: {rule}</translation>
    </message>
    <message>
        <source>Share of no-shows</source>
        <translation>Proporción de ausencias</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the day</source>
        <translation>Mostrar el día</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Mostrar la lista</translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation>Mostrar el mes</translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation>Mostrar la semana</translation>
    </message>
    <message>
        <source>Show {time} in the agenda</source>
        <translation>Mostrar {time} en la agenda</translation>
    </message>
    <message>
        <source>Shown over the closed time</source>
        <translation>Se muestra sobre el tiempo cerrado</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Somebody can&apos;t come: what becomes of the appointments?</source>
        <translation>Alguien no puede venir: ¿qué pasa con las citas?</translation>
    </message>
    <message>
        <source>Somebody can&apos;t come…</source>
        <translation>Alguien no puede venir…</translation>
    </message>
    <message>
        <source>Sometimes does not come</source>
        <translation>A veces no acude</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Start a&amp;fresh</source>
        <translation>Empezar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Empezar en blanco</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status and its time</source>
        <translation>Estado y su hora</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Detenido. No se ha importado nada.</translation>
    </message>
    <message>
        <source>Stopped. There is no new file.</source>
        <translation>Detenido. No hay ningún archivo nuevo.</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>T&amp;imes</source>
        <translation>&amp;Veces</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Volver a incluir</translation>
    </message>
    <message>
        <source>Take off the list	Del</source>
        <translation>Quitar de la lista	Del</translation>
    </message>
    <message>
        <source>Tell the patient: {text}</source>
        <translation>Diga al paciente: {text}</translation>
    </message>
    <message>
        <source>The appointment</source>
        <translation>La cita</translation>
    </message>
    <message>
        <source>The call screen is closed.</source>
        <translation>La pantalla de llamadas está cerrada.</translation>
    </message>
    <message>
        <source>The clinic asked for another day</source>
        <translation>La clínica pidió otro día</translation>
    </message>
    <message>
        <source>The clinic&apos;s view</source>
        <translation>Vista de la clínica</translation>
    </message>
    <message>
        <source>The clinic&apos;s views are changed by its managers.</source>
        <translation>Las vistas de la clínica las cambian sus responsables.</translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation>El día está cerrado</translation>
    </message>
    <message>
        <source>The day is open again</source>
        <translation>El día vuelve a estar abierto</translation>
    </message>
    <message>
        <source>The day is still open: these numbers may change.</source>
        <translation>El día sigue abierto: estas cifras pueden cambiar.</translation>
    </message>
    <message>
        <source>The entry of the waiting list</source>
        <translation>La entrada de la lista de espera</translation>
    </message>
    <message>
        <source>The file is not UTF-8; accents were read as Western European.</source>
        <translation>El archivo no es UTF-8; los acentos se leyeron como europeo occidental.</translation>
    </message>
    <message>
        <source>The file is not encrypted: delete it when done.</source>
        <translation>El archivo no está cifrado: bórrelo cuando termine.</translation>
    </message>
    <message>
        <source>The file leaves the encrypted store: whoever gets hold of it reads who comes when and for what. Who exported, and when, is kept in the trail.</source>
        <translation>El archivo sale del almacén cifrado: quien lo consiga puede leer quién viene, cuándo y para qué. En el registro queda quién exportó y cuándo.</translation>
    </message>
    <message>
        <source>The filter that is set now is kept with the view.</source>
        <translation>El filtro actual se guarda con la vista.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>The list has no free places. Go to the day first.</source>
        <translation>La lista no tiene huecos libres. Vaya primero al día.</translation>
    </message>
    <message>
        <source>The longest wait</source>
        <translation>La espera más larga</translation>
    </message>
    <message>
        <source>The month shows no single appointments. Open a day first.</source>
        <translation>El mes no muestra citas sueltas. Abra primero un día.</translation>
    </message>
    <message>
        <source>The offer</source>
        <translation>La oferta</translation>
    </message>
    <message>
        <source>The offer expired: {names}</source>
        <translation>La oferta venció: {names}</translation>
    </message>
    <message>
        <source>The office manager opens a closed day again.</source>
        <translation>La gerencia vuelve a abrir un día cerrado.</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>El paciente</translation>
    </message>
    <message>
        <source>The patient called it off</source>
        <translation>El paciente la canceló</translation>
    </message>
    <message>
        <source>The patient cancels</source>
        <translation>Cancela el paciente</translation>
    </message>
    <message>
        <source>The patient is ill</source>
        <translation>El paciente está enfermo</translation>
    </message>
    <message>
        <source>The place becomes free. Why?</source>
        <translation>El lugar queda libre. ¿Por qué?</translation>
    </message>
    <message>
        <source>The place fits nobody any more, or begins in a few minutes.</source>
        <translation>El hueco ya no le sirve a nadie, o empieza en pocos minutos.</translation>
    </message>
    <message>
        <source>The practice</source>
        <translation>La clínica</translation>
    </message>
    <message>
        <source>The practice cancels</source>
        <translation>Cancela la clínica</translation>
    </message>
    <message>
        <source>The practitioner is away</source>
        <translation>El profesional está ausente</translation>
    </message>
    <message>
        <source>The second person types the password.</source>
        <translation>La segunda persona escribe su contraseña.</translation>
    </message>
    <message>
        <source>The series</source>
        <translation>La serie</translation>
    </message>
    <message>
        <source>The time is closed for new bookings</source>
        <translation>El tiempo está cerrado a nuevas reservas</translation>
    </message>
    <message>
        <source>The time of arrival stays; they wait for that room next.</source>
        <translation>La hora de llegada se mantiene; después esperan esa sala.</translation>
    </message>
    <message>
        <source>Their &amp;password</source>
        <translation>Su &amp;contraseña</translation>
    </message>
    <message>
        <source>There are no rooms yet. Add them in Settings, Rooms.</source>
        <translation>Todavía no hay salas. Añádalas en Ajustes, Salas.</translation>
    </message>
    <message>
        <source>There is no column to book in.</source>
        <translation>No hay columna donde dar la cita.</translation>
    </message>
    <message>
        <source>There is no practitioner yet.</source>
        <translation>Todavía no hay ningún profesional.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>This and the following</source>
        <translation>Esta y las siguientes</translation>
    </message>
    <message>
        <source>This appointment is over: it can&apos;t be moved.</source>
        <translation>Esta cita ya terminó: no se puede mover.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Este día aún no ha llegado.</translation>
    </message>
    <message>
        <source>This day is closed. The office manager can open it again with a reason.</source>
        <translation>Este día está cerrado. La gerencia puede volver a abrirlo con un motivo.</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>Este día ya pasó.</translation>
    </message>
    <message>
        <source>This is what you typed before.</source>
        <translation>Esto es lo que escribió antes.</translation>
    </message>
    <message>
        <source>This type is no longer offered.</source>
        <translation>Este tipo ya no se ofrece.</translation>
    </message>
    <message>
        <source>Three months at most.</source>
        <translation>Tres meses como mucho.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time bars beside the columns</source>
        <translation>Barras de tiempo junto a las columnas</translation>
    </message>
    <message>
        <source>To be called</source>
        <translation>Por llamar</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Por confirmar</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Hasta el día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today is shown already.</source>
        <translation>Ya se muestra el día de hoy.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Type a date.</source>
        <translation>Escriba una fecha.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>Unknown time zone “{zone}”: read as the clinic&apos;s.</source>
        <translation>Zona horaria desconocida «{zone}»: se leyó como la de la clínica.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Until &amp;day</source>
        <translation>&amp;Hasta el día</translation>
    </message>
    <message>
        <source>Until which day?</source>
        <translation>¿Hasta qué día?</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Use of the open time</source>
        <translation>Uso del tiempo de apertura</translation>
    </message>
    <message>
        <source>Use of the open time: {list}</source>
        <translation>Uso del tiempo de apertura: {list}</translation>
    </message>
    <message>
        <source>View on F5</source>
        <translation>Vista en F5</translation>
    </message>
    <message>
        <source>View on F6</source>
        <translation>Vista en F6</translation>
    </message>
    <message>
        <source>View on F7</source>
        <translation>Vista en F7</translation>
    </message>
    <message>
        <source>View on F8</source>
        <translation>Vista en F8</translation>
    </message>
    <message>
        <source>View “{name}” deleted</source>
        <translation>Vista «{name}» eliminada</translation>
    </message>
    <message>
        <source>View “{name}” saved</source>
        <translation>Vista «{name}» guardada</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Vista: {name}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Visits by hour</source>
        <translation>Visitas por hora</translation>
    </message>
    <message>
        <source>Visits by the hour at which they were to begin</source>
        <translation>Visitas según la hora a la que debían empezar</translation>
    </message>
    <message>
        <source>Wait list</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Waiting list instead…</source>
        <translation>Mejor la lista de espera…</translation>
    </message>
    <message>
        <source>Waiting room and lists</source>
        <translation>Sala de espera y listas</translation>
    </message>
    <message>
        <source>Waiting room and lists as a table…</source>
        <translation>Sala de espera y listas como tabla…</translation>
    </message>
    <message>
        <source>Waiting, from arrival to room</source>
        <translation>Espera, de la llegada a la consulta</translation>
    </message>
    <message>
        <source>Waiting, in room, waiting list, to confirm</source>
        <translation>En espera, en sala, lista de espera, por confirmar</translation>
    </message>
    <message>
        <source>Waiting: by practitioner</source>
        <translation>En espera: por profesional</translation>
    </message>
    <message>
        <source>Waiting: by room</source>
        <translation>En espera: por sala</translation>
    </message>
    <message>
        <source>Waiting: half at most {median} min, nine of ten at most {p90} min, longest {longest} min</source>
        <translation>Espera: la mitad, como máximo {median} min; nueve de diez, como máximo {p90} min; la más larga, {longest} min</translation>
    </message>
    <message>
        <source>Waiting: in order of arrival</source>
        <translation>En espera: por orden de llegada</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera a</translation>
    </message>
    <message>
        <source>Waits for nearly as long as the clinic&apos;s limit.</source>
        <translation>Espera casi tanto como el límite de la clínica.</translation>
    </message>
    <message>
        <source>Waits longer than the clinic&apos;s limit.</source>
        <translation>Espera más que el límite de la clínica.</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Sin cita</translation>
    </message>
    <message>
        <source>Walk-in (F9)</source>
        <translation>Sin cita (F9)</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>Sin cita</translation>
    </message>
    <message>
        <source>Walk-ins {n}</source>
        <translation>Sin cita {n}</translation>
    </message>
    <message>
        <source>Wants an earlier appointment…</source>
        <translation>Quiere una cita anterior…</translation>
    </message>
    <message>
        <source>Was booked for</source>
        <translation>Tenía cita</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Week of the column before</source>
        <translation>Semana de la columna anterior</translation>
    </message>
    <message>
        <source>Week of the next column</source>
        <translation>Semana de la columna siguiente</translation>
    </message>
    <message>
        <source>Week, all in small</source>
        <translation>Semana, todos en pequeño</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>¿Qué pasó?</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué pasa con ella</translation>
    </message>
    <message>
        <source>What becomes of the appointment of {name}</source>
        <translation>Qué pasa con la cita de {name}</translation>
    </message>
    <message>
        <source>What blocks show</source>
        <translation>Qué muestran los bloques</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>What it is about, how to reach them</source>
        <translation>De qué se trata, cómo localizarlo</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Qué decir</translation>
    </message>
    <message>
        <source>Where should the file be?</source>
        <translation>¿Dónde debe estar el archivo?</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>¿Qué archivo?</translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation>Quién cancela</translation>
    </message>
    <message>
        <source>Whole days</source>
        <translation>Días enteros</translation>
    </message>
    <message>
        <source>Why no message</source>
        <translation>Por qué sin mensaje</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>With anybody</source>
        <translation>Con cualquiera</translation>
    </message>
    <message>
        <source>With patients&apos; &amp;names</source>
        <translation>Con los &amp;nombres de los pacientes</translation>
    </message>
    <message>
        <source>With whom else</source>
        <translation>Con quién más</translation>
    </message>
    <message>
        <source>Writing the calendar file</source>
        <translation>Escribiendo el archivo de calendario</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Escribiendo el archivo…</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Su cita</translation>
    </message>
    <message>
        <source>Your role does not close days.</source>
        <translation>Su función no permite cerrar días.</translation>
    </message>
    <message>
        <source>Your role keeps views only for yourself.</source>
        <translation>Su rol solo guarda vistas para usted.</translation>
    </message>
    <message>
        <source>Your role may not book.</source>
        <translation>Su función no puede dar citas.</translation>
    </message>
    <message>
        <source>Your role may plan only your own column.</source>
        <translation>Su función solo permite planificar su propia columna.</translation>
    </message>
    <message>
        <source>absence with its appointments</source>
        <translation>ausencia con sus citas</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>afternoons</source>
        <translation>tardes</translation>
    </message>
    <message>
        <source>afternoons, from {time}</source>
        <translation>tardes, desde las {time}</translation>
    </message>
    <message>
        <source>and one of these &amp;rooms</source>
        <translation>y una de estas &amp;salas</translation>
    </message>
    <message>
        <source>and this &amp;equipment</source>
        <translation>y este &amp;equipo</translation>
    </message>
    <message>
        <source>answer of {name}</source>
        <translation>respuesta de {name}</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>a cualquier hora</translation>
    </message>
    <message>
        <source>any time of day</source>
        <translation>a cualquier hora</translation>
    </message>
    <message>
        <source>being booked</source>
        <translation>reservándose</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>reservada</translation>
    </message>
    <message>
        <source>booked nevertheless</source>
        <translation>reservada de todos modos</translation>
    </message>
    <message>
        <source>booking of {name}</source>
        <translation>cita de {name}</translation>
    </message>
    <message>
        <source>by a rule from a calendar file</source>
        <translation>según una regla de un archivo de calendario</translation>
    </message>
    <message>
        <source>call of {name}</source>
        <translation>llamada de {name}</translation>
    </message>
    <message>
        <source>came from here</source>
        <translation>salió de aquí</translation>
    </message>
    <message numerus="yes">
        <source>came from here: %n</source>
        <translation>
            <numerusform>salió de aquí: %n</numerusform>
            <numerusform>salieron de aquí: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>can&apos;t be used</source>
        <translation>no sirve</translation>
    </message>
    <message numerus="yes">
        <source>can&apos;t be used: %n</source>
        <translation>
            <numerusform>no sirve: %n</numerusform>
            <numerusform>no sirven: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>cancellation of {name}</source>
        <translation>anulación de {name}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message numerus="yes">
        <source>changed: %n</source>
        <translation>
            <numerusform>cambiado: %n</numerusform>
            <numerusform>cambiados: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>details of {name}</source>
        <translation>datos de la cita de {name}</translation>
    </message>
    <message>
        <source>diary</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>does not offer it</source>
        <translation>no lo ofrece</translation>
    </message>
    <message numerus="yes">
        <source>events read: %n</source>
        <translation>
            <numerusform>eventos leídos: %n</numerusform>
            <numerusform>eventos leídos: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>cada día</numerusform>
            <numerusform>cada %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>cada mes</numerusform>
            <numerusform>cada %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>cada semana</numerusform>
            <numerusform>cada %n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>cada año</numerusform>
            <numerusform>cada %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>cada mes</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>cada semana</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>cada año</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducada</translation>
    </message>
    <message>
        <source>female</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primer</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>para todos</translation>
    </message>
    <message>
        <source>for {room}</source>
        <translation>para {room}</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>cuarto</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>del {day}</translation>
    </message>
    <message>
        <source>given to another record of the patient</source>
        <translation>pasada a otra ficha del paciente</translation>
    </message>
    <message>
        <source>in {room}</source>
        <translation>en {room}</translation>
    </message>
    <message>
        <source>instead of {time}</source>
        <translation>en vez de {time}</translation>
    </message>
    <message>
        <source>it does not begin like one</source>
        <translation>no empieza como uno</translation>
    </message>
    <message>
        <source>it ends in the middle</source>
        <translation>termina a la mitad</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>length changed</source>
        <translation>duración cambiada</translation>
    </message>
    <message>
        <source>length of {name}</source>
        <translation>duración de {name}</translation>
    </message>
    <message>
        <source>male</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>more than 20 MB</source>
        <translation>más de 20 MB</translation>
    </message>
    <message>
        <source>mornings</source>
        <translation>mañanas</translation>
    </message>
    <message>
        <source>mornings, until {time}</source>
        <translation>mañanas, hasta las {time}</translation>
    </message>
    <message>
        <source>move of {name}</source>
        <translation>cambio de hora de {name}</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movida</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message numerus="yes">
        <source>new blocks: %n</source>
        <translation>
            <numerusform>bloqueos nuevos: %n</numerusform>
            <numerusform>bloqueos nuevos: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no messages are written here</source>
        <translation>aquí no se escriben mensajes</translation>
    </message>
    <message>
        <source>no. {ticket}</source>
        <translation>n.º {ticket}</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no se preguntó</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>no cambia nada</translation>
    </message>
    <message>
        <source>offer of a place</source>
        <translation>oferta de un hueco</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>ofrecida</translation>
    </message>
    <message>
        <source>offered {time} until {end}</source>
        <translation>ofrecido {time} hasta {end}</translation>
    </message>
    <message>
        <source>on day {n}</source>
        <translation>el día {n}</translation>
    </message>
    <message>
        <source>on the {nth} {weekday}</source>
        <translation>el {nth} {weekday}</translation>
    </message>
    <message>
        <source>one of a series</source>
        <translation>una de una serie</translation>
    </message>
    <message>
        <source>one of {n}</source>
        <translation>una de {n}</translation>
    </message>
    <message>
        <source>or &amp;until</source>
        <translation>o h&amp;asta</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>same as here</source>
        <translation>igual que aquí</translation>
    </message>
    <message numerus="yes">
        <source>same as here: %n</source>
        <translation>
            <numerusform>igual que aquí: %n</numerusform>
            <numerusform>iguales que aquí: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>second</source>
        <translation>segundo</translation>
    </message>
    <message>
        <source>series of {name}</source>
        <translation>serie de {name}</translation>
    </message>
    <message>
        <source>share of no-shows {share}</source>
        <translation>ausencias {share}</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>alguien desconocido</translation>
    </message>
    <message>
        <source>status changed</source>
        <translation>estado cambiado</translation>
    </message>
    <message>
        <source>status of {name}</source>
        <translation>estado de {name}</translation>
    </message>
    <message>
        <source>status of {what}</source>
        <translation>estado de {what}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message numerus="yes">
        <source>taken back: %n</source>
        <translation>
            <numerusform>retirado: %n</numerusform>
            <numerusform>retirados: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>taken by another patient</source>
        <translation>tomada por otro paciente</translation>
    </message>
    <message>
        <source>taken {time} {patient}</source>
        <translation>ocupado {time} {patient}</translation>
    </message>
    <message>
        <source>taken: {name}</source>
        <translation>ocupado: {name}</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>el paciente</translation>
    </message>
    <message>
        <source>the place is offered to {names} until {end}</source>
        <translation>el hueco se ofrece a {names} hasta {end}</translation>
    </message>
    <message>
        <source>the practice</source>
        <translation>la clínica</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>todo el archivo</translation>
    </message>
    <message>
        <source>third</source>
        <translation>tercer</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta las {time}</translation>
    </message>
    <message>
        <source>waiting list: {name}</source>
        <translation>lista de espera: {name}</translation>
    </message>
    <message>
        <source>waits for {room}</source>
        <translation>espera a {room}</translation>
    </message>
    <message>
        <source>wants an earlier one</source>
        <translation>quiere una anterior</translation>
    </message>
    <message>
        <source>way of {name}</source>
        <translation>camino de {name}</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semanas</translation>
    </message>
    <message>
        <source>wish of {name}</source>
        <translation>deseo de {name}</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>con {names}</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>días laborables</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message numerus="yes">
        <source>{all}: %n can&apos;t be booked as they are</source>
        <translation>
            <numerusform>{all}: %n no se puede reservar tal cual</numerusform>
            <numerusform>{all}: %n no se pueden reservar tal cual</numerusform>
        </translation>
    </message>
    <message>
        <source>{all}: nothing in the way</source>
        <translation>{all}: sin impedimentos</translation>
    </message>
    <message>
        <source>{booked} of {open} booked</source>
        <translation>{booked} de {open} ocupados</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{days} · week {number}</source>
        <translation>{days} · semana {number}</translation>
    </message>
    <message>
        <source>{day} are closed: nothing of them can be changed.</source>
        <translation>{day} están cerrados: no se puede cambiar nada de ellos.</translation>
    </message>
    <message>
        <source>{day} is closed: nothing of it can be changed.</source>
        <translation>{day} está cerrado: no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, hoy</translation>
    </message>
    <message>
        <source>{every} on the {nth} {weekday}</source>
        <translation>{every} el {nth} {weekday}</translation>
    </message>
    <message>
        <source>{every} on {weekdays}</source>
        <translation>{every} los {weekdays}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be read. Correct it there, or block it by hand.</source>
        <translation>No se puede leer {field}. Corríjalo allí, o bloquéelo a mano.</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} o {second}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{length} after</source>
        <translation>{length} después</translation>
    </message>
    <message>
        <source>{length} before</source>
        <translation>{length} antes</translation>
    </message>
    <message>
        <source>{length} left</source>
        <translation>quedan {length}</translation>
    </message>
    <message>
        <source>{length} of the assistant</source>
        <translation>{length} del asistente</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{months} m</source>
        <translation>{months} m</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} y {last}</translation>
    </message>
    <message>
        <source>{name} already has this status: {status}.</source>
        <translation>{name} ya tiene este estado: {status}.</translation>
    </message>
    <message>
        <source>{name} booked for {time}</source>
        <translation>{name}: cita a las {time}</translation>
    </message>
    <message>
        <source>{name} can&apos;t come…</source>
        <translation>{name} no puede venir…</translation>
    </message>
    <message>
        <source>{name} cancelled</source>
        <translation>{name}: cita anulada</translation>
    </message>
    <message>
        <source>{name} checked in, {time}</source>
        <translation>{name} llegó, {time}</translation>
    </message>
    <message>
        <source>{name} declined; keeps the place on the list</source>
        <translation>{name} no lo quiere; conserva su puesto en la lista</translation>
    </message>
    <message>
        <source>{name} fits here. Enter books, Esc lets go.</source>
        <translation>{name} cabe aquí. Intro reserva, Esc suelta.</translation>
    </message>
    <message>
        <source>{name} has the place</source>
        <translation>{name} tiene el hueco</translation>
    </message>
    <message>
        <source>{name} is closed</source>
        <translation>{name}: cerrado</translation>
    </message>
    <message>
        <source>{name} is off the waiting list</source>
        <translation>{name} ya no está en la lista de espera</translation>
    </message>
    <message>
        <source>{name} is on the waiting list</source>
        <translation>{name} está en la lista de espera</translation>
    </message>
    <message>
        <source>{name} moved to {time}</source>
        <translation>{name}: movida a las {time}</translation>
    </message>
    <message>
        <source>{name} waits for {room}</source>
        <translation>{name} espera {room}</translation>
    </message>
    <message>
        <source>{name}: details saved</source>
        <translation>{name}: datos guardados</translation>
    </message>
    <message>
        <source>{name}: wish saved</source>
        <translation>{name}: deseo guardado</translation>
    </message>
    <message>
        <source>{name}: {length}</source>
        <translation>{name}: {length}</translation>
    </message>
    <message>
        <source>{n} booked</source>
        <translation>{n} citas</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} más</translation>
    </message>
    <message>
        <source>{n} places free</source>
        <translation>{n} lugares libres</translation>
    </message>
    <message>
        <source>{patient} already has an appointment at {time}. Book this one too?</source>
        <translation>{patient} ya tiene una cita a las {time}. ¿Dar esta también?</translation>
    </message>
    <message>
        <source>{resource} does not offer “{type}”. Book it nevertheless?</source>
        <translation>{resource} no ofrece «{type}». ¿Dar la cita de todos modos?</translation>
    </message>
    <message>
        <source>{share} % full</source>
        <translation>{share} % ocupado</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} de {all}</translation>
    </message>
    <message>
        <source>{span} free</source>
        <translation>{span} libre</translation>
    </message>
    <message>
        <source>{time} on {day} has already passed. Book it there?</source>
        <translation>Las {time} del {day} ya pasaron. ¿Dar la cita ahí?</translation>
    </message>
    <message>
        <source>{time}, {names} (Alt+{number})</source>
        <translation>{time}, {names} (Alt+{number})</translation>
    </message>
    <message>
        <source>{user} is booking there until {time}. Book it nevertheless?</source>
        <translation>{user} está dando una cita ahí hasta las {time}. ¿Darla de todos modos?</translation>
    </message>
    <message>
        <source>{user} is booking until {time}</source>
        <translation>{user} está reservando hasta {time}</translation>
    </message>
    <message>
        <source>{view} is shown already.</source>
        <translation>{view} ya se muestra.</translation>
    </message>
    <message>
        <source>{when}, {names}</source>
        <translation>{when}, {names}</translation>
    </message>
    <message>
        <source>{years} y</source>
        <translation>{years} a</translation>
    </message>
    <message>
        <source>“{text}” is not understood. Type for example: {example}</source>
        <translation>No se entiende «{text}». Escriba por ejemplo: {example}</translation>
    </message>
</context>
<context>
    <name>CallScreen</name>
    <message>
        <source>Please ask at the reception.</source>
        <translation>Pregunte en recepción, por favor.</translation>
    </message>
    <message>
        <source>Please come in</source>
        <translation>Pase, por favor</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Your number will appear here.</source>
        <translation>Su número aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source> (written by {name})</source>
        <translation> (escrito por {name})</translation>
    </message>
    <message numerus="yes">
        <source>%n births without weeks</source>
        <translation>
            <numerusform>%n parto sin semanas</numerusform>
            <numerusform>%n partos sin semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written</source>
        <translation>
            <numerusform>Se escribió %n entrada</numerusform>
            <numerusform>Se escribieron %n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are to come in</source>
        <translation>
            <numerusform>Se recogerá %n fichero</numerusform>
            <numerusform>Se recogerán %n ficheros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait beyond these.</source>
        <translation>
            <numerusform>Queda %n más.</numerusform>
            <numerusform>Quedan %n más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not signed</source>
        <translation>
            <numerusform>%n sin firmar</numerusform>
            <numerusform>%n sin firmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n atrasada</numerusform>
            <numerusform>%n atrasadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restricted visit(s): closed to you.</source>
        <translation>
            <numerusform>%n consulta restringida: cerrada para usted.</numerusform>
            <numerusform>%n consultas restringidas: cerradas para usted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results without a patient…</source>
        <translation>
            <numerusform>%n resultado sin paciente…</numerusform>
            <numerusform>%n resultados sin paciente…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n firmada</numerusform>
            <numerusform>%n firmadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) without numbers.</source>
        <translation>
            <numerusform>%n prueba sin números.</numerusform>
            <numerusform>%n pruebas sin números.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) can&apos;t be drawn.</source>
        <translation>
            <numerusform>%n valor no se puede dibujar.</numerusform>
            <numerusform>%n valores no se pueden dibujar.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Dar por leído</translation>
    </message>
    <message>
        <source>&amp;Add a shortcut…</source>
        <translation>&amp;Añadir un atajo…</translation>
    </message>
    <message>
        <source>&amp;Add a template…</source>
        <translation>&amp;Añadir una plantilla…</translation>
    </message>
    <message>
        <source>&amp;Add a vaccine…</source>
        <translation>&amp;Añadir una vacuna…</translation>
    </message>
    <message>
        <source>&amp;Again in, or on</source>
        <translation>&amp;De nuevo dentro de, o el</translation>
    </message>
    <message>
        <source>&amp;Age at onset, years</source>
        <translation>&amp;Edad al inicio, años</translation>
    </message>
    <message>
        <source>&amp;Age at the scan, days</source>
        <translation>Ed&amp;ad en la ecografía, días</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>C&amp;antidad</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Preguntar de &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Ask now</source>
        <translation>Pregu&amp;ntar ahora</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>Se &amp;convierte en</translation>
    </message>
    <message>
        <source>&amp;Birth weight, g</source>
        <translation>&amp;Peso al nacer, g</translation>
    </message>
    <message>
        <source>&amp;Book…</source>
        <translation>&amp;Citar…</translation>
    </message>
    <message>
        <source>&amp;By whom</source>
        <translation>P&amp;or quién</translation>
    </message>
    <message>
        <source>&amp;Certainty</source>
        <translation>&amp;Certeza</translation>
    </message>
    <message>
        <source>&amp;Co-sign</source>
        <translation>&amp;Refrendar</translation>
    </message>
    <message>
        <source>&amp;Comment, if there is one</source>
        <translation>&amp;Comentario, si lo hay</translation>
    </message>
    <message>
        <source>&amp;Contacted</source>
        <translation>C&amp;ontactado</translation>
    </message>
    <message>
        <source>&amp;Danger of the next contact</source>
        <translation>&amp;Peligro del próximo contacto</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>&amp;Diagnosis on the paper</source>
        <translation>&amp;Diagnóstico en el papel</translation>
    </message>
    <message>
        <source>&amp;Document…</source>
        <translation>&amp;Documento…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Hecho</translation>
    </message>
    <message>
        <source>&amp;Dose number</source>
        <translation>&amp;Dosis número</translation>
    </message>
    <message>
        <source>&amp;Doses</source>
        <translation>&amp;Dosis</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>&amp;Para el</translation>
    </message>
    <message>
        <source>&amp;Due date, if stated</source>
        <translation>&amp;Fecha prevista, si se indicó</translation>
    </message>
    <message>
        <source>&amp;Earlier year</source>
        <translation>Año &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Enclose</source>
        <translation>Ad&amp;juntar</translation>
    </message>
    <message>
        <source>&amp;Ended</source>
        <translation>Ter&amp;minó</translation>
    </message>
    <message>
        <source>&amp;FHIR files…</source>
        <translation>Ficheros &amp;FHIR…</translation>
    </message>
    <message>
        <source>&amp;File in this chart…</source>
        <translation>&amp;Archivar en esta historia…</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>&amp;Para quién</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>D&amp;esde</translation>
    </message>
    <message>
        <source>&amp;Give a dose today…</source>
        <translation>Poner una dosis h&amp;oy…</translation>
    </message>
    <message>
        <source>&amp;Given on</source>
        <translation>Puesta e&amp;l</translation>
    </message>
    <message>
        <source>&amp;Gone through with the patient</source>
        <translation>&amp;Revisada con el paciente</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Grupo</translation>
    </message>
    <message>
        <source>&amp;Hand to…</source>
        <translation>&amp;Pasar a…</translation>
    </message>
    <message>
        <source>&amp;How it is taken</source>
        <translation>&amp;Cómo lo toma</translation>
    </message>
    <message>
        <source>&amp;Illness</source>
        <translation>E&amp;nfermedad</translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation>Guardado co&amp;mo</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Clase</translation>
    </message>
    <message>
        <source>&amp;Kind of letter</source>
        <translation>&amp;Tipo de carta</translation>
    </message>
    <message>
        <source>&amp;Kind of note</source>
        <translation>&amp;Tipo de nota</translation>
    </message>
    <message>
        <source>&amp;Kind of visit</source>
        <translation>&amp;Tipo de consulta</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Last period, first day</source>
        <translation>Ú&amp;ltima regla, primer día</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Carta</translation>
    </message>
    <message>
        <source>&amp;Lift the restriction…</source>
        <translation>&amp;Levantar la restricción…</translation>
    </message>
    <message>
        <source>&amp;Lot</source>
        <translation>Lo&amp;te</translation>
    </message>
    <message>
        <source>&amp;Maker</source>
        <translation>&amp;Fabricante</translation>
    </message>
    <message>
        <source>&amp;Measured by, if not by you</source>
        <translation>&amp;Medido por, si no fue usted</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Newer</source>
        <translation>Más &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;No known allergies</source>
        <translation>&amp;Sin alergias conocidas</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Older</source>
        <translation>Más &amp;antiguos</translation>
    </message>
    <message>
        <source>&amp;Open in the visit column</source>
        <translation>&amp;Abrir en la columna de consulta</translation>
    </message>
    <message>
        <source>&amp;Pages: print, save…</source>
        <translation>&amp;Páginas: imprimir, guardar…</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Documento</translation>
    </message>
    <message>
        <source>&amp;Print trend…</source>
        <translation>I&amp;mprimir curso…</translation>
    </message>
    <message>
        <source>&amp;Print what is shown…</source>
        <translation>&amp;Imprimir lo que se ve…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Problem</source>
        <translation>&amp;Problema</translation>
    </message>
    <message>
        <source>&amp;Procedure</source>
        <translation>&amp;Procedimiento</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Producto</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Finalidad</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Pregunta</translation>
    </message>
    <message>
        <source>&amp;Reactions</source>
        <translation>&amp;Reacciones</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Record a dose…</source>
        <translation>&amp;Anotar una dosis…</translation>
    </message>
    <message>
        <source>&amp;Record a habit…</source>
        <translation>&amp;Anotar un hábito…</translation>
    </message>
    <message>
        <source>&amp;Record a medicine…</source>
        <translation>&amp;Anotar un medicamento…</translation>
    </message>
    <message>
        <source>&amp;Record a pregnancy…</source>
        <translation>&amp;Anotar un embarazo…</translation>
    </message>
    <message>
        <source>&amp;Record a problem…</source>
        <translation>&amp;Anotar un problema…</translation>
    </message>
    <message>
        <source>&amp;Record a procedure…</source>
        <translation>&amp;Anotar un procedimiento…</translation>
    </message>
    <message>
        <source>&amp;Record a recall…</source>
        <translation>&amp;Anotar un aviso de revisión…</translation>
    </message>
    <message>
        <source>&amp;Record a relative’s illness…</source>
        <translation>&amp;Anotar la enfermedad de un familiar…</translation>
    </message>
    <message>
        <source>&amp;Record an allergy…</source>
        <translation>&amp;Anotar una alergia…</translation>
    </message>
    <message>
        <source>&amp;Record vital signs…</source>
        <translation>&amp;Anotar signos vitales…</translation>
    </message>
    <message>
        <source>&amp;Relative</source>
        <translation>Pa&amp;riente</translation>
    </message>
    <message>
        <source>&amp;Repeated each, months (0: not)</source>
        <translation>&amp;Se repite cada, meses (0: no)</translation>
    </message>
    <message>
        <source>&amp;Restrict…</source>
        <translation>&amp;Restringir…</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>Ví&amp;a</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Guardar informe…</translation>
    </message>
    <message>
        <source>&amp;Scan on</source>
        <translation>&amp;Ecografía del</translation>
    </message>
    <message>
        <source>&amp;Search the timeline</source>
        <translation>&amp;Buscar en la cronología</translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation>&amp;Atajo</translation>
    </message>
    <message>
        <source>&amp;Sign and file</source>
        <translation>&amp;Firmar y archivar</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>L&amp;ugar</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>Sus&amp;pender…</translation>
    </message>
    <message>
        <source>&amp;Surgery</source>
        <translation>Ci&amp;rugía</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;To (name, then address)</source>
        <translation>P&amp;ara (nombre, luego dirección)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Unread…</source>
        <translation>&amp;Sin leer…</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Until when</source>
        <translation>&amp;Hasta cuándo</translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation>P&amp;rioridad</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Uso</translation>
    </message>
    <message>
        <source>&amp;Vaccine</source>
        <translation>&amp;Vacuna</translation>
    </message>
    <message>
        <source>&amp;Visit</source>
        <translation>&amp;Visita</translation>
    </message>
    <message>
        <source>&amp;Visit that it belongs to</source>
        <translation>&amp;Visita a la que pertenece</translation>
    </message>
    <message>
        <source>&amp;Weeks at the end</source>
        <translation>&amp;Semanas al final</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;What for, as the patient is told</source>
        <translation>&amp;Para qué, como se le dice al paciente</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>C&amp;uándo</translation>
    </message>
    <message>
        <source>&amp;Why is it corrected?</source>
        <translation>¿Por &amp;qué se corrige?</translation>
    </message>
    <message>
        <source>&amp;Why it is amended (kept in the trail)</source>
        <translation>&amp;Por qué se rectifica (queda en el registro)</translation>
    </message>
    <message>
        <source>&amp;Write a letter…</source>
        <translation>&amp;Escribir una carta…</translation>
    </message>
    <message>
        <source>&amp;Year, year and month, or day: 2014, 2014-03</source>
        <translation>&amp;Año, año y mes, o día: 2014, 2014-03</translation>
    </message>
    <message>
        <source>&amp;Yes: record it…</source>
        <translation>Sí: &amp;anotarla…</translation>
    </message>
    <message>
        <source>(The whole text is attached.)</source>
        <translation>(El texto entero va adjunto.)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>0–2 y</source>
        <translation>0–2 a</translation>
    </message>
    <message>
        <source>0–5 y</source>
        <translation>0–5 a</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mes</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>12 weeks and 3 days are 87</source>
        <translation>12 semanas y 3 días son 87</translation>
    </message>
    <message>
        <source>2019, 3/2019 or a day</source>
        <translation>2019, 3/2019 o un día</translation>
    </message>
    <message>
        <source>3 weeks, or {date}</source>
        <translation>3 semanas, o {date}</translation>
    </message>
    <message>
        <source>5–19 y</source>
        <translation>5–19 a</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 meses</translation>
    </message>
    <message>
        <source>A birth weight is 200 to 9000 grams.</source>
        <translation>Un peso al nacer es de 200 a 9000 gramos.</translation>
    </message>
    <message>
        <source>A code needs the list that it comes from.</source>
        <translation>Un código necesita la lista de la que procede.</translation>
    </message>
    <message>
        <source>A date is not known to the day.</source>
        <translation>Una fecha no se conoce con su día.</translation>
    </message>
    <message>
        <source>A dose is a number above zero, and a regimen ends after it begins.</source>
        <translation>Una dosis es un número mayor que cero, y una pauta termina después de empezar.</translation>
    </message>
    <message>
        <source>A dot and a word. Type it in a note, then Tab or a blank.</source>
        <translation>Un punto y una palabra. Escríbalo en una nota y pulse Tab o espacio.</translation>
    </message>
    <message>
        <source>A field in braces is filled in from the chart when it is used.</source>
        <translation>Un campo entre llaves se rellena con la historia al usarlo.</translation>
    </message>
    <message>
        <source>A finished visit has an end.</source>
        <translation>Una consulta terminada tiene un final.</translation>
    </message>
    <message>
        <source>A laboratory&apos;s results are filed by themselves when number, name, birth date and sex agree. These did not: look whose they are.</source>
        <translation>Los resultados de un laboratorio se archivan solos cuando número, nombre, fecha de nacimiento y sexo coinciden. En estos no: mire de quién son.</translation>
    </message>
    <message>
        <source>A letter begins with one of these. Those that ship can be changed: the clinic&apos;s own version takes their place. Fields in braces are filled in from the chart.</source>
        <translation>Una carta empieza con una de estas. Las que vienen con el programa se pueden cambiar: la versión de la clínica ocupa su lugar. Los campos entre llaves se rellenan de la historia.</translation>
    </message>
    <message>
        <source>A letter was begun and not signed.</source>
        <translation>Se empezó una carta y no se firmó.</translation>
    </message>
    <message>
        <source>A line is left out when all its fields are empty. A list that stands alone in its line becomes a list.</source>
        <translation>Una línea se omite si todos sus campos están vacíos. Una lista sola en su línea se escribe como lista.</translation>
    </message>
    <message>
        <source>A line is one resource.</source>
        <translation>Una línea es un solo recurso.</translation>
    </message>
    <message>
        <source>A note begins with one of these. Those that ship can be changed: the clinic&apos;s own version takes their place. Fields in braces are filled in from the chart.</source>
        <translation>Una nota empieza con una de estas. Las incluidas se pueden cambiar: la versión de la clínica ocupa su lugar. Los campos entre llaves se rellenan con la historia.</translation>
    </message>
    <message>
        <source>A pregnancy has 0 to {most} weeks.</source>
        <translation>Un embarazo tiene de 0 a {most} semanas.</translation>
    </message>
    <message>
        <source>A recall needs a day.</source>
        <translation>Un aviso necesita un día.</translation>
    </message>
    <message>
        <source>A relative with one condition has a place here.</source>
        <translation>Aquí cabe un familiar con una sola enfermedad.</translation>
    </message>
    <message>
        <source>A restricted visit measured too; it is not shown.</source>
        <translation>También se midió en una visita restringida; no se muestra.</translation>
    </message>
    <message>
        <source>A scan has a day and the age that it found.</source>
        <translation>Una ecografía tiene un día y la edad que halló.</translation>
    </message>
    <message>
        <source>A shortcut is a dot and a word of letters, digits or dashes.</source>
        <translation>Un atajo es un punto y una palabra de letras, cifras o guiones.</translation>
    </message>
    <message>
        <source>A sick note covers a year at most.</source>
        <translation>Un certificado de reposo abarca un año como máximo.</translation>
    </message>
    <message>
        <source>A time needs its day.</source>
        <translation>Una hora necesita su día.</translation>
    </message>
    <message>
        <source>Acti&amp;ve again</source>
        <translation>De nue&amp;vo activo</translation>
    </message>
    <message>
        <source>Active problems</source>
        <translation>Problemas activos</translation>
    </message>
    <message>
        <source>Add a diagnosis</source>
        <translation>Añadir un diagnóstico</translation>
    </message>
    <message>
        <source>Add a dose</source>
        <translation>Añadir una dosis</translation>
    </message>
    <message>
        <source>Add a procedure</source>
        <translation>Añadir un procedimiento</translation>
    </message>
    <message>
        <source>Add a reaction</source>
        <translation>Añadir una reacción</translation>
    </message>
    <message>
        <source>Add a shortcut</source>
        <translation>Añadir un atajo</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>Añadir una plantilla</translation>
    </message>
    <message>
        <source>Add a vaccine</source>
        <translation>Añadir una vacuna</translation>
    </message>
    <message>
        <source>Add a way of taking it</source>
        <translation>Añadir una pauta</translation>
    </message>
    <message>
        <source>Added {time} by {name}</source>
        <translation>Añadido {time} por {name}</translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>Añadido: {what}</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>Addendum by {name}, {when}</source>
        <translation>Adenda de {name}, {when}</translation>
    </message>
    <message>
        <source>Addendum …</source>
        <translation>Adenda …</translation>
    </message>
    <message>
        <source>Age at onset</source>
        <translation>Edad al inicio</translation>
    </message>
    <message>
        <source>Age in months</source>
        <translation>Edad en meses</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Edad en años</translation>
    </message>
    <message>
        <source>Age, months</source>
        <translation>Edad, meses</translation>
    </message>
    <message>
        <source>Ages that are shown</source>
        <translation>Edades que se muestran</translation>
    </message>
    <message>
        <source>Ages: 6w are six weeks, 18m months, 5y years; birth is 0w.</source>
        <translation>Edades: 6s son seis semanas, 18m meses, 5a años; el nacimiento es 0s.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All from there</source>
        <translation>Todo lo de allí</translation>
    </message>
    <message>
        <source>All of mine</source>
        <translation>Todo lo mío</translation>
    </message>
    <message>
        <source>All that you may see of this chart, as another program can read it: visits, signed notes, problems, medicines, results and documents. Drafts are not in it.</source>
        <translation>Todo lo que usted puede ver de esta historia, como otro programa puede leerlo: visitas, notas firmadas, problemas, medicamentos, resultados y documentos. No contiene borradores.</translation>
    </message>
    <message>
        <source>All who may read this chart will read its notes and diagnoses.</source>
        <translation>Todos los que pueden leer esta historia leerán sus notas y diagnósticos.</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Allergies: ask again</source>
        <translation>Alergias: volver a preguntar</translation>
    </message>
    <message>
        <source>Allergies: not asked</source>
        <translation>Alergias: no preguntado</translation>
    </message>
    <message>
        <source>Allergy began</source>
        <translation>Inicio de alergia</translation>
    </message>
    <message>
        <source>Allergy recorded</source>
        <translation>Alergia registrada</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Als&amp;o enclosed</source>
        <translation>También ad&amp;junto</translation>
    </message>
    <message>
        <source>Amend the note</source>
        <translation>Rectificar la nota</translation>
    </message>
    <message>
        <source>Amend …</source>
        <translation>Rectificar …</translation>
    </message>
    <message>
        <source>Amended by {name}, {when}</source>
        <translation>Rectificada por {name}, {when}</translation>
    </message>
    <message>
        <source>Amended {time} by {name}: {reason}</source>
        <translation>Enmendado {time} por {name}: {reason}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>An entry was begun and not saved.</source>
        <translation>Hay una anotación empezada y sin guardar.</translation>
    </message>
    <message>
        <source>And &amp;then</source>
        <translation>Y &amp;después</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Are these results this patient&apos;s?</source>
        <translation>¿Son de este paciente estos resultados?</translation>
    </message>
    <message>
        <source>As of {time}. Each line says who of the practice did what with this patient&apos;s data. The patient may ask for this list; making it is kept in it, too.</source>
        <translation>A fecha de {time}. Cada línea dice quién de la consulta hizo qué con los datos de este paciente. El paciente puede pedir esta lista; también consta que se hizo.</translation>
    </message>
    <message>
        <source>Ask about allergies</source>
        <translation>Preguntar por alergias</translation>
    </message>
    <message>
        <source>Ask about allergies…</source>
        <translation>Preguntar por alergias…</translation>
    </message>
    <message>
        <source>Ask to co-sign …</source>
        <translation>Pedir refrendo …</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Asked of me</source>
        <translation>Pedidos a mí</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Inmediata</translation>
    </message>
    <message>
        <source>At the age of</source>
        <translation>A la edad de</translation>
    </message>
    <message>
        <source>BMI</source>
        <translation>IMC</translation>
    </message>
    <message>
        <source>BMI for age</source>
        <translation>IMC para la edad</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>TA</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Se convierte en</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Birth weight, g</source>
        <translation>Peso al nacer, g</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Presión arterial</translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation>Índice de masa corporal</translation>
    </message>
    <message>
        <source>Body mass index {value}</source>
        <translation>Índice de masa corporal {value}</translation>
    </message>
    <message>
        <source>Body s&amp;ite</source>
        <translation>Lu&amp;gar del cuerpo</translation>
    </message>
    <message>
        <source>Body site</source>
        <translation>Lugar del cuerpo</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Negrita</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Both compared</source>
        <translation>Ambos comparados</translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation>Frecuencia respiratoria</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Por quién</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Ca&amp;mbiar…</translation>
    </message>
    <message>
        <source>C&amp;hildren</source>
        <translation>&amp;Hijos</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>&amp;Corregir…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar a</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Anular la visita</translation>
    </message>
    <message>
        <source>Cancelled because</source>
        <translation>Cancelada porque</translation>
    </message>
    <message>
        <source>Ce&amp;rtificate…</source>
        <translation>Ce&amp;rtificado…</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Change the &amp;schedule…</source>
        <translation>Cambiar el ca&amp;lendario…</translation>
    </message>
    <message>
        <source>Change the visit</source>
        <translation>Cambiar la consulta</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>Cambiar {what}</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Cambiar …</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>Cambiar: {what}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message numerus="yes">
        <source>Changed by both: %n. Please choose.</source>
        <translation>
            <numerusform>Cambiado por los dos: %n. Elija, por favor.</numerusform>
            <numerusform>Cambiados por los dos: %n. Elija, por favor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by hand: the text no longer follows.</source>
        <translation>Cambiado a mano: el texto ya no sigue a los campos.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Characters were read as {codec}, not as announced.</source>
        <translation>Los caracteres se leyeron como {codec}, no como se anunciaba.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Chart, whole or by days</source>
        <translation>Historia, entera o por días</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>Choose FHIR files</source>
        <translation>Elija ficheros FHIR</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Elija una carpeta que exista.</translation>
    </message>
    <message>
        <source>Choose a letter of the list.</source>
        <translation>Elija una carta de la lista.</translation>
    </message>
    <message>
        <source>Choose a part at least.</source>
        <translation>Elija al menos una parte.</translation>
    </message>
    <message>
        <source>Choose a reading.</source>
        <translation>Elija una toma.</translation>
    </message>
    <message>
        <source>Choose a recall.</source>
        <translation>Elija un aviso.</translation>
    </message>
    <message>
        <source>Choose a test first.</source>
        <translation>Elija primero una prueba.</translation>
    </message>
    <message>
        <source>Choose a visit of the list.</source>
        <translation>Elija una consulta de la lista.</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>Elija una anotación de la lista.</translation>
    </message>
    <message>
        <source>Choose the patient first.</source>
        <translation>Elija primero al paciente.</translation>
    </message>
    <message>
        <source>Choose the place and save…</source>
        <translation>Elegir el lugar y guardar…</translation>
    </message>
    <message>
        <source>Co-sign</source>
        <translation>Refrendar</translation>
    </message>
    <message>
        <source>Co-sign this note</source>
        <translation>Refrendar esta nota</translation>
    </message>
    <message>
        <source>Co-sign …</source>
        <translation>Refrendar …</translation>
    </message>
    <message>
        <source>Co-signed</source>
        <translation>Cofirmada</translation>
    </message>
    <message>
        <source>Co-signed by {name}, {when}</source>
        <translation>Refrendada por {name}, {when}</translation>
    </message>
    <message>
        <source>Co-signed {time} by {name}</source>
        <translation>Cofirmado {time} por {name}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Comment, kept with the note</source>
        <translation>Comentario, se guarda con la nota</translation>
    </message>
    <message>
        <source>Comment, kept with the result</source>
        <translation>Comentario, se guarda con el resultado</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>Contents of documents</source>
        <translation>Contenidos de documentos</translation>
    </message>
    <message>
        <source>Correct: {what}</source>
        <translation>Corregir: {what}</translation>
    </message>
    <message>
        <source>Counte&amp;d in</source>
        <translation>Conta&amp;da en</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Cuenta desde</translation>
    </message>
    <message>
        <source>Course of results</source>
        <translation>Curso de los resultados</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Criticidad</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuales</translation>
    </message>
    <message>
        <source>Current medication</source>
        <translation>Medicación actual</translation>
    </message>
    <message>
        <source>D&amp;ay of the end</source>
        <translation>Dí&amp;a del final</translation>
    </message>
    <message>
        <source>DRAFT, not signed · {name} · saved {time}</source>
        <translation>BORRADOR, sin firmar · {name} · guardado {time}</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Peligro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Fallecido</translation>
    </message>
    <message>
        <source>Deli&amp;very</source>
        <translation>Par&amp;to</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Parto</translation>
    </message>
    <message>
        <source>Dermatology</source>
        <translation>Dermatología</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation>Detalles de la anotación</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnósticos</translation>
    </message>
    <message>
        <source>Diagnosis: code or words; empty for known problems</source>
        <translation>Diagnóstico: código o palabras; vacío, problemas conocidos</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>Diastólica</translation>
    </message>
    <message>
        <source>Died o&amp;f it</source>
        <translation>&amp;Murió de ello</translation>
    </message>
    <message>
        <source>Died of it</source>
        <translation>Murió de ello</translation>
    </message>
    <message>
        <source>Diphtheria, tetanus, whooping cough</source>
        <translation>Difteria, tétanos, tosferina</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Descartar el borrador</translation>
    </message>
    <message>
        <source>Discard the draft …</source>
        <translation>Descartar el borrador …</translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation>¿Descartar el borrador?</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Document taken in</source>
        <translation>Documento recibido</translation>
    </message>
    <message>
        <source>Document, page {number}</source>
        <translation>Documento, página {number}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Doses at</source>
        <translation>Dosis a</translation>
    </message>
    <message>
        <source>Draft of {name}, not signed yet</source>
        <translation>Borrador de {name}, sin firmar todavía</translation>
    </message>
    <message>
        <source>Draft, not signed</source>
        <translation>Borrador, sin firmar</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Draw: {what}</source>
        <translation>Dibujar: {what}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Toca</translation>
    </message>
    <message>
        <source>Due and recalls</source>
        <translation>Pendiente y avisos</translation>
    </message>
    <message>
        <source>Due until today</source>
        <translation>Pendientes hasta hoy</translation>
    </message>
    <message>
        <source>Due within 2 months</source>
        <translation>En los próximos 2 meses</translation>
    </message>
    <message>
        <source>Due within 2 weeks</source>
        <translation>En las próximas 2 semanas</translation>
    </message>
    <message>
        <source>Due within a year</source>
        <translation>En el próximo año</translation>
    </message>
    <message>
        <source>E&amp;xpires</source>
        <translation>&amp;Caduca</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Each dose needs an age, not before the one of the dose before it.</source>
        <translation>Cada dosis necesita una edad, no anterior a la de la dosis previa.</translation>
    </message>
    <message>
        <source>Each dose needs its age.</source>
        <translation>Cada dosis necesita su edad.</translation>
    </message>
    <message>
        <source>Earlier version, replaced</source>
        <translation>Versión anterior, sustituida</translation>
    </message>
    <message>
        <source>Emergency medicine</source>
        <translation>Urgencias</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>Hoja de urgencias</translation>
    </message>
    <message>
        <source>Emergency sheet…</source>
        <translation>Hoja de urgencias…</translation>
    </message>
    <message>
        <source>Encounter, {day} {time}</source>
        <translation>Visita, {day} {time}</translation>
    </message>
    <message>
        <source>Encounters</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Entered in &amp;error…</source>
        <translation>Anotado por &amp;error…</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Anotados por error</translation>
    </message>
    <message>
        <source>Entered in error …</source>
        <translation>Introducido por error …</translation>
    </message>
    <message>
        <source>Entered in error?</source>
        <translation>¿Anotado por error?</translation>
    </message>
    <message>
        <source>Entries of restricted visits are left out of this letter.</source>
        <translation>Lo anotado en visitas restringidas se deja fuera de esta carta.</translation>
    </message>
    <message>
        <source>Everything has been read.</source>
        <translation>Todo está leído.</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Exportar la historia</translation>
    </message>
    <message>
        <source>Export the chart of {name}</source>
        <translation>Exportar la historia de {name}</translation>
    </message>
    <message>
        <source>Export the chart…</source>
        <translation>Exportar la historia…</translation>
    </message>
    <message>
        <source>F&amp;ollow-up</source>
        <translation>&amp;Seguimiento</translation>
    </message>
    <message>
        <source>FHIR R4 of this patient alone, such as an International Patient Summary. What is here already stays as it is, and what has no place is kept and given back.</source>
        <translation>FHIR R4 de este paciente solo, por ejemplo un International Patient Summary. Lo que ya está aquí queda como está, y lo que no tiene sitio se guarda y se devuelve.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Family history</source>
        <translation>Antecedentes familiares</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File for {name}</source>
        <translation>Archivar para {name}</translation>
    </message>
    <message>
        <source>Filed for the wrong patient</source>
        <translation>Archivado para el paciente equivocado</translation>
    </message>
    <message>
        <source>Filed for {name}</source>
        <translation>Archivado para {name}</translation>
    </message>
    <message>
        <source>Fill in &amp;anew</source>
        <translation>Rellenar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Fill in anew</source>
        <translation>Rellenar de nuevo</translation>
    </message>
    <message>
        <source>Fill the text in anew?</source>
        <translation>¿Rellenar el texto de nuevo?</translation>
    </message>
    <message>
        <source>Find a diagnosis</source>
        <translation>Buscar un diagnóstico</translation>
    </message>
    <message>
        <source>Find a procedure</source>
        <translation>Buscar un procedimiento</translation>
    </message>
    <message>
        <source>Finish all the same</source>
        <translation>Terminar de todos modos</translation>
    </message>
    <message>
        <source>Finish the visit</source>
        <translation>Terminar la visita</translation>
    </message>
    <message>
        <source>Finish the visit: then it has an end.</source>
        <translation>Termine la consulta: entonces tendrá un final.</translation>
    </message>
    <message>
        <source>Finish the visit?</source>
        <translation>¿Terminar la visita?</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Follow-up …</source>
        <translation>Seguimiento …</translation>
    </message>
    <message>
        <source>Follow-up: {what}</source>
        <translation>Seguimiento: {what}</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>For today&apos;s appointment at {time}</source>
        <translation>Para la cita de hoy a las {time}</translation>
    </message>
    <message>
        <source>For what, to whom</source>
        <translation>Para qué, a quién</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From there</source>
        <translation>Lo de allí</translation>
    </message>
    <message numerus="yes">
        <source>Further lines that are not listed: %n</source>
        <translation>
            <numerusform>Otras líneas sin mostrar: %n</numerusform>
            <numerusform>Otras líneas sin mostrar: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>G {gravida} · term {term}, preterm {preterm}, losses {losses}, born alive {living}</source>
        <translation>G {gravida} · a término {term}, pretérmino {preterm}, pérdidas {losses}, nacidos vivos {living}</translation>
    </message>
    <message>
        <source>General practice</source>
        <translation>Medicina general</translation>
    </message>
    <message>
        <source>Give both pressures, as in 120/80.</source>
        <translation>Indique las dos presiones, como en 120/80.</translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation>Dé un nombre a la plantilla.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Puestas</translation>
    </message>
    <message>
        <source>Given els&amp;ewhere, told or read from a card</source>
        <translation>Puesta &amp;en otro lugar, contada o leída de una cartilla</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Puesta el</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>Glucosa</translation>
    </message>
    <message>
        <source>Glucose, capillary</source>
        <translation>Glucosa capilar</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con ella</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Crecimiento</translation>
    </message>
    <message>
        <source>Growth, every measurement</source>
        <translation>Crecimiento, todas las mediciones</translation>
    </message>
    <message>
        <source>Gynaecology</source>
        <translation>Ginecología</translation>
    </message>
    <message>
        <source>Haemophilus influenzae b</source>
        <translation>Haemophilus influenzae b</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Head circumference</source>
        <translation>Perímetro cefálico</translation>
    </message>
    <message>
        <source>Head for age</source>
        <translation>Perímetro cefálico para la edad</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Frecuencia cardiaca</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Talla</translation>
    </message>
    <message>
        <source>Height for age</source>
        <translation>Talla para la edad</translation>
    </message>
    <message>
        <source>Hepatitis B</source>
        <translation>Hepatitis B</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Antecedentes</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>Vigentes</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>How it is taken</source>
        <translation>Cómo lo toma</translation>
    </message>
    <message>
        <source>Human papillomavirus</source>
        <translation>Virus del papiloma humano</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Immunisation</source>
        <translation>Vacuna</translation>
    </message>
    <message>
        <source>Immunisation certificate</source>
        <translation>Certificado de vacunación</translation>
    </message>
    <message>
        <source>Immunisation recorded</source>
        <translation>Vacuna registrada</translation>
    </message>
    <message>
        <source>Immunisation schedule</source>
        <translation>Calendario de vacunas</translation>
    </message>
    <message>
        <source>Immunisations</source>
        <translation>Vacunas</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import into the chart</source>
        <translation>Importar en la historia</translation>
    </message>
    <message>
        <source>Import into the chart of {name}</source>
        <translation>Importar en la historia de {name}</translation>
    </message>
    <message>
        <source>Import into the chart…</source>
        <translation>Importar en la historia…</translation>
    </message>
    <message>
        <source>In &amp;use</source>
        <translation>En &amp;uso</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>Por error</translation>
    </message>
    <message>
        <source>In the chart</source>
        <translation>En la historia</translation>
    </message>
    <message>
        <source>In the message</source>
        <translation>En el mensaje</translation>
    </message>
    <message>
        <source>In wo&amp;rds</source>
        <translation>En pala&amp;bras</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Influenza, from 65 years</source>
        <translation>Gripe, desde los 65 años</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Insertar un campo</translation>
    </message>
    <message>
        <source>Is boo&amp;ked</source>
        <translation>Está ci&amp;tado</translation>
    </message>
    <message>
        <source>It comes twice and differs; the first one was taken.</source>
        <translation>Aparece dos veces y difiere; se tomó la primera.</translation>
    </message>
    <message>
        <source>It does not hold any more.</source>
        <translation>Ya no vale.</translation>
    </message>
    <message>
        <source>It does not say from when.</source>
        <translation>No dice desde cuándo.</translation>
    </message>
    <message>
        <source>It does not say when the patient was asked.</source>
        <translation>No dice cuándo se preguntó al paciente.</translation>
    </message>
    <message>
        <source>It does not say when the visit began.</source>
        <translation>No dice cuándo empezó la visita.</translation>
    </message>
    <message>
        <source>It does not say whether it was measured or a laboratory&apos;s.</source>
        <translation>No dice si se midió o si es de un laboratorio.</translation>
    </message>
    <message>
        <source>It ends today and stays readable under “All”.</source>
        <translation>Termina hoy y se sigue leyendo en «Todos».</translation>
    </message>
    <message>
        <source>It has an end, so it is not active.</source>
        <translation>Tiene fin, así que no está activo.</translation>
    </message>
    <message>
        <source>It has an end, so it is not ongoing.</source>
        <translation>Tiene fin, así que no está en curso.</translation>
    </message>
    <message>
        <source>It has an end, so it is not so now.</source>
        <translation>Tiene fin, así que ahora no es así.</translation>
    </message>
    <message>
        <source>It has more than {count} segments.</source>
        <translation>Tiene más de {count} segmentos.</translation>
    </message>
    <message>
        <source>It has too many entries: split it.</source>
        <translation>Tiene demasiadas entradas: divídalo.</translation>
    </message>
    <message>
        <source>It holds more than {count} values, more than any result needs.</source>
        <translation>Contiene más de {count} valores, más de los que necesita cualquier resultado.</translation>
    </message>
    <message>
        <source>It holds no results (no OBR, no OBX).</source>
        <translation>No contiene resultados (ni OBR ni OBX).</translation>
    </message>
    <message>
        <source>It holds several patients: import it whole.</source>
        <translation>Contiene varios pacientes: impórtelo entero.</translation>
    </message>
    <message>
        <source>It is XML; FHIR is read as JSON.</source>
        <translation>Es XML; FHIR se lee como JSON.</translation>
    </message>
    <message>
        <source>It is a later version of a result that is here; both are kept.</source>
        <translation>Es una versión posterior de un resultado que está aquí; se guardan ambas.</translation>
    </message>
    <message>
        <source>It is an image series: import it as images.</source>
        <translation>Es una serie de imágenes: impórtela como imágenes.</translation>
    </message>
    <message>
        <source>It is empty; R4 leaves it out then.</source>
        <translation>Está vacío; R4 lo omite entonces.</translation>
    </message>
    <message>
        <source>It is here already and differs; the stored one was left.</source>
        <translation>Ya está aquí y difiere; se dejó el guardado.</translation>
    </message>
    <message>
        <source>It is larger than {limit} MB: split it.</source>
        <translation>Ocupa más de {limit} MB: divídalo.</translation>
    </message>
    <message>
        <source>It is m&amp;eant</source>
        <translation>S&amp;e trata de</translation>
    </message>
    <message>
        <source>It is marked as a test of programs, which no chart takes.</source>
        <translation>Está marcado como prueba de programas, que no entra en ninguna historia.</translation>
    </message>
    <message>
        <source>It is marked as a training message, which no chart takes.</source>
        <translation>Está marcado como mensaje de formación, que no entra en ninguna historia.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Está anidado con demasiada profundidad.</translation>
    </message>
    <message>
        <source>It is no list.</source>
        <translation>No es una lista.</translation>
    </message>
    <message>
        <source>It is no reference.</source>
        <translation>No es una referencia.</translation>
    </message>
    <message>
        <source>It is no value.</source>
        <translation>No es un valor.</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation>No es JSON.</translation>
    </message>
    <message>
        <source>It is not an id.</source>
        <translation>No es un identificador.</translation>
    </message>
    <message>
        <source>It is not base64.</source>
        <translation>No es base64.</translation>
    </message>
    <message>
        <source>It is not text in UTF-8.</source>
        <translation>No es texto en UTF-8.</translation>
    </message>
    <message>
        <source>It is not the paper that holds now.</source>
        <translation>No es el documento que vale ahora.</translation>
    </message>
    <message>
        <source>It is required and missing.</source>
        <translation>Es obligatorio y falta.</translation>
    </message>
    <message>
        <source>It is restricted, and its visit is not here.</source>
        <translation>Está restringido y su visita no está aquí.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es correcto</translation>
    </message>
    <message>
        <source>It only groups other results; those are read.</source>
        <translation>Solo agrupa otros resultados; esos sí se leen.</translation>
    </message>
    <message>
        <source>It says of nobody whose results these are.</source>
        <translation>No dice de quién son estos resultados.</translation>
    </message>
    <message>
        <source>It says several times at once.</source>
        <translation>Dice varias horas a la vez.</translation>
    </message>
    <message>
        <source>It says that nothing is known: no entry is made.</source>
        <translation>Dice que no se conoce nada: no se hace ninguna entrada.</translation>
    </message>
    <message>
        <source>It ships with the WHO’s summary of routine immunisation. Change it to the schedule of your country; what is due is counted anew at once.</source>
        <translation>Viene con el resumen de vacunación sistemática de la OMS. Cámbielo al calendario de su país; lo que toca se vuelve a contar al momento.</translation>
    </message>
    <message>
        <source>It stays readable as cancelled.</source>
        <translation>Sigue legible como anulada.</translation>
    </message>
    <message>
        <source>It ta&amp;kes the place of {number}, which stays readable</source>
        <translation>O&amp;cupa el lugar de {number}, que sigue siendo legible</translation>
    </message>
    <message>
        <source>It was entered in error.</source>
        <translation>Se anotó por error.</translation>
    </message>
    <message>
        <source>It was given after it expired.</source>
        <translation>Se puso después de caducar.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>Terminaría antes de empezar.</translation>
    </message>
    <message>
        <source>Its content is not in the file.</source>
        <translation>Su contenido no está en el fichero.</translation>
    </message>
    <message>
        <source>Its number is a patient&apos;s whose name, birth date or sex differs.</source>
        <translation>Su número es de un paciente cuyo nombre, fecha de nacimiento o sexo difiere.</translation>
    </message>
    <message>
        <source>Its numbers belong to several patients here.</source>
        <translation>Sus números son aquí de varios pacientes.</translation>
    </message>
    <message>
        <source>Its patient was born on {there}, this one on {here}.</source>
        <translation>Su paciente nació el {there}; este, el {here}.</translation>
    </message>
    <message>
        <source>Its patient “{name}” is not in the file or was refused.</source>
        <translation>Su paciente «{name}» no está en el archivo o fue rechazado.</translation>
    </message>
    <message>
        <source>Its results could not be stored as they are.</source>
        <translation>Sus resultados no se pudieron guardar tal como están.</translation>
    </message>
    <message>
        <source>Its two numbers have different units.</source>
        <translation>Sus dos números tienen unidades distintas.</translation>
    </message>
    <message>
        <source>Its visit or the note that it refers to is missing.</source>
        <translation>Falta su visita o la nota a la que se refiere.</translation>
    </message>
    <message>
        <source>Its words are too long.</source>
        <translation>Sus palabras son demasiado largas.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep as a new note</source>
        <translation>Guardar como nota nueva</translation>
    </message>
    <message>
        <source>Kept as it came</source>
        <translation>Guardado como vino</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Kind of curves</source>
        <translation>Tipo de curvas</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Tipo de visita</translation>
    </message>
    <message>
        <source>Laboratory report</source>
        <translation>Informe de laboratorio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Large documents are in the folder {name} beside it.</source>
        <translation>Los documentos grandes están en la carpeta {name}, junto a él.</translation>
    </message>
    <message>
        <source>Last gone through with the patient on {when}, {who}.</source>
        <translation>Revisada con el paciente por última vez el {when}, {who}.</translation>
    </message>
    <message>
        <source>Last notes</source>
        <translation>Últimas notas</translation>
    </message>
    <message>
        <source>Later &amp;year</source>
        <translation>Año &amp;siguiente</translation>
    </message>
    <message>
        <source>Leave this visit</source>
        <translation>Salir de esta visita</translation>
    </message>
    <message>
        <source>Let all read it</source>
        <translation>Que todos la lean</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation>Plantillas de cartas</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Letters of restricted visits are closed to you.</source>
        <translation>Las cartas de visitas restringidas están cerradas para usted.</translation>
    </message>
    <message>
        <source>Lift the restriction?</source>
        <translation>¿Levantar la restricción?</translation>
    </message>
    <message>
        <source>Line {line}: a brace stands alone at “{written}”. A field is {{name}}.</source>
        <translation>Línea {line}: hay una llave suelta en «{written}». Un campo es {{name}}.</translation>
    </message>
    <message>
        <source>Line {line}: there is no field {written}.</source>
        <translation>Línea {line}: no existe el campo {written}.</translation>
    </message>
    <message>
        <source>Line {line}: there is no field {written}. Is {near} meant?</source>
        <translation>Línea {line}: no existe el campo {written}. ¿Quiere decir {near}?</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>List with bullets</source>
        <translation>Lista con viñetas</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>Lista numerada</translation>
    </message>
    <message>
        <source>Look for an opening now</source>
        <translation>Buscar un hueco ahora</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>Mirando los ficheros …</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>MSH-11 does not say that these are real results (P).</source>
        <translation>MSH-11 no dice que sean resultados reales (P).</translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation>Preparando el documento</translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation>Marcar como anotado por error</translation>
    </message>
    <message>
        <source>Marked as entered in error</source>
        <translation>Marcado como anotado por error</translation>
    </message>
    <message>
        <source>Measles, mumps, rubella</source>
        <translation>Sarampión, paperas, rubéola</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Medido por</translation>
    </message>
    <message>
        <source>Measured right?</source>
        <translation>¿Bien medido?</translation>
    </message>
    <message>
        <source>Medical certificate</source>
        <translation>Certificado médico</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Medication list</source>
        <translation>Lista de medicación</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Medicine recorded</source>
        <translation>Medicamento registrado</translation>
    </message>
    <message>
        <source>Medicine started</source>
        <translation>Medicamento iniciado</translation>
    </message>
    <message>
        <source>Medicine stopped</source>
        <translation>Medicamento suspendido</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>More about this visit</source>
        <translation>Más sobre esta visita</translation>
    </message>
    <message>
        <source>More is in restricted visits that are closed to you.</source>
        <translation>Hay más en visitas restringidas que no puede ver.</translation>
    </message>
    <message>
        <source>My draft</source>
        <translation>Mi borrador</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name in the message</source>
        <translation>Nombre en el mensaje</translation>
    </message>
    <message>
        <source>Never gone through with the patient.</source>
        <translation>Nunca revisada con el paciente.</translation>
    </message>
    <message>
        <source>Next dose</source>
        <translation>Próxima dosis</translation>
    </message>
    <message>
        <source>Next part of the history</source>
        <translation>Parte siguiente de los antecedentes</translation>
    </message>
    <message>
        <source>No active problems are known.</source>
        <translation>No se conocen problemas activos.</translation>
    </message>
    <message>
        <source>No allergies here.</source>
        <translation>Aquí no hay alergias.</translation>
    </message>
    <message>
        <source>No code for it; the words are kept</source>
        <translation>Sin código; se guardan las palabras</translation>
    </message>
    <message>
        <source>No code has these words.</source>
        <translation>Ningún código contiene estas palabras.</translation>
    </message>
    <message>
        <source>No document came with it.</source>
        <translation>No llegó ningún documento con él.</translation>
    </message>
    <message>
        <source>No document came with this result.</source>
        <translation>Con este resultado no llegó ningún documento.</translation>
    </message>
    <message>
        <source>No doses here.</source>
        <translation>Aquí no hay dosis.</translation>
    </message>
    <message>
        <source>No follow-up is planned.</source>
        <translation>No hay seguimiento previsto.</translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation>Sin alergias conocidas</translation>
    </message>
    <message>
        <source>No known allergies: {who} asked on {when}.</source>
        <translation>Sin alergias conocidas: {who} preguntó el {when}.</translation>
    </message>
    <message>
        <source>No latest result is out of range.</source>
        <translation>Ningún resultado último está fuera de rango.</translation>
    </message>
    <message>
        <source>No letters yet.</source>
        <translation>Aún no hay cartas.</translation>
    </message>
    <message>
        <source>No medicine is known to be taken.</source>
        <translation>No consta que tome ningún medicamento.</translation>
    </message>
    <message>
        <source>No medicines here.</source>
        <translation>Aquí no hay medicamentos.</translation>
    </message>
    <message>
        <source>No note is signed yet.</source>
        <translation>Aún no hay notas firmadas.</translation>
    </message>
    <message>
        <source>No note waits for a co-signature.</source>
        <translation>Ninguna nota espera un refrendo.</translation>
    </message>
    <message>
        <source>No patient here has its numbers.</source>
        <translation>Ningún paciente tiene aquí sus números.</translation>
    </message>
    <message>
        <source>No pregnancies are recorded.</source>
        <translation>No hay embarazos anotados.</translation>
    </message>
    <message>
        <source>No problems here.</source>
        <translation>Aquí no hay problemas.</translation>
    </message>
    <message>
        <source>No procedures here.</source>
        <translation>Aquí no hay procedimientos.</translation>
    </message>
    <message>
        <source>No recalls here.</source>
        <translation>Aquí no hay avisos de revisión.</translation>
    </message>
    <message>
        <source>No results wait: each has found its patient.</source>
        <translation>No espera ningún resultado: cada uno encontró a su paciente.</translation>
    </message>
    <message>
        <source>No results yet.</source>
        <translation>Aún no hay resultados.</translation>
    </message>
    <message>
        <source>No signed note.</source>
        <translation>Sin nota firmada.</translation>
    </message>
    <message>
        <source>No visit is running</source>
        <translation>No hay ninguna visita en curso</translation>
    </message>
    <message>
        <source>No visits yet.</source>
        <translation>Aún no hay consultas.</translation>
    </message>
    <message>
        <source>No vital signs were taken in this time.</source>
        <translation>En este tiempo no se tomaron signos vitales.</translation>
    </message>
    <message>
        <source>No vital signs were taken yet.</source>
        <translation>Aún no se tomaron signos vitales.</translation>
    </message>
    <message>
        <source>No vital signs were taken yet. A visit takes them.</source>
        <translation>Aún no se tomaron constantes. Se toman en una visita.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>Nobody has asked this patient about allergies.</source>
        <translation>Nadie ha preguntado a este paciente por alergias.</translation>
    </message>
    <message>
        <source>Nobody is to be called.</source>
        <translation>No hay que llamar a nadie.</translation>
    </message>
    <message>
        <source>Nobody knows the birth date, so nothing is due by age.</source>
        <translation>Nadie sabe la fecha de nacimiento; nada toca por edad.</translation>
    </message>
    <message>
        <source>Nobody looked at its content; it was only kept.</source>
        <translation>Nadie miró su contenido; solo se guardó.</translation>
    </message>
    <message>
        <source>Nobody signed it.</source>
        <translation>Nadie lo firmó.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>Not printed: your role does not read this.</source>
        <translation>No impreso: su función no lo lee.</translation>
    </message>
    <message>
        <source>Not saved yet. What you typed is in the journal of this PC.</source>
        <translation>Aún no se ha guardado. Lo que escribió está en el diario de este PC.</translation>
    </message>
    <message>
        <source>Not saved, and not on the disk: don’t close the program.</source>
        <translation>No se ha guardado ni está en el disco: no cierre el programa.</translation>
    </message>
    <message>
        <source>Not signed, not filed · {time} · {name}</source>
        <translation>Sin firmar, sin archivar · {time} · {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note templates</source>
        <translation>Plantillas de notas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Notes of the chosen visit</source>
        <translation>Notas de la consulta elegida</translation>
    </message>
    <message numerus="yes">
        <source>Notes that are not signed: %n</source>
        <translation>
            <numerusform>Notas sin firmar: %n</numerusform>
            <numerusform>Notas sin firmar: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes to co-sign</source>
        <translation>Notas por refrendar</translation>
    </message>
    <message>
        <source>Notes to co-sign…</source>
        <translation>Notas por refrendar…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Nothing in this chart has all these words.</source>
        <translation>Nada de esta historia tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Nothing is due, and nobody is to be called back.</source>
        <translation>No hay nada pendiente ni avisos de revisión.</translation>
    </message>
    <message>
        <source>Nothing is known of the family.</source>
        <translation>No se sabe nada de la familia.</translation>
    </message>
    <message>
        <source>Nothing is known of the way of living.</source>
        <translation>No se sabe nada del modo de vida.</translation>
    </message>
    <message>
        <source>Nothing is written in this chart yet.</source>
        <translation>Todavía no hay nada escrito en esta historia.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Aún no hay nada escrito.</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>No hay nada escrito.</translation>
    </message>
    <message>
        <source>Nothing matches. Choose other kinds or other words.</source>
        <translation>No hay coincidencias. Elija otros tipos u otras palabras.</translation>
    </message>
    <message>
        <source>Nothing recorded.</source>
        <translation>Nada registrado.</translation>
    </message>
    <message>
        <source>Nothing stands below: {sections}.</source>
        <translation>No hay nada escrito en: {sections}.</translation>
    </message>
    <message>
        <source>Nothing to compare yet: record weight, height or head size.</source>
        <translation>Aún no hay nada que comparar: registre peso, talla o perímetro cefálico.</translation>
    </message>
    <message>
        <source>Nothing was written in this visit.</source>
        <translation>No se escribió nada en esta consulta.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Nursing</source>
        <translation>Enfermería</translation>
    </message>
    <message>
        <source>O&amp;utcome</source>
        <translation>Resulta&amp;do</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Obstetrics</source>
        <translation>Obstetricia</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>De todos</translation>
    </message>
    <message>
        <source>One of its two numbers is missing.</source>
        <translation>Falta uno de sus dos números.</translation>
    </message>
    <message>
        <source>Only write it down</source>
        <translation>Solo anotarlo</translation>
    </message>
    <message>
        <source>Only you, who saw the patient and those who may read restricted entries will read it. Others see that there was a visit on this day, no more. In an emergency it can be opened; that is kept in the trail.</source>
        <translation>Solo la leerán usted, quien atendió al paciente y quienes pueden leer entradas restringidas. Los demás ven que hubo una consulta ese día, nada más. En una urgencia se puede abrir; queda en el registro.</translation>
    </message>
    <message>
        <source>Only: {kinds}</source>
        <translation>Solo: {kinds}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open emergency access …</source>
        <translation>Abrir acceso de urgencia…</translation>
    </message>
    <message>
        <source>Open the &amp;visit</source>
        <translation>Abrir la &amp;visita</translation>
    </message>
    <message>
        <source>Open the c&amp;hart</source>
        <translation>Abrir la &amp;historia</translation>
    </message>
    <message>
        <source>Open the list of medicines</source>
        <translation>Abrir la lista de medicamentos</translation>
    </message>
    <message>
        <source>Open the list of problems</source>
        <translation>Abrir la lista de problemas</translation>
    </message>
    <message>
        <source>Open the note of {patient}</source>
        <translation>Abrir la nota de {patient}</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Abrir el lugar</translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation>Abrir: {title}</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Original and amendments</source>
        <translation>Original y rectificaciones</translation>
    </message>
    <message>
        <source>Original …</source>
        <translation>Original …</translation>
    </message>
    <message>
        <source>Orthopaedics</source>
        <translation>Traumatología</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Fuera de rango</translation>
    </message>
    <message>
        <source>Out&amp;come</source>
        <translation>&amp;Desenlace</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <source>Outside a visit</source>
        <translation>Fuera de una visita</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Saturación de oxígeno</translation>
    </message>
    <message>
        <source>P&amp;arts</source>
        <translation>P&amp;artes</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Imp&amp;rimir…</translation>
    </message>
    <message>
        <source>Paediatrics</source>
        <translation>Pediatría</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Pain (0 to 10)</source>
        <translation>Dolor (0 a 10)</translation>
    </message>
    <message>
        <source>Part of the history</source>
        <translation>Parte de los antecedentes</translation>
    </message>
    <message>
        <source>Part of the history before</source>
        <translation>Parte anterior de los antecedentes</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient chart</source>
        <translation>Historia clínica</translation>
    </message>
    <message>
        <source>Patient summary for a colleague (IPS)</source>
        <translation>Resumen del paciente para un colega (IPS)</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Percentil</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Percentiles</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Plain lines, with&amp;out a layout (if the pages fail)</source>
        <translation>Líneas sencillas, sin f&amp;ormato (si fallan las páginas)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan the follow-up</source>
        <translation>Planificar el seguimiento</translation>
    </message>
    <message>
        <source>Pneumococcus</source>
        <translation>Neumococo</translation>
    </message>
    <message>
        <source>Polio</source>
        <translation>Polio</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Pregnancies</source>
        <translation>Embarazos</translation>
    </message>
    <message>
        <source>Pregnancy began</source>
        <translation>Inicio del embarazo</translation>
    </message>
    <message>
        <source>Pregnancy ended</source>
        <translation>Fin del embarazo</translation>
    </message>
    <message>
        <source>Pregnancy recorded</source>
        <translation>Embarazo registrado</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Embarazada</translation>
    </message>
    <message>
        <source>Pregnant now: {weeks} weeks {days} days, due {due} ({by}).</source>
        <translation>Embarazo actual: {weeks} semanas y {days} días, fecha prevista {due} ({by}).</translation>
    </message>
    <message>
        <source>Pregnant now; not dated yet.</source>
        <translation>Embarazo actual, aún sin datar.</translation>
    </message>
    <message>
        <source>Pregnant, {weeks} weeks + {days}</source>
        <translation>Embarazada, {weeks} semanas + {days}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Preview with an example</source>
        <translation>Vista previa con un ejemplo</translation>
    </message>
    <message>
        <source>Print from the chart</source>
        <translation>Imprimir de la historia</translation>
    </message>
    <message>
        <source>Print from the chart…</source>
        <translation>Imprimir de la historia…</translation>
    </message>
    <message>
        <source>Print this visit …</source>
        <translation>Imprimir esta visita …</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Problem began</source>
        <translation>Inicio del problema</translation>
    </message>
    <message>
        <source>Problem ended</source>
        <translation>Fin del problema</translation>
    </message>
    <message>
        <source>Problem recorded</source>
        <translation>Problema registrado</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Problems and allergies</source>
        <translation>Problemas y alergias</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>Procedure done: code or words</source>
        <translation>Procedimiento hecho: código o palabras</translation>
    </message>
    <message>
        <source>Procedure recorded</source>
        <translation>Procedimiento registrado</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedimientos</translation>
    </message>
    <message>
        <source>Procedures and surgery</source>
        <translation>Procedimientos y cirugía</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Psychiatry</source>
        <translation>Psiquiatría</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Put &amp;aside…</source>
        <translation>&amp;Apartar…</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Put on the list of recalls</source>
        <translation>Poner en la lista de avisos</translation>
    </message>
    <message>
        <source>Put these results aside?</source>
        <translation>¿Apartar estos resultados?</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Range: {range}</source>
        <translation>Rango: {range}</translation>
    </message>
    <message>
        <source>Re&amp;fused…</source>
        <translation>Rec&amp;hazada…</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reacciones</translation>
    </message>
    <message>
        <source>Reading the documents of the results</source>
        <translation>Leyendo los documentos de los resultados</translation>
    </message>
    <message>
        <source>Reading the timeline</source>
        <translation>Leyendo la cronología</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation>Motivo de la visita</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Avisos de revisión</translation>
    </message>
    <message>
        <source>Recalls: whom to call back…</source>
        <translation>Avisos de revisión: a quién llamar…</translation>
    </message>
    <message>
        <source>Reception and messages show these words.</source>
        <translation>Recepción y los mensajes muestran estas palabras.</translation>
    </message>
    <message>
        <source>Record it all the same</source>
        <translation>Anotarlo de todos modos</translation>
    </message>
    <message>
        <source>Record vital signs</source>
        <translation>Anotar signos vitales</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Derivación</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Pariente</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Se repite</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Resol&amp;ved today</source>
        <translation>Resuel&amp;to hoy</translation>
    </message>
    <message>
        <source>Resp.</source>
        <translation>Resp.</translation>
    </message>
    <message>
        <source>Restrict the visit</source>
        <translation>Restringir la consulta</translation>
    </message>
    <message>
        <source>Restrict this visit?</source>
        <translation>¿Restringir esta consulta?</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restringida</translation>
    </message>
    <message>
        <source>Restricted entries of this chart are not shown to you.</source>
        <translation>No se le muestran las entradas restringidas de esta historia.</translation>
    </message>
    <message>
        <source>Restricted entry</source>
        <translation>Entrada restringida</translation>
    </message>
    <message>
        <source>Restricted visit</source>
        <translation>Visita restringida</translation>
    </message>
    <message>
        <source>Restricted visits are printed only where you may read them. Printing is noted.</source>
        <translation>Las visitas restringidas solo se imprimen si usted puede leerlas. La impresión queda registrada.</translation>
    </message>
    <message>
        <source>Resu&amp;lts from</source>
        <translation>Resu&amp;ltados desde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Results of a restricted visit are not shown.</source>
        <translation>Los resultados de una visita restringida no se muestran.</translation>
    </message>
    <message>
        <source>Results of {sent}, born {born}, go into the chart of {name}, number {number}.</source>
        <translation>Los resultados de {sent}, nacimiento {born}, van a la historia de {name}, número {number}.</translation>
    </message>
    <message>
        <source>Results out of range</source>
        <translation>Resultados fuera de rango</translation>
    </message>
    <message>
        <source>Results over time</source>
        <translation>Resultados en el tiempo</translation>
    </message>
    <message numerus="yes">
        <source>Results that nobody has read: %n</source>
        <translation>
            <numerusform>Resultados que nadie ha leído: %n</numerusform>
            <numerusform>Resultados que nadie ha leído: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Results unt&amp;il</source>
        <translation>Resultados &amp;hasta</translation>
    </message>
    <message>
        <source>Results without a patient</source>
        <translation>Resultados sin paciente</translation>
    </message>
    <message>
        <source>Results without a patient…</source>
        <translation>Resultados sin paciente…</translation>
    </message>
    <message>
        <source>Reviews of medicines</source>
        <translation>Revisiones de la medicación</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Rotavirus</source>
        <translation>Rotavirus</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Ordinaria</translation>
    </message>
    <message>
        <source>S&amp;een again on</source>
        <translation>Ver de nu&amp;evo el</translation>
    </message>
    <message>
        <source>S&amp;ide of the body</source>
        <translation>&amp;Lado del cuerpo</translation>
    </message>
    <message>
        <source>S&amp;pecialty</source>
        <translation>Es&amp;pecialidad</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>S&amp;ubstance</source>
        <translation>S&amp;ustancia</translation>
    </message>
    <message>
        <source>S&amp;ubstance or class</source>
        <translation>S&amp;ustancia o clase</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>Said &amp;by</source>
        <translation>Según &amp;quién</translation>
    </message>
    <message>
        <source>Save as a &amp;table…</source>
        <translation>Guardar como &amp;tabla…</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Guardar la anotación</translation>
    </message>
    <message>
        <source>Save these values</source>
        <translation>Guardar estos valores</translation>
    </message>
    <message>
        <source>Save this note</source>
        <translation>Guardar esta nota</translation>
    </message>
    <message>
        <source>Save vital signs</source>
        <translation>Guardar las constantes</translation>
    </message>
    <message>
        <source>Saved elsewhere</source>
        <translation>Guardado en otro sitio</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>Guardado: {what}</translation>
    </message>
    <message>
        <source>Say from which day on.</source>
        <translation>Diga desde qué día.</translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation>Diga qué es.</translation>
    </message>
    <message>
        <source>Say what the number counts.</source>
        <translation>Diga qué cuenta el número.</translation>
    </message>
    <message>
        <source>Say when it was given, at least the year.</source>
        <translation>Diga cuándo se puso, al menos el año.</translation>
    </message>
    <message>
        <source>Say which day.</source>
        <translation>Diga qué día.</translation>
    </message>
    <message>
        <source>Say why it was not given.</source>
        <translation>Diga por qué no se puso.</translation>
    </message>
    <message>
        <source>Say why the note is amended; the original stays.</source>
        <translation>Diga por qué se rectifica la nota; el original se conserva.</translation>
    </message>
    <message>
        <source>Say why the patient is referred.</source>
        <translation>Diga por qué se deriva al paciente.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Diga por qué.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Schedule or doses</source>
        <translation>Calendario o dosis</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>Gra&amp;vedad</translation>
    </message>
    <message>
        <source>Search notes and documents…</source>
        <translation>Buscar en notas y documentos…</translation>
    </message>
    <message>
        <source>Search the timeline</source>
        <translation>Buscar en la cronología</translation>
    </message>
    <message>
        <source>Search this chart</source>
        <translation>Buscar en esta historia</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>Shortcuts that fit</source>
        <translation>Atajos que encajan</translation>
    </message>
    <message>
        <source>Show &amp;pages</source>
        <translation>Ver las &amp;páginas</translation>
    </message>
    <message>
        <source>Show &amp;trend</source>
        <translation>Ver &amp;tendencia</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar las anteriores</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Mostrar solo</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>Ver páginas</translation>
    </message>
    <message>
        <source>Sick note</source>
        <translation>Certificado de reposo</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign all the same</source>
        <translation>Firmar de todos modos</translation>
    </message>
    <message>
        <source>Sign the note</source>
        <translation>Firmar la nota</translation>
    </message>
    <message>
        <source>Sign the note?</source>
        <translation>¿Firmar la nota?</translation>
    </message>
    <message>
        <source>Sign this nursing note</source>
        <translation>Firmar esta nota de enfermería</translation>
    </message>
    <message>
        <source>Signed and filed as {number}</source>
        <translation>Firmada y archivada como {number}</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmada por</translation>
    </message>
    <message>
        <source>Signed by {name}, {when}</source>
        <translation>Firmada por {name}, {when}</translation>
    </message>
    <message>
        <source>Signed by {signer}, {time}</source>
        <translation>Firmado por {signer}, {time}</translation>
    </message>
    <message>
        <source>Signed note</source>
        <translation>Nota firmada</translation>
    </message>
    <message>
        <source>Signed note, amended</source>
        <translation>Nota firmada, corregida</translation>
    </message>
    <message>
        <source>Signed {time} by {name}</source>
        <translation>Firmado {time} por {name}</translation>
    </message>
    <message>
        <source>Signing the letter</source>
        <translation>Firmando la carta</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Since &amp;when</source>
        <translation>&amp;Desde cuándo</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Since when …</source>
        <translation>Desde cuándo …</translation>
    </message>
    <message>
        <source>Single results</source>
        <translation>Resultados sueltos</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Somebody changed this entry meanwhile</source>
        <translation>Alguien cambió esta anotación entretanto</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Somebody else: name, number, birth date</source>
        <translation>Otra persona: nombre, número, fecha de nacimiento</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Standards are for girls and for boys; this patient&apos;s sex is neither, or not known.</source>
        <translation>Los patrones son para niñas y para niños; el sexo de este paciente no es ninguno de los dos, o no se conoce.</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>Llama la atención</translation>
    </message>
    <message>
        <source>Start a visit</source>
        <translation>Empezar una visita</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Still open:</source>
        <translation>Queda abierto:</translation>
    </message>
    <message>
        <source>Stop the medicine</source>
        <translation>Suspender el medicamento</translation>
    </message>
    <message>
        <source>Stop {what}?</source>
        <translation>¿Suspender {what}?</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se escribió ningún fichero.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed.</source>
        <translation>Detenido. No se imprimió nada.</translation>
    </message>
    <message>
        <source>Stopped. What was stored so far stays in the chart; the same files go on from there.</source>
        <translation>Detenido. Lo guardado hasta ahora queda en la historia; los mismos ficheros continúan desde ahí.</translation>
    </message>
    <message>
        <source>Stored meanwhile</source>
        <translation>Guardado entretanto</translation>
    </message>
    <message>
        <source>Subjective</source>
        <translation>Subjetivo</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Sustancia</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Surgery</source>
        <translation>Cirugía</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>Sistólica</translation>
    </message>
    <message>
        <source>Take vital signs</source>
        <translation>Tomar las constantes</translation>
    </message>
    <message>
        <source>Taken back at once.</source>
        <translation>Deshecho enseguida.</translation>
    </message>
    <message>
        <source>Taken over from elsewhere</source>
        <translation>Traído de otro lugar</translation>
    </message>
    <message>
        <source>Taking the files into the chart …</source>
        <translation>Recogiendo los ficheros en la historia …</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Temp.</source>
        <translation>Temp.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Tetanus and diphtheria booster</source>
        <translation>Refuerzo de tétanos y difteria</translation>
    </message>
    <message>
        <source>Text shortcuts</source>
        <translation>Atajos de texto</translation>
    </message>
    <message>
        <source>The International Patient Summary: allergies, medicines, problems, vaccinations, the latest results and vital signs.</source>
        <translation>El International Patient Summary: alergias, medicamentos, problemas, vacunas, los últimos resultados y constantes.</translation>
    </message>
    <message>
        <source>The age of a range is not in years.</source>
        <translation>La edad de un rango no está en años.</translation>
    </message>
    <message>
        <source>The character set {name} is not known; it was guessed.</source>
        <translation>El juego de caracteres {name} no se conoce; se ha supuesto.</translation>
    </message>
    <message>
        <source>The date of birth is about right only, and so are the scores.</source>
        <translation>La fecha de nacimiento es solo aproximada, y las puntuaciones también.</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation>El final es anterior al principio.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>La anotación</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {why}.</source>
        <translation>El archivo no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>The file holds more than {count} lines; send it in parts.</source>
        <translation>El archivo contiene más de {count} líneas; envíelo por partes.</translation>
    </message>
    <message>
        <source>The file holds more than {count} messages; send it in parts.</source>
        <translation>El archivo contiene más de {count} mensajes; envíelo por partes.</translation>
    </message>
    <message>
        <source>The file holds more than {count} values; send it in parts.</source>
        <translation>El archivo contiene más de {count} valores; envíelo por partes.</translation>
    </message>
    <message>
        <source>The file holds no message.</source>
        <translation>El archivo no contiene ningún mensaje.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB.</source>
        <translation>El archivo ocupa más de {size} MB.</translation>
    </message>
    <message>
        <source>The file leaves the encrypted store: whoever gets hold of it can read it. That it was written is kept in the trail.</source>
        <translation>El fichero sale del almacén cifrado: quien lo consiga puede leerlo. Que se escribió queda en el registro.</translation>
    </message>
    <message>
        <source>The file says that there are {said}, but {counted} were found; ask for it again.</source>
        <translation>El archivo dice que hay {said}, pero se encontraron {counted}; pídalo de nuevo.</translation>
    </message>
    <message>
        <source>The follow-up has neither a recall nor an appointment.</source>
        <translation>El seguimiento no tiene ni aviso ni cita.</translation>
    </message>
    <message>
        <source>The follow-up is written down.</source>
        <translation>El seguimiento está anotado.</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>La carta</translation>
    </message>
    <message>
        <source>The letter stays readable here, marked as entered in error. Whoever has it on paper still has it.</source>
        <translation>La carta sigue siendo legible aquí, marcada como anotada por error. Quien la tenga en papel la sigue teniendo.</translation>
    </message>
    <message>
        <source>The limits of a range have different units.</source>
        <translation>Los límites de un rango tienen unidades distintas.</translation>
    </message>
    <message>
        <source>The lower pressure comes second, as in 120/80.</source>
        <translation>La presión más baja va en segundo lugar, como en 120/80.</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>El mensaje</translation>
    </message>
    <message>
        <source>The message can&apos;t be split into fields.</source>
        <translation>El mensaje no se puede separar en campos.</translation>
    </message>
    <message>
        <source>The newer version says the same as you. Save to go on.</source>
        <translation>La versión más nueva dice lo mismo que usted. Guarde para seguir.</translation>
    </message>
    <message>
        <source>The note is on your colleague’s list to co-sign.</source>
        <translation>La nota está en la lista de su colega para refrendar.</translation>
    </message>
    <message>
        <source>The note is signed and locked.</source>
        <translation>La nota está firmada y cerrada.</translation>
    </message>
    <message>
        <source>The note to co-sign</source>
        <translation>La nota por refrendar</translation>
    </message>
    <message>
        <source>The other messages of this file were taken: {count}.</source>
        <translation>Los demás mensajes de este archivo se tomaron: {count}.</translation>
    </message>
    <message>
        <source>The problem list has “{text}” already.</source>
        <translation>La lista de problemas ya tiene «{text}».</translation>
    </message>
    <message>
        <source>The reading was corrected.</source>
        <translation>La toma se corrigió.</translation>
    </message>
    <message>
        <source>The relative has &amp;died</source>
        <translation>El pariente ha fa&amp;llecido</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>El resultado</translation>
    </message>
    <message>
        <source>The same paper is in the chart already.</source>
        <translation>El mismo documento ya está en la historia.</translation>
    </message>
    <message>
        <source>The sender says {sent}, the numbers say {own}.</source>
        <translation>Quien lo envía dice {sent}, los números dicen {own}.</translation>
    </message>
    <message>
        <source>The separators in MSH-1 and MSH-2 are missing or not distinct.</source>
        <translation>Los separadores de MSH-1 y MSH-2 faltan o no son distintos.</translation>
    </message>
    <message>
        <source>The signed note</source>
        <translation>La nota firmada</translation>
    </message>
    <message>
        <source>The template can&apos;t be filled in. {where}</source>
        <translation>La plantilla no se puede rellenar. {where}</translation>
    </message>
    <message>
        <source>The time {text} can&apos;t be read and was left out.</source>
        <translation>La hora {text} no se puede leer y se dejó fuera.</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>La visita</translation>
    </message>
    <message>
        <source>The visit and its notes stay readable, marked as entered in error.</source>
        <translation>La consulta y sus notas siguen legibles, marcadas como introducidas por error.</translation>
    </message>
    <message>
        <source>The visit can&apos;t be shown</source>
        <translation>No se puede mostrar la visita</translation>
    </message>
    <message>
        <source>The visit did not take place</source>
        <translation>La visita no tuvo lugar</translation>
    </message>
    <message>
        <source>The visit is finished.</source>
        <translation>La visita está terminada.</translation>
    </message>
    <message>
        <source>The visit was changed.</source>
        <translation>La consulta se ha cambiado.</translation>
    </message>
    <message>
        <source>There are no older ones.</source>
        <translation>No hay más antiguos.</translation>
    </message>
    <message>
        <source>There are older readings.</source>
        <translation>Hay tomas anteriores.</translation>
    </message>
    <message>
        <source>There is no MSH segment: this is not an HL7 v2 message.</source>
        <translation>No hay segmento MSH: no es un mensaje HL7 v2.</translation>
    </message>
    <message>
        <source>There is no diagnosis.</source>
        <translation>No hay diagnóstico.</translation>
    </message>
    <message>
        <source>There is no number in a quantity.</source>
        <translation>Falta el número de una cantidad.</translation>
    </message>
    <message>
        <source>There is no patient in it: say whose it is.</source>
        <translation>No contiene ningún paciente: diga de quién es.</translation>
    </message>
    <message>
        <source>There is no patient to keep it with.</source>
        <translation>No hay paciente con quien guardarlo.</translation>
    </message>
    <message>
        <source>There is no resource with a resourceType.</source>
        <translation>No hay ningún recurso con resourceType.</translation>
    </message>
    <message>
        <source>There is no visit to print.</source>
        <translation>No hay ninguna visita que imprimir.</translation>
    </message>
    <message>
        <source>There is {found} where a {kind} belongs.</source>
        <translation>Hay {found} donde corresponde {kind}.</translation>
    </message>
    <message>
        <source>These are different: {fields}.</source>
        <translation>Difieren: {fields}.</translation>
    </message>
    <message>
        <source>These are the newest.</source>
        <translation>Estos son los más recientes.</translation>
    </message>
    <message>
        <source>They are nobody&apos;s here. They are kept, with your reason.</source>
        <translation>No son de nadie de aquí. Se conservan, con su motivo.</translation>
    </message>
    <message>
        <source>This date is in the future.</source>
        <translation>Esta fecha está en el futuro.</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>Ese día ya pasó.</translation>
    </message>
    <message>
        <source>This day is too far ahead.</source>
        <translation>Ese día está demasiado lejos.</translation>
    </message>
    <message>
        <source>This is not a date. Give a year, a month and year, or a day.</source>
        <translation>No es una fecha. Dé un año, un mes y año, o un día.</translation>
    </message>
    <message>
        <source>This is not a number of children.</source>
        <translation>Esto no es un número de hijos.</translation>
    </message>
    <message>
        <source>This is not a number of months.</source>
        <translation>Esto no es un número de meses.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Esto no es un número.</translation>
    </message>
    <message>
        <source>This is not an age.</source>
        <translation>Esto no es una edad.</translation>
    </message>
    <message>
        <source>This is not an age. Write it like 6w, 18m or 5y.</source>
        <translation>No es una edad. Escríbala como 6s, 18m o 5a.</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>No es una cantidad.</translation>
    </message>
    <message>
        <source>This is not the age of a pregnancy.</source>
        <translation>No es la edad de un embarazo.</translation>
    </message>
    <message>
        <source>This is not what was signed: the stored text was changed.</source>
        <translation>Esto no es lo que se firmó: el texto guardado fue cambiado.</translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation>Eso aún no ha ocurrido.</translation>
    </message>
    <message>
        <source>This moment is in the future.</source>
        <translation>Este momento está en el futuro.</translation>
    </message>
    <message>
        <source>This note was saved elsewhere meanwhile</source>
        <translation>Esta nota se guardó mientras tanto en otro sitio</translation>
    </message>
    <message>
        <source>This patient is in a visit that is not finished.</source>
        <translation>Este paciente está en una visita que no ha terminado.</translation>
    </message>
    <message>
        <source>This shortcut is there already: change it in the list.</source>
        <translation>Este atajo ya existe: cámbielo en la lista.</translation>
    </message>
    <message>
        <source>This text is not the one that was signed. Tell the administrator.</source>
        <translation>Este texto no es el que se firmó. Avise al administrador.</translation>
    </message>
    <message>
        <source>This visit is closed to you.</source>
        <translation>Esta consulta está cerrada para usted.</translation>
    </message>
    <message>
        <source>This visit is closed to you: what was written in it is read by those who treat.</source>
        <translation>Esta consulta está cerrada para usted: solo la leen quienes tratan al paciente.</translation>
    </message>
    <message>
        <source>This visit was withdrawn.</source>
        <translation>Esta consulta fue retirada.</translation>
    </message>
    <message>
        <source>Tim&amp;e</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Tuberculosis (BCG)</source>
        <translation>Tuberculosis (BCG)</translation>
    </message>
    <message>
        <source>Type a shortcut in a note and it becomes its text. One of your own goes before everybody&apos;s of the same name.</source>
        <translation>Escriba un atajo en una nota y se convierte en su texto. Uno propio va antes que el de todos con el mismo nombre.</translation>
    </message>
    <message>
        <source>Type at least one value.</source>
        <translation>Escriba al menos un valor.</translation>
    </message>
    <message>
        <source>Type at least two letters.</source>
        <translation>Escriba al menos dos letras.</translation>
    </message>
    <message>
        <source>Typed before and not saved yet: it is back.</source>
        <translation>Escrito antes y sin guardar todavía: ha vuelto.</translation>
    </message>
    <message>
        <source>Typed before and not signed yet: it is back.</source>
        <translation>Escrito antes y sin firmar todavía: ha vuelto.</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Escrito aquí</translation>
    </message>
    <message>
        <source>U&amp;ntil when</source>
        <translation>Hasta cuá&amp;ndo</translation>
    </message>
    <message>
        <source>U&amp;ntil, included</source>
        <translation>&amp;Hasta, incluido</translation>
    </message>
    <message>
        <source>Unchanged since it was signed</source>
        <translation>Sin cambios desde que se firmó</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Unnamed result</source>
        <translation>Resultado sin nombre</translation>
    </message>
    <message>
        <source>Unread results</source>
        <translation>Resultados sin leer</translation>
    </message>
    <message>
        <source>Unread results…</source>
        <translation>Resultados sin leer…</translation>
    </message>
    <message>
        <source>Unt&amp;il when</source>
        <translation>Hasta cuá&amp;ndo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Use &lt;, &lt;=, &gt;= or &gt; before a number.</source>
        <translation>Use &lt;, &lt;=, &gt;= o &gt; delante de un número.</translation>
    </message>
    <message>
        <source>Use at most {limit} characters.</source>
        <translation>Use como máximo {limit} caracteres.</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vacuna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Values of the report</source>
        <translation>Valores del informe</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visit did not take place …</source>
        <translation>La visita no tuvo lugar …</translation>
    </message>
    <message>
        <source>Visit in plain lines</source>
        <translation>Visita en líneas sencillas</translation>
    </message>
    <message>
        <source>Visit with its notes</source>
        <translation>Visita con sus notas</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Constantes</translation>
    </message>
    <message>
        <source>Vital signs are typed and not saved.</source>
        <translation>Hay constantes escritas sin guardar.</translation>
    </message>
    <message numerus="yes">
        <source>Vital signs stored: %n.</source>
        <translation>
            <numerusform>Constante guardada: %n.</numerusform>
            <numerusform>Constantes guardadas: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>Constantes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waits for the co-signature of {name}</source>
        <translation>Espera el refrendo de {name}</translation>
    </message>
    <message>
        <source>Was given &amp;before…</source>
        <translation>Puesta &amp;antes…</translation>
    </message>
    <message>
        <source>Way of living</source>
        <translation>Modo de vida</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Weight for age</source>
        <translation>Peso para la edad</translation>
    </message>
    <message>
        <source>Weight for height</source>
        <translation>Peso para la talla de pie</translation>
    </message>
    <message>
        <source>Weight for length</source>
        <translation>Peso para la longitud</translation>
    </message>
    <message>
        <source>Wh&amp;y not given</source>
        <translation>Por &amp;qué no se puso</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What &amp;for</source>
        <translation>Para &amp;qué</translation>
    </message>
    <message>
        <source>What &amp;for, or why not any more</source>
        <translation>Para &amp;qué, o por qué ya no</translation>
    </message>
    <message>
        <source>What came of the files</source>
        <translation>Qué resultó de los ficheros</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Qué se compara</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Lo que toca</translation>
    </message>
    <message>
        <source>What is typed in this visit and not signed is thrown away.</source>
        <translation>Lo escrito en esta visita y no firmado se pierde.</translation>
    </message>
    <message>
        <source>What it says now stays readable. Empty a field to say that it was not measured.</source>
        <translation>Lo que dice ahora sigue legible. Vacíe un campo para decir que no se midió.</translation>
    </message>
    <message>
        <source>What only one side changed is taken from it. Nothing is saved until you choose.</source>
        <translation>Lo que solo cambió un lado se toma de él. Nada se guarda hasta que usted elija.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>What was known of allergies is over, and nobody has asked since.</source>
        <translation>Las alergias que se conocían han terminado y nadie ha preguntado desde entonces.</translation>
    </message>
    <message>
        <source>What you changed in the text is thrown away.</source>
        <translation>Lo que cambió en el texto se pierde.</translation>
    </message>
    <message>
        <source>What you typed before is back.</source>
        <translation>Lo que escribió antes está de vuelta.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When, by whom, where, outcome …</source>
        <translation>Cuándo, quién, dónde, resultado …</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Dónde se sitúa</translation>
    </message>
    <message>
        <source>Where should the file be?</source>
        <translation>¿Dónde debe estar el fichero?</translation>
    </message>
    <message>
        <source>Which accesses</source>
        <translation>Qué accesos</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Qué anotaciones</translation>
    </message>
    <message>
        <source>Which files are to come in?</source>
        <translation>¿Qué ficheros se recogen?</translation>
    </message>
    <message>
        <source>Which recalls</source>
        <translation>Qué avisos</translation>
    </message>
    <message>
        <source>Which words stay: {section}</source>
        <translation>Qué palabras quedan: {section}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation>Quién puede ser</translation>
    </message>
    <message>
        <source>Who opened or changed the chart of {name}, number {number}</source>
        <translation>Quién abrió o cambió la historia de {name}, número {number}</translation>
    </message>
    <message>
        <source>Who opened this chart</source>
        <translation>Quién abrió esta historia</translation>
    </message>
    <message>
        <source>Who opened this chart…</source>
        <translation>Quién abrió esta historia…</translation>
    </message>
    <message>
        <source>Who wrote &amp;it…</source>
        <translation>Qu&amp;ién lo escribió…</translation>
    </message>
    <message>
        <source>Who wrote: {what}</source>
        <translation>Quién escribió: {what}</translation>
    </message>
    <message>
        <source>Whole chart with its documents (FHIR R4)</source>
        <translation>Historia entera con sus documentos (FHIR R4)</translation>
    </message>
    <message>
        <source>Whole clinic</source>
        <translation>Toda la clínica</translation>
    </message>
    <message>
        <source>Whose co-signature</source>
        <translation>Refrendo de quién</translation>
    </message>
    <message>
        <source>Whose results</source>
        <translation>Resultados de quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why it is amended</source>
        <translation>Por qué se rectifica</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Por qué espera</translation>
    </message>
    <message>
        <source>Why it was amended: {reason}</source>
        <translation>Por qué se corrigió: {reason}</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Por qué no</translation>
    </message>
    <message>
        <source>With a reason or refused</source>
        <translation>Con motivo o denegados</translation>
    </message>
    <message>
        <source>Without a date of birth nothing can be compared.</source>
        <translation>Sin fecha de nacimiento no se puede comparar nada.</translation>
    </message>
    <message>
        <source>Word, synonym or code</source>
        <translation>Palabra, sinónimo o código</translation>
    </message>
    <message>
        <source>Words found</source>
        <translation>Palabras encontradas</translation>
    </message>
    <message>
        <source>Words in notes and documents</source>
        <translation>Palabras en notas y documentos</translation>
    </message>
    <message>
        <source>Write &amp;anew from this…</source>
        <translation>Escribir de nuevo a p&amp;artir de esta…</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Escribir una carta</translation>
    </message>
    <message>
        <source>Write a letter …</source>
        <translation>Escribir una carta …</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>Escribir una carta…</translation>
    </message>
    <message>
        <source>Write anew: {number}</source>
        <translation>Escribir de nuevo: {number}</translation>
    </message>
    <message>
        <source>Write another note</source>
        <translation>Escribir otra nota</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Escribir la nota</translation>
    </message>
    <message>
        <source>Write the text yourself, or choose no template.</source>
        <translation>Escriba el texto usted mismo, o elija sin plantilla.</translation>
    </message>
    <message>
        <source>Write what the shortcut becomes.</source>
        <translation>Escriba en qué se convierte el atajo.</translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translation>Escribiendo el fichero …</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Written by {author}, signed by {signer}, {time}</source>
        <translation>Escrito por {author}, firmado por {signer}, {time}</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
    <message>
        <source>You can only read this.</source>
        <translation>Esto solo lo puede leer.</translation>
    </message>
    <message>
        <source>You changed other fields than they did: both changes fit together.</source>
        <translation>Usted cambió otros campos: los dos cambios caben juntos.</translation>
    </message>
    <message>
        <source>Your notes to sign</source>
        <translation>Sus notas por firmar</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>El suyo</translation>
    </message>
    <message>
        <source>a copy as a file</source>
        <translation>una copia en un archivo</translation>
    </message>
    <message>
        <source>a diagnosis</source>
        <translation>un diagnóstico</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>un documento</translation>
    </message>
    <message>
        <source>a document of another clinic</source>
        <translation>un documento de otra clínica</translation>
    </message>
    <message>
        <source>a laboratory report</source>
        <translation>un informe de laboratorio</translation>
    </message>
    <message>
        <source>a measurement or result</source>
        <translation>una medición o un resultado</translation>
    </message>
    <message>
        <source>a medicine</source>
        <translation>un medicamento</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>un mensaje</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>una nota</translation>
    </message>
    <message>
        <source>a pharmacy</source>
        <translation>una farmacia</translation>
    </message>
    <message>
        <source>a pregnancy</source>
        <translation>un embarazo</translation>
    </message>
    <message>
        <source>a procedure</source>
        <translation>un procedimiento</translation>
    </message>
    <message>
        <source>a recall</source>
        <translation>una citación</translation>
    </message>
    <message>
        <source>a relative</source>
        <translation>un familiar</translation>
    </message>
    <message>
        <source>a restricted entry</source>
        <translation>una entrada restringida</translation>
    </message>
    <message>
        <source>a search by name</source>
        <translation>una búsqueda por nombre</translation>
    </message>
    <message>
        <source>a signed note</source>
        <translation>una nota firmada</translation>
    </message>
    <message>
        <source>a vaccination</source>
        <translation>una vacunación</translation>
    </message>
    <message>
        <source>a visit</source>
        <translation>una consulta</translation>
    </message>
    <message>
        <source>a whole class</source>
        <translation>toda una clase</translation>
    </message>
    <message>
        <source>abnormal</source>
        <translation>anormal</translation>
    </message>
    <message>
        <source>abortion</source>
        <translation>aborto provocado</translation>
    </message>
    <message>
        <source>about {number} pack-years</source>
        <translation>unos {number} paquetes-año</translation>
    </message>
    <message>
        <source>above P99.9</source>
        <translation>por encima de P99,9</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadido</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>alcohol</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>alergias</translation>
    </message>
    <message>
        <source>allergy</source>
        <translation>alergia</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>rectificada</translation>
    </message>
    <message>
        <source>an allergy</source>
        <translation>una alergia</translation>
    </message>
    <message>
        <source>an appointment</source>
        <translation>una cita</translation>
    </message>
    <message>
        <source>an appointment card</source>
        <translation>una tarjeta de cita</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>another emergency</source>
        <translation>otra urgencia</translation>
    </message>
    <message>
        <source>another relative</source>
        <translation>otro pariente</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>si precisa</translation>
    </message>
    <message>
        <source>as stated</source>
        <translation>según lo indicado</translation>
    </message>
    <message>
        <source>at birth</source>
        <translation>al nacer</translation>
    </message>
    <message>
        <source>at home</source>
        <translation>a domicilio</translation>
    </message>
    <message>
        <source>at {age} years</source>
        <translation>a los {age} años</translation>
    </message>
    <message>
        <source>aunt</source>
        <translation>tía</translation>
    </message>
    <message>
        <source>below P0.1</source>
        <translation>por debajo de P0,1</translation>
    </message>
    <message>
        <source>biologic</source>
        <translation>biológico</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>citado</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>ambos lados</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>brother</source>
        <translation>hermano</translation>
    </message>
    <message>
        <source>by phone or video</source>
        <translation>por teléfono o vídeo</translation>
    </message>
    <message>
        <source>by the last period</source>
        <translation>por la última regla</translation>
    </message>
    <message>
        <source>by the scan</source>
        <translation>por la ecografía</translation>
    </message>
    <message>
        <source>can&apos;t be true</source>
        <translation>no puede ser cierto</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambió</translation>
    </message>
    <message>
        <source>changed by both</source>
        <translation>cambiado por los dos</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>cambiado {when}</translation>
    </message>
    <message>
        <source>chart number</source>
        <translation>número de historia</translation>
    </message>
    <message>
        <source>cigarettes a day</source>
        <translation>cigarrillos al día</translation>
    </message>
    <message>
        <source>clinical note</source>
        <translation>nota clínica</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>próxima</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completa</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculado</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>contacted</source>
        <translation>contactado</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>corrected: {reason}</source>
        <translation>corregido: {reason}</translation>
    </message>
    <message>
        <source>counts from</source>
        <translation>cuenta desde</translation>
    </message>
    <message>
        <source>cousin</source>
        <translation>primo o prima</translation>
    </message>
    <message>
        <source>critically abnormal</source>
        <translation>críticamente anormal</translation>
    </message>
    <message>
        <source>critically high</source>
        <translation>críticamente alto</translation>
    </message>
    <message>
        <source>critically low</source>
        <translation>críticamente bajo</translation>
    </message>
    <message>
        <source>danger to life</source>
        <translation>peligro de vida</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>fecha de nacimiento</translation>
    </message>
    <message>
        <source>daughter</source>
        <translation>hija</translation>
    </message>
    <message>
        <source>day of the visit</source>
        <translation>día de la visita</translation>
    </message>
    <message>
        <source>diagnoses of this visit</source>
        <translation>diagnósticos de esta visita</translation>
    </message>
    <message>
        <source>diagnosis of a visit</source>
        <translation>diagnóstico de una visita</translation>
    </message>
    <message>
        <source>diet</source>
        <translation>dieta</translation>
    </message>
    <message>
        <source>different</source>
        <translation>distinto</translation>
    </message>
    <message>
        <source>differential</source>
        <translation>diferencial</translation>
    </message>
    <message>
        <source>differential diagnosis</source>
        <translation>diagnóstico diferencial</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation>borrador guardado {time}</translation>
    </message>
    <message>
        <source>drinks a week</source>
        <translation>copas a la semana</translation>
    </message>
    <message>
        <source>drugs</source>
        <translation>drogas</translation>
    </message>
    <message>
        <source>due</source>
        <translation>toca</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>para el {day}</translation>
    </message>
    <message>
        <source>ectopic pregnancy</source>
        <translation>embarazo ectópico</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>en otro lugar</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>urgencia</translation>
    </message>
    <message>
        <source>emergency access to the chart</source>
        <translation>acceso de urgencia a la historia</translation>
    </message>
    <message>
        <source>entered in error</source>
        <translation>registrada por error</translation>
    </message>
    <message>
        <source>entered in error: {reason}</source>
        <translation>anotado por error: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>entries read: %n</source>
        <translation>
            <numerusform>entradas leídas: %n</numerusform>
            <numerusform>entradas leídas: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>environment</source>
        <translation>ambiente</translation>
    </message>
    <message>
        <source>every {n} months</source>
        <translation>cada {n} meses</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>ejercicio</translation>
    </message>
    <message>
        <source>family history</source>
        <translation>antecedentes familiares</translation>
    </message>
    <message>
        <source>father</source>
        <translation>padre</translation>
    </message>
    <message>
        <source>father’s father</source>
        <translation>abuelo paterno</translation>
    </message>
    <message>
        <source>father’s mother</source>
        <translation>abuela paterna</translation>
    </message>
    <message>
        <source>female</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>first day of the sick note</source>
        <translation>primer día del reposo</translation>
    </message>
    <message>
        <source>food</source>
        <translation>alimento</translation>
    </message>
    <message>
        <source>formerly</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>given</source>
        <translation>puesta</translation>
    </message>
    <message numerus="yes">
        <source>here already: %n</source>
        <translation>
            <numerusform>ya estaban aquí: %n</numerusform>
            <numerusform>ya estaban aquí: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
    <message>
        <source>hours a week</source>
        <translation>horas a la semana</translation>
    </message>
    <message>
        <source>household</source>
        <translation>convivencia</translation>
    </message>
    <message>
        <source>housing</source>
        <translation>vivienda</translation>
    </message>
    <message>
        <source>import report</source>
        <translation>informe de importación</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>en rango</translation>
    </message>
    <message>
        <source>in remission</source>
        <translation>en remisión</translation>
    </message>
    <message>
        <source>in the clinic</source>
        <translation>en la clínica</translation>
    </message>
    <message>
        <source>in the practice</source>
        <translation>en la consulta</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>intolerance</source>
        <translation>intolerancia</translation>
    </message>
    <message numerus="yes">
        <source>kept as they came: %n</source>
        <translation>
            <numerusform>guardadas como vinieron: %n</numerusform>
            <numerusform>guardadas como vinieron: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>known problem</source>
        <translation>problema conocido</translation>
    </message>
    <message>
        <source>last blood pressure</source>
        <translation>última tensión arterial</translation>
    </message>
    <message>
        <source>last body mass index</source>
        <translation>último índice de masa corporal</translation>
    </message>
    <message>
        <source>last day of the sick note</source>
        <translation>último día del reposo</translation>
    </message>
    <message>
        <source>last height</source>
        <translation>última talla</translation>
    </message>
    <message>
        <source>last oxygen saturation</source>
        <translation>última saturación de oxígeno</translation>
    </message>
    <message>
        <source>last period</source>
        <translation>última regla</translation>
    </message>
    <message>
        <source>last pulse</source>
        <translation>último pulso</translation>
    </message>
    <message>
        <source>last temperature</source>
        <translation>última temperatura</translation>
    </message>
    <message>
        <source>last weight</source>
        <translation>último peso</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierdo</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>línea {n}</translation>
    </message>
    <message>
        <source>line {n}, character {c}</source>
        <translation>línea {n}, carácter {c}</translation>
    </message>
    <message>
        <source>live birth</source>
        <translation>nacido vivo</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>male</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>measured right?</source>
        <translation>¿bien medido?</translation>
    </message>
    <message>
        <source>medicine</source>
        <translation>medicamento</translation>
    </message>
    <message>
        <source>medicines that are taken</source>
        <translation>medicación que toma</translation>
    </message>
    <message>
        <source>message {number}</source>
        <translation>mensaje {number}</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>miscarriage</source>
        <translation>aborto espontáneo</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderado</translation>
    </message>
    <message numerus="yes">
        <source>more allergies: %n</source>
        <translation>
            <numerusform>más alergias: %n</numerusform>
            <numerusform>más alergias: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>mother</source>
        <translation>madre</translation>
    </message>
    <message>
        <source>mother’s father</source>
        <translation>abuelo materno</translation>
    </message>
    <message>
        <source>mother’s mother</source>
        <translation>abuela materna</translation>
    </message>
    <message>
        <source>name and address</source>
        <translation>nombre y dirección</translation>
    </message>
    <message>
        <source>name of the clinic</source>
        <translation>nombre de la clínica</translation>
    </message>
    <message>
        <source>name of the patient</source>
        <translation>nombre del paciente</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>never reviewed</source>
        <translation>nunca revisada</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no range</source>
        <translation>sin rango</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>sin unidad</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>ninguna conocida</translation>
    </message>
    <message>
        <source>none now; to be asked again</source>
        <translation>ninguna ahora; volver a preguntar</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no preguntado</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>not dated yet</source>
        <translation>aún sin datar</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>no hecho</translation>
    </message>
    <message>
        <source>not done ({reason})</source>
        <translation>no hecho ({reason})</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>no puesta</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>no lo toma</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>sin uso</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>now in the chart: %n</source>
        <translation>
            <numerusform>ahora en la historia: %n</numerusform>
            <numerusform>ahora en la historia: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>number of days of the sick note</source>
        <translation>número de días de reposo</translation>
    </message>
    <message>
        <source>nursing note</source>
        <translation>nota de enfermería</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>one substance</source>
        <translation>una sustancia</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>only me</source>
        <translation>solo yo</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abrió</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>other sex</source>
        <translation>otro sexo</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>atrasada</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>atrasado desde {day}</translation>
    </message>
    <message>
        <source>past its age</source>
        <translation>pasada su edad</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prevista</translation>
    </message>
    <message>
        <source>prescribed here or elsewhere</source>
        <translation>recetado aquí o en otro lugar</translation>
    </message>
    <message>
        <source>present problems</source>
        <translation>problemas actuales</translation>
    </message>
    <message>
        <source>presumed</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>problem list</source>
        <translation>lista de problemas</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>question to the specialist</source>
        <translation>pregunta al especialista</translation>
    </message>
    <message>
        <source>reason of the referral</source>
        <translation>motivo de la derivación</translation>
    </message>
    <message>
        <source>reason of the visit</source>
        <translation>motivo de la consulta</translation>
    </message>
    <message>
        <source>recurrence</source>
        <translation>recurrencia</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>denegado</translation>
    </message>
    <message numerus="yes">
        <source>refused: %n</source>
        <translation>
            <numerusform>rechazadas: %n</numerusform>
            <numerusform>rechazadas: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>relapse</source>
        <translation>recaída</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>eliminó</translation>
    </message>
    <message>
        <source>replaced by the amendment below</source>
        <translation>sustituido por la enmienda de abajo</translation>
    </message>
    <message>
        <source>replaced by {number}</source>
        <translation>sustituida por {number}</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resuelto</translation>
    </message>
    <message>
        <source>results of the chosen days</source>
        <translation>resultados de los días elegidos</translation>
    </message>
    <message>
        <source>reviewed {day}</source>
        <translation>revisada {day}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecho</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>ecografía</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexo</translation>
    </message>
    <message>
        <source>sexuality</source>
        <translation>sexualidad</translation>
    </message>
    <message>
        <source>ships with it</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmada</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>desde {date}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>desde {when}</translation>
    </message>
    <message>
        <source>sister</source>
        <translation>hermana</translation>
    </message>
    <message>
        <source>social history</source>
        <translation>antecedentes sociales</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>somebody of another device</source>
        <translation>alguien de otro equipo</translation>
    </message>
    <message>
        <source>son</source>
        <translation>hijo</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>indicada</translation>
    </message>
    <message>
        <source>stillbirth</source>
        <translation>mortinato</translation>
    </message>
    <message>
        <source>stood in for the treating colleague</source>
        <translation>sustituía al colega que lo trata</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>suspendido</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>taking</source>
        <translation>lo toma</translation>
    </message>
    <message>
        <source>the medical chart</source>
        <translation>la historia clínica</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>el paciente</translation>
    </message>
    <message>
        <source>the patient could not be asked</source>
        <translation>no se pudo preguntar al paciente</translation>
    </message>
    <message>
        <source>the reading of a result</source>
        <translation>la lectura de un resultado</translation>
    </message>
    <message>
        <source>the request of a co-signature</source>
        <translation>la petición de un refrendo</translation>
    </message>
    <message>
        <source>this clinic</source>
        <translation>esta clínica</translation>
    </message>
    <message>
        <source>this list of accesses</source>
        <translation>esta lista de accesos</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>cronología</translation>
    </message>
    <message>
        <source>times a week</source>
        <translation>veces a la semana</translation>
    </message>
    <message>
        <source>to be called</source>
        <translation>por llamar</translation>
    </message>
    <message>
        <source>to begin</source>
        <translation>por empezar</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>a quién</translation>
    </message>
    <message>
        <source>tobacco</source>
        <translation>tabaco</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>hoy {time}</translation>
    </message>
    <message>
        <source>today&apos;s date</source>
        <translation>fecha de hoy</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>viajes</translation>
    </message>
    <message>
        <source>typing …</source>
        <translation>escribiendo …</translation>
    </message>
    <message>
        <source>unable to assess</source>
        <translation>no valorable</translation>
    </message>
    <message>
        <source>uncle</source>
        <translation>tío</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>unread {count}</source>
        <translation>sin leer {count}</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
    <message>
        <source>urgency of the referral</source>
        <translation>prioridad de la derivación</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usó</translation>
    </message>
    <message>
        <source>video or telephone</source>
        <translation>vídeo o teléfono</translation>
    </message>
    <message>
        <source>weeks after the dose before</source>
        <translation>semanas tras la dosis anterior</translation>
    </message>
    <message>
        <source>what goes with the letter</source>
        <translation>lo que va con la carta</translation>
    </message>
    <message>
        <source>what is known of allergies</source>
        <translation>lo que se sabe de alergias</translation>
    </message>
    <message>
        <source>what the certificate is for</source>
        <translation>para qué es el certificado</translation>
    </message>
    <message>
        <source>who signs, with qualification</source>
        <translation>quien firma, con su título</translation>
    </message>
    <message>
        <source>with the words “{words}”</source>
        <translation>con las palabras «{words}»</translation>
    </message>
    <message>
        <source>work</source>
        <translation>trabajo</translation>
    </message>
    <message>
        <source>written by {name}</source>
        <translation>escrito por {name}</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>escribió</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>su nombre</translation>
    </message>
    <message>
        <source>{author}, saved {time}</source>
        <translation>{author}, guardado {time}</translation>
    </message>
    <message>
        <source>{count} lines stand outside any message and were not read.</source>
        <translation>{count} líneas están fuera de todo mensaje y no se leyeron.</translation>
    </message>
    <message>
        <source>{kind} is no result message (ORU^R01); it was not taken.</source>
        <translation>{kind} no es un mensaje de resultados (ORU^R01); no se tomó.</translation>
    </message>
    <message>
        <source>{kind}, without a template</source>
        <translation>{kind}, sin plantilla</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read or moved: {why}.</source>
        <translation>{name} no se puede leer o mover: {why}.</translation>
    </message>
    <message>
        <source>{name} has no place in the chart.</source>
        <translation>{name} no tiene sitio en la historia.</translation>
    </message>
    <message>
        <source>{name}: the laboratory says that its earlier value is final.</source>
        <translation>{name}: el laboratorio dice que su valor anterior es definitivo.</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} semanas</translation>
    </message>
    <message>
        <source>{percentile}, {z} SD</source>
        <translation>{percentile}, {z} DE</translation>
    </message>
    <message>
        <source>{sent} OBX lines came, {got} could be read; nothing was taken.</source>
        <translation>Llegaron {sent} líneas OBX y se pudieron leer {got}; no se tomó nada.</translation>
    </message>
    <message>
        <source>{substance}: {reaction}</source>
        <translation>{substance}: {reaction}</translation>
    </message>
    <message>
        <source>{vaccine}, dose {number}</source>
        <translation>{vaccine}, dosis {number}</translation>
    </message>
    <message>
        <source>{value}, withdrawn</source>
        <translation>{value}, retirado</translation>
    </message>
    <message>
        <source>{what} can&apos;t be in {unit}.</source>
        <translation>{what} no puede medirse en {unit}.</translation>
    </message>
    <message>
        <source>{what}: {value} is beyond the limit of {limit}.</source>
        <translation>{what}: {value} sobrepasa el límite de {limit}.</translation>
    </message>
    <message>
        <source>“Do you have any allergy, to a medicine, a food, latex, an insect or anything else? Did anything ever make you ill?”</source>
        <translation>«¿Tiene alguna alergia, a un medicamento, un alimento, el látex, un insecto u otra cosa? ¿Algo le ha sentado mal alguna vez?»</translation>
    </message>
    <message>
        <source>“{code}” has no place in the chart.</source>
        <translation>«{code}» no tiene lugar en la historia.</translation>
    </message>
    <message>
        <source>“{name}” leads to nothing in the file; its text was kept.</source>
        <translation>«{name}» no lleva a nada en el archivo; se conservó su texto.</translation>
    </message>
    <message>
        <source>“{text}” is not a day of the calendar.</source>
        <translation>«{text}» no es un día del calendario.</translation>
    </message>
    <message>
        <source>“{text}” without a code</source>
        <translation>«{text}» sin código</translation>
    </message>
    <message>
        <source>“{value}” is not one of: {codes}.</source>
        <translation>«{value}» no es ninguno de: {codes}.</translation>
    </message>
    <message>
        <source>“{what}” no longer counts. It stays readable in the trail.</source>
        <translation>«{what}» ya no cuenta. Sigue legible en el registro.</translation>
    </message>
    <message>
        <source>“{what}” stays readable under “Entered in error”.</source>
        <translation>«{what}» se sigue leyendo en «Anotados por error».</translation>
    </message>
    <message>
        <source>→ Tab expands “{text}”</source>
        <translation>→ Tab despliega «{text}»</translation>
    </message>
    <message>
        <source>✓ unchanged since it was signed</source>
        <translation>✓ sin cambios desde la firma</translation>
    </message>
</context>
<context>
    <name>Consult</name>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Cámara</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Days that a recording stays (0: for good)</source>
        <translation>&amp;Días que se conserva una grabación (0: siempre)</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Micrófono</translation>
    </message>
    <message>
        <source>&amp;Name shown in the call</source>
        <translation>&amp;Nombre que se ve en la llamada</translation>
    </message>
    <message>
        <source>&amp;Play a tone</source>
        <translation>&amp;Tocar un tono</translation>
    </message>
    <message>
        <source>&amp;Record 3 seconds and play them</source>
        <translation>&amp;Grabar 3 segundos y oírlos</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation>&amp;Altavoz</translation>
    </message>
    <message>
        <source>&amp;Try the server</source>
        <translation>&amp;Probar el servidor</translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation>&amp;Deshacer cambios</translation>
    </message>
    <message>
        <source>&amp;Who is invited</source>
        <translation>&amp;A quién se invita</translation>
    </message>
    <message>
        <source>A call is recorded only if everybody in it agrees, and stops at once when somebody takes it back. The recording lies encrypted in the chart. When its time is over it is removed for good; it is listed here for a week before.</source>
        <translation>Una llamada se graba solo si todos los que están en ella están de acuerdo, y se deja de grabar en cuanto alguien lo retira. La grabación queda cifrada en la historia. Cuando se cumple su plazo se elimina para siempre; una semana antes aparece en esta lista.</translation>
    </message>
    <message>
        <source>A device key begins with clinic_</source>
        <translation>Una clave de equipo empieza por clinic_</translation>
    </message>
    <message>
        <source>A new link for the patient; the former is worthless now.</source>
        <translation>Enlace nuevo para el paciente; el anterior ya no sirve.</translation>
    </message>
    <message>
        <source>A recording is played by a video player: save a copy.</source>
        <translation>Una grabación se ve con un reproductor de vídeo: guarde una copia.</translation>
    </message>
    <message>
        <source>Address and fingerprint</source>
        <translation>Dirección y huella</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Dirección del enlace</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>An address like https://calls.clinic.example</source>
        <translation>Una dirección como https://calls.clinic.example</translation>
    </message>
    <message>
        <source>Another call is on the stage; end it first.</source>
        <translation>Hay otra llamada en curso; termínela antes.</translation>
    </message>
    <message>
        <source>Appointments of a type that is held by video stand here on their day.</source>
        <translation>Aquí aparecen, en su día, las citas de un tipo que se atiende por vídeo.</translation>
    </message>
    <message>
        <source>Asked for a picture; it is taken when they agree.</source>
        <translation>Se ha pedido una imagen; se toma cuando digan que sí.</translation>
    </message>
    <message>
        <source>Asked. Press again when everybody has agreed.</source>
        <translation>Pedido. Pulse otra vez cuando todos hayan aceptado.</translation>
    </message>
    <message>
        <source>Asking the clinic&apos;s server</source>
        <translation>Preguntando al servidor de la clínica</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>Volver a la llamada</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Comenzó</translation>
    </message>
    <message>
        <source>Between 0 and {limit} days.</source>
        <translation>Entre 0 y {limit} días.</translation>
    </message>
    <message>
        <source>Between 0 and {limit} minutes.</source>
        <translation>Entre 0 y {limit} minutos.</translation>
    </message>
    <message>
        <source>Between 1 and {limit} hours.</source>
        <translation>Entre 1 y {limit} horas.</translation>
    </message>
    <message>
        <source>Between lobby and call</source>
        <translation>Entre sala de espera y llamada</translation>
    </message>
    <message>
        <source>By &amp;SMS…</source>
        <translation>Por &amp;SMS…</translation>
    </message>
    <message>
        <source>By &amp;e-mail…</source>
        <translation>Por corr&amp;eo…</translation>
    </message>
    <message>
        <source>CHECK FAILED: somebody may be listening. End the call.</source>
        <translation>CONTROL FALLIDO: alguien puede estar escuchando. Termine la llamada.</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Calls are held</source>
        <translation>Las llamadas se hacen</translation>
    </message>
    <message>
        <source>Calls are reached at {address} from the clinic&apos;s network. The first time, a browser asks whether to trust this clinic. While a consult is open here, the code leads to a page that helps; the fingerprint (SHA-256) of the clinic&apos;s certificate there must be:</source>
        <translation>Desde la red de la clínica se llega a las llamadas en {address}. La primera vez, el navegador pregunta si confiar en esta clínica. Mientras haya aquí una consulta abierta, el código lleva a una página que ayuda; la huella (SHA-256) del certificado de la clínica debe ser allí:</translation>
    </message>
    <message>
        <source>Calls may be &amp;recorded</source>
        <translation>Las llamadas se pueden &amp;grabar</translation>
    </message>
    <message>
        <source>Calls of this computer</source>
        <translation>Llamadas de este equipo</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Apagar cámara</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Encender cámara</translation>
    </message>
    <message>
        <source>Camera on or off</source>
        <translation>Encender o apagar la cámara</translation>
    </message>
    <message>
        <source>Certificate of the server&apos;s own authority</source>
        <translation>Certificado de la autoridad propia del servidor</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat only, or voice and picture again</source>
        <translation>Solo chat, o de nuevo voz e imagen</translation>
    </message>
    <message>
        <source>Choose who is invited.</source>
        <translation>Elija a quién se invita.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Compare the check numbers</source>
        <translation>Comparar las cifras de control</translation>
    </message>
    <message>
        <source>Compare the check numbers…</source>
        <translation>Comparar las cifras de control…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connection lost; waiting for them…</source>
        <translation>Conexión perdida; se espera que vuelva…</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentimientos</translation>
    </message>
    <message>
        <source>Consult</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médico</translation>
    </message>
    <message>
        <source>Doctor&apos;s browser</source>
        <translation>Navegador del médico</translation>
    </message>
    <message>
        <source>Don&apos;t let in</source>
        <translation>No dejar pasar</translation>
    </message>
    <message>
        <source>Don&apos;t let in who waits…</source>
        <translation>No dejar pasar a quien espera…</translation>
    </message>
    <message>
        <source>Don&apos;t let in…</source>
        <translation>No dejar pasar…</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Terminar la llamada</translation>
    </message>
    <message>
        <source>End the call and close</source>
        <translation>Terminar la llamada y cerrar</translation>
    </message>
    <message>
        <source>End the call and close?</source>
        <translation>¿Terminar la llamada y cerrar?</translation>
    </message>
    <message numerus="yes">
        <source>End the call, discard %n files</source>
        <translation>
            <numerusform>Terminar la llamada y descartar %n archivo</numerusform>
            <numerusform>Terminar la llamada y descartar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>End the call?</source>
        <translation>¿Terminar la llamada?</translation>
    </message>
    <message>
        <source>End the call…</source>
        <translation>Terminar la llamada…</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Everybody in the call sees all of it: also other patients, if they are shown.</source>
        <translation>Todos en la llamada lo ven entero: también a otros pacientes, si se muestran.</translation>
    </message>
    <message>
        <source>Fair link: answers may come late</source>
        <translation>Conexión regular: las respuestas pueden tardar</translation>
    </message>
    <message>
        <source>File in chart</source>
        <translation>Archivar en la historia</translation>
    </message>
    <message>
        <source>Filed in the chart.</source>
        <translation>Archivado en la historia.</translation>
    </message>
    <message>
        <source>Files and pictures</source>
        <translation>Archivos e imágenes</translation>
    </message>
    <message>
        <source>Files can be sent during the call.</source>
        <translation>Los archivos se envían durante la llamada.</translation>
    </message>
    <message>
        <source>Good link</source>
        <translation>Buena conexión</translation>
    </message>
    <message>
        <source>How loud the microphone is</source>
        <translation>Volumen del micrófono</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>En la llamada</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>Interrupciones</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Invite into the call…</source>
        <translation>Invitar a la llamada…</translation>
    </message>
    <message>
        <source>Invite into the chosen consult…</source>
        <translation>Invitar a la consulta elegida…</translation>
    </message>
    <message>
        <source>Invite into the consult of {name}</source>
        <translation>Invitar a la consulta de {name}</translation>
    </message>
    <message>
        <source>Invite the patient: the link opens a page without a program.</source>
        <translation>Invite al paciente: el enlace abre una página, sin programa.</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Invitar…</translation>
    </message>
    <message>
        <source>It has a relay for networks that let no call through.</source>
        <translation>Tiene un relé para las redes que no dejan pasar llamadas.</translation>
    </message>
    <message>
        <source>It has no relay: from some networks calls will not connect.</source>
        <translation>No tiene relé: desde algunas redes las llamadas no se conectarán.</translation>
    </message>
    <message>
        <source>It is being tried.</source>
        <translation>Se está probando.</translation>
    </message>
    <message>
        <source>Its clock and this computer&apos;s differ by {minutes} minutes.</source>
        <translation>Su reloj y el de este equipo difieren en {minutes} minutos.</translation>
    </message>
    <message>
        <source>Key of this computer</source>
        <translation>Clave de este equipo</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Leave empty when browsers trust the server anyway.</source>
        <translation>Déjelo vacío si los navegadores ya confían en el servidor.</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Dirigida por</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Dejar pasar</translation>
    </message>
    <message>
        <source>Let in who waits longest</source>
        <translation>Dejar pasar a quien más espera</translation>
    </message>
    <message>
        <source>Link as a code for the camera of a phone</source>
        <translation>Enlace como código para la cámara de un teléfono</translation>
    </message>
    <message>
        <source>Links that are good</source>
        <translation>Enlaces que sirven</translation>
    </message>
    <message>
        <source>Links work inside the clinic&apos;s network. The first time, a browser asks whether to trust the clinic: the number that it shows begins with {number}.</source>
        <translation>Los enlaces funcionan dentro de la red de la clínica. La primera vez, el navegador pregunta si confía en la clínica: el número que muestra empieza por {number}.</translation>
    </message>
    <message>
        <source>Lobby</source>
        <translation>Sala de espera</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Crear un enlace</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Microphone, camera and speaker</source>
        <translation>Micrófono, cámara y altavoz</translation>
    </message>
    <message>
        <source>Microphone, camera and speaker…</source>
        <translation>Micrófono, cámara y altavoz…</translation>
    </message>
    <message>
        <source>Microphone, camera…</source>
        <translation>Micrófono, cámara…</translation>
    </message>
    <message>
        <source>More for this call</source>
        <translation>Más para esta llamada</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Mute or unmute</source>
        <translation>Silenciar o activar el micrófono</translation>
    </message>
    <message>
        <source>No consult is chosen</source>
        <translation>No hay consulta elegida</translation>
    </message>
    <message>
        <source>No program for that is set up here. Copy the link.</source>
        <translation>Aquí no hay programa para eso. Copie el enlace.</translation>
    </message>
    <message>
        <source>No video consult today.</source>
        <translation>Hoy no hay consultas por vídeo.</translation>
    </message>
    <message>
        <source>Nobody is connected yet.</source>
        <translation>Aún no hay nadie conectado.</translation>
    </message>
    <message>
        <source>Nobody is in the call yet.</source>
        <translation>Aún no hay nadie en la llamada.</translation>
    </message>
    <message>
        <source>Nobody is in the picture yet.</source>
        <translation>Aún no hay nadie en la imagen.</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>No espera nadie.</translation>
    </message>
    <message>
        <source>Nobody was connected.</source>
        <translation>Nadie se conectó.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aún ninguno.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
    <message>
        <source>Not connected: the clinic&apos;s relay does not answer. Trying again…</source>
        <translation>Sin conexión: el relé de la clínica no responde. Se intenta de nuevo…</translation>
    </message>
    <message>
        <source>Not connected: the clinic&apos;s relay refuses its credentials. Tell its keeper</source>
        <translation>Sin conexión: el relé de la clínica rechaza sus credenciales. Avise a quien lo cuida</translation>
    </message>
    <message>
        <source>Not connected: the clinic&apos;s relay shows a wrong certificate. Tell its keeper</source>
        <translation>Sin conexión: el relé de la clínica muestra un certificado equivocado. Avise a quien lo cuida</translation>
    </message>
    <message>
        <source>Not filed yet: {names}.</source>
        <translation>Sin archivar: {names}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing was heard. Choose another microphone.</source>
        <translation>No se oyó nada. Elija otro micrófono.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Aún no se ha escrito nada.</translation>
    </message>
    <message>
        <source>On the clinic&apos;s network</source>
        <translation>En la red de la clínica</translation>
    </message>
    <message>
        <source>On the clinic&apos;s network only</source>
        <translation>Solo en la red de la clínica</translation>
    </message>
    <message>
        <source>Only an office manager or administrator can change this.</source>
        <translation>Solo la gerencia o la administración pueden cambiarlo.</translation>
    </message>
    <message>
        <source>Open a consult first.</source>
        <translation>Abra antes una consulta.</translation>
    </message>
    <message>
        <source>Open the consult</source>
        <translation>Abrir la consulta</translation>
    </message>
    <message>
        <source>Open the lobby</source>
        <translation>Abrir la sala de espera</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Llamada telefónica</translation>
    </message>
    <message>
        <source>Phone call with {number} on {time}, {minutes} min.</source>
        <translation>Llamada telefónica con {number}, {time}, {minutes} min.</translation>
    </message>
    <message>
        <source>Picture from the call of {time}</source>
        <translation>Imagen de la llamada de {time}</translation>
    </message>
    <message>
        <source>Please call us to find another time.</source>
        <translation>Llámenos, por favor, para buscar otra hora.</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Avance de {name}</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Read them to each other. If both sides see the same number, nobody sits between you. If they differ, end the call.</source>
        <translation>Léanselas. Si ambos ven el mismo número, nadie está en medio. Si difieren, termine la llamada.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Reconectando…</translation>
    </message>
    <message>
        <source>Record the call, or stop it</source>
        <translation>Grabar la llamada, o parar</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabando</translation>
    </message>
    <message>
        <source>Recording of the call of {time}</source>
        <translation>Grabación de la llamada de {time}</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Recordings of calls</source>
        <translation>Grabaciones de llamadas</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Familiar</translation>
    </message>
    <message>
        <source>Removed within a week</source>
        <translation>Se eliminan en una semana</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved. It holds for calls that are opened from now.</source>
        <translation>Guardado. Vale para las llamadas que se abran desde ahora.</translation>
    </message>
    <message>
        <source>Screen {name}</source>
        <translation>Pantalla {name}</translation>
    </message>
    <message>
        <source>Screens and windows</source>
        <translation>Pantallas y ventanas</translation>
    </message>
    <message>
        <source>Send a file…</source>
        <translation>Enviar un archivo…</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Enviar archivos</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Enviar el mensaje</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Share a screen or window</source>
        <translation>Compartir una pantalla o ventana</translation>
    </message>
    <message>
        <source>Share a screen or window…</source>
        <translation>Compartir una pantalla o ventana…</translation>
    </message>
    <message>
        <source>Share screen</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Shared screen</source>
        <translation>Pantalla compartida</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Small picture of the file</source>
        <translation>Imagen pequeña del archivo</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Snapshot into the chart</source>
        <translation>Imagen a la historia</translation>
    </message>
    <message>
        <source>Sound and picture can&apos;t be started here</source>
        <translation>Aquí no arrancan sonido e imagen</translation>
    </message>
    <message>
        <source>Sound and picture can&apos;t be started on this computer.</source>
        <translation>Sonido e imagen no arrancan en este equipo.</translation>
    </message>
    <message>
        <source>Sound and picture can&apos;t be started on this computer; the chat goes on.</source>
        <translation>Sonido e imagen no arrancan en este equipo; el chat sigue.</translation>
    </message>
    <message>
        <source>Sound and picture start again…</source>
        <translation>Sonido e imagen vuelven a empezar…</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>Hable ahora…</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Dejar de compartir</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Tell who waits: ten minutes more</source>
        <translation>Avisar a quien espera: diez minutos más</translation>
    </message>
    <message>
        <source>Ten minutes more</source>
        <translation>Diez minutos más</translation>
    </message>
    <message>
        <source>Ten minutes more, please.</source>
        <translation>Diez minutos más, por favor.</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
    <message>
        <source>The call goes on at another computer of yours.</source>
        <translation>La llamada sigue en otro equipo suyo.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>La llamada ha terminado.</translation>
    </message>
    <message>
        <source>The call is recorded</source>
        <translation>La llamada se graba</translation>
    </message>
    <message>
        <source>The call uses them now.</source>
        <translation>La llamada los usa ahora.</translation>
    </message>
    <message>
        <source>The call with {name} ends for everybody, and its links with it.</source>
        <translation>La llamada con {name} termina para todos, y con ella sus enlaces.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>El enlace está en el portapapeles.</translation>
    </message>
    <message>
        <source>The patient&apos;s own name is shown.</source>
        <translation>Se muestra el nombre del paciente.</translation>
    </message>
    <message>
        <source>The program was interrupted: this is what it had kept.</source>
        <translation>El programa se interrumpió: esto es lo que había guardado.</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>La grabación</translation>
    </message>
    <message>
        <source>The recording is filed in the chart.</source>
        <translation>La grabación está archivada en la historia.</translation>
    </message>
    <message>
        <source>The right to lead this call is over. Open it again.</source>
        <translation>Ya no puede dirigir esta llamada. Ábrala de nuevo.</translation>
    </message>
    <message>
        <source>The room is being reached…</source>
        <translation>Conectando con la sala…</translation>
    </message>
    <message>
        <source>The room is open. Who comes by a link is shown here and waits.</source>
        <translation>La sala está abierta. Quien llega por un enlace aparece aquí y espera.</translation>
    </message>
    <message>
        <source>The room was closed. Open it again to go on.</source>
        <translation>La sala se cerró. Ábrala de nuevo para seguir.</translation>
    </message>
    <message>
        <source>The server answers and knows this computer as “{name}”.</source>
        <translation>El servidor responde y conoce este equipo como «{name}».</translation>
    </message>
    <message>
        <source>The system&apos;s choice</source>
        <translation>El que elige el sistema</translation>
    </message>
    <message>
        <source>The time for which the clinic keeps it is over.</source>
        <translation>Se cumplió el plazo durante el que la clínica la conserva.</translation>
    </message>
    <message>
        <source>There is no call now.</source>
        <translation>Ahora no hay ninguna llamada.</translation>
    </message>
    <message>
        <source>There is no consult in the list.</source>
        <translation>No hay ninguna consulta en la lista.</translation>
    </message>
    <message>
        <source>There was no picture to keep.</source>
        <translation>No había imagen que guardar.</translation>
    </message>
    <message>
        <source>They do not want a picture to be taken.</source>
        <translation>No quieren que se tome una imagen.</translation>
    </message>
    <message>
        <source>This call is over. Open a new one.</source>
        <translation>Esta llamada ha terminado. Abra una nueva.</translation>
    </message>
    <message>
        <source>This clinic does not record calls. The manager can allow it in the settings.</source>
        <translation>Esta clínica no graba llamadas. La gerencia puede permitirlo en los ajustes.</translation>
    </message>
    <message>
        <source>This clinic records no calls.</source>
        <translation>Esta clínica no graba llamadas.</translation>
    </message>
    <message>
        <source>This computer is in no network now. The fingerprint (SHA-256) of the clinic&apos;s certificate is:</source>
        <translation>Este equipo no está ahora en ninguna red. La huella (SHA-256) del certificado de la clínica es:</translation>
    </message>
    <message>
        <source>This computer is in no network: links work on this computer alone.</source>
        <translation>Este equipo no está en ninguna red: los enlaces funcionan solo en él.</translation>
    </message>
    <message>
        <source>This is not a certificate (PEM).</source>
        <translation>Esto no es un certificado (PEM).</translation>
    </message>
    <message>
        <source>This is not the file that came in the call, so it was not filed.</source>
        <translation>Este no es el archivo que llegó en la llamada, así que no se archivó.</translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation>Esto está aún por venir.</translation>
    </message>
    <message>
        <source>This is what others hear…</source>
        <translation>Así le oyen los demás…</translation>
    </message>
    <message>
        <source>This link is not valid any more. Make a new one.</source>
        <translation>Este enlace ya no vale. Haga uno nuevo.</translation>
    </message>
    <message>
        <source>Through the clinic&apos;s server</source>
        <translation>A través del servidor de la clínica</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Today&apos;s consults could not be read.</source>
        <translation>No se pudieron leer las consultas de hoy.</translation>
    </message>
    <message>
        <source>Today&apos;s video consults</source>
        <translation>Consultas por vídeo de hoy</translation>
    </message>
    <message>
        <source>Told: ten minutes more.</source>
        <translation>Avisado: diez minutos más.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>Escriba la dirección del servidor.</translation>
    </message>
    <message>
        <source>Type the key that the server gave.</source>
        <translation>Escriba la clave que dio el servidor.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar micro</translation>
    </message>
    <message>
        <source>Use at most {limit} characters.</source>
        <translation>Use como máximo {limit} caracteres.</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Usar estos</translation>
    </message>
    <message>
        <source>Uses what is stored: save your changes first</source>
        <translation>Usa lo que está guardado: guarde antes sus cambios</translation>
    </message>
    <message>
        <source>Video consult</source>
        <translation>Consulta por vídeo</translation>
    </message>
    <message>
        <source>Video consult of {time}</source>
        <translation>Consulta por vídeo de {time}</translation>
    </message>
    <message>
        <source>Video consults today</source>
        <translation>Consultas por vídeo de hoy</translation>
    </message>
    <message>
        <source>Voice kept, picture paused</source>
        <translation>Se mantiene la voz, imagen en pausa</translation>
    </message>
    <message>
        <source>Voice only, or picture again</source>
        <translation>Solo voz, o de nuevo imagen</translation>
    </message>
    <message>
        <source>Weak link: a still picture, the voice is kept</source>
        <translation>Conexión débil: imagen fija, la voz se mantiene</translation>
    </message>
    <message>
        <source>Weak link: the picture is smaller, the voice is kept</source>
        <translation>Conexión débil: la imagen es más pequeña, la voz se mantiene</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Lo escrito</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Quien espera</translation>
    </message>
    <message>
        <source>Whoever has this address comes into the lobby; you decide who is let in.</source>
        <translation>Quien tenga esta dirección llega a la sala de espera; usted decide quién pasa.</translation>
    </message>
    <message>
        <source>Without the agreement of everybody in the call nothing is kept of it.</source>
        <translation>Sin el acuerdo de todos los que están en la llamada no se guarda nada de ella.</translation>
    </message>
    <message>
        <source>Words for who is not let in</source>
        <translation>Palabras para quien no pasa</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>Escriba lo que se habló.</translation>
    </message>
    <message>
        <source>Written in the call</source>
        <translation>Escrito en la llamada</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>You are in a call with {name}. Closing ends it for everybody.</source>
        <translation>Está en una llamada con {name}. Si cierra, termina para todos.</translation>
    </message>
    <message>
        <source>Your video consult</source>
        <translation>Su consulta por vídeo</translation>
    </message>
    <message>
        <source>Your voice was heard.</source>
        <translation>Se oyó su voz.</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>aceptó</translation>
    </message>
    <message>
        <source>another file was under way; send it again</source>
        <translation>había otro archivo en camino; envíelo de nuevo</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>preguntó</translation>
    </message>
    <message>
        <source>being filed when this was written</source>
        <translation>se estaba archivando al escribir esto</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>came whole</source>
        <translation>llegó entero</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>cámara apagada</translation>
    </message>
    <message>
        <source>can&apos;t be used: a system library for sound is missing.</source>
        <translation>no se puede usar: falta una biblioteca de sonido del sistema.</translation>
    </message>
    <message>
        <source>check number follows</source>
        <translation>la cifra de control llega enseguida</translation>
    </message>
    <message>
        <source>compare {digits}</source>
        <translation>compare {digits}</translation>
    </message>
    <message>
        <source>connection lost, expected back</source>
        <translation>conexión perdida, se le espera</translation>
    </message>
    <message>
        <source>damaged on the way; send it again</source>
        <translation>dañado por el camino; envíelo de nuevo</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>does not work. Choose another.</source>
        <translation>no funciona. Elija otro.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>filed in the chart</source>
        <translation>archivado en la historia</translation>
    </message>
    <message>
        <source>filed with the visit</source>
        <translation>se guarda con la visita</translation>
    </message>
    <message>
        <source>in the call</source>
        <translation>en la llamada</translation>
    </message>
    <message>
        <source>it does not know this call; open it again.</source>
        <translation>no conoce esta llamada; ábrala de nuevo.</translation>
    </message>
    <message>
        <source>it has a fault; who looks after it finds it in its log.</source>
        <translation>tiene un fallo; quien lo cuida lo encuentra en su registro.</translation>
    </message>
    <message>
        <source>it has another link of that name; make a new one.</source>
        <translation>tiene otro enlace con ese nombre; haga uno nuevo.</translation>
    </message>
    <message>
        <source>it is a folder or empty.</source>
        <translation>es una carpeta o está vacío.</translation>
    </message>
    <message>
        <source>it is too large for a call.</source>
        <translation>es demasiado grande para una llamada.</translation>
    </message>
    <message>
        <source>it was asked too often; wait a minute.</source>
        <translation>se le preguntó demasiadas veces; espere un minuto.</translation>
    </message>
    <message>
        <source>its database is away; calls that run go on. Try again in a minute.</source>
        <translation>su base de datos no está; las llamadas en curso siguen. Inténtelo en un minuto.</translation>
    </message>
    <message>
        <source>just came</source>
        <translation>acaba de llegar</translation>
    </message>
    <message>
        <source>kept no longer</source>
        <translation>ya no se conserva</translation>
    </message>
    <message>
        <source>link made</source>
        <translation>enlace creado</translation>
    </message>
    <message>
        <source>made earlier; its address can&apos;t be shown again</source>
        <translation>creado antes; su dirección ya no se puede ver</translation>
    </message>
    <message>
        <source>microphone off</source>
        <translation>micrófono apagado</translation>
    </message>
    <message>
        <source>no camera</source>
        <translation>sin cámara</translation>
    </message>
    <message>
        <source>no link yet</source>
        <translation>sin enlace</translation>
    </message>
    <message>
        <source>no microphone</source>
        <translation>sin micrófono</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>no aceptado</translation>
    </message>
    <message>
        <source>not allowed by the system&apos;s privacy settings.</source>
        <translation>no permitido por la privacidad del sistema.</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>not found. Plug it in, or choose another.</source>
        <translation>no se encuentra. Conéctelo o elija otro.</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>no se guardó</translation>
    </message>
    <message>
        <source>nothing was recorded</source>
        <translation>no se grabó nada</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>grabación</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>no quiso</translation>
    </message>
    <message>
        <source>shares a screen</source>
        <translation>comparte una pantalla</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>guardada; escriba para sustituirla</translation>
    </message>
    <message>
        <source>the call has as many links as it may have.</source>
        <translation>la llamada tiene ya todos los enlaces que puede tener.</translation>
    </message>
    <message>
        <source>the connection was cut; send it again</source>
        <translation>se cortó la conexión; envíelo de nuevo</translation>
    </message>
    <message>
        <source>this call is over; open a new one.</source>
        <translation>esta llamada terminó; abra una nueva.</translation>
    </message>
    <message>
        <source>this link is in use already: who is let in takes the other&apos;s place</source>
        <translation>este enlace ya está en uso: quien pase ocupa el lugar del otro</translation>
    </message>
    <message>
        <source>too large for this call</source>
        <translation>demasiado grande para esta llamada</translation>
    </message>
    <message>
        <source>used by another program. Close that one.</source>
        <translation>lo usa otro programa. Ciérrelo.</translation>
    </message>
    <message>
        <source>voice and a good picture</source>
        <translation>voz y buena imagen</translation>
    </message>
    <message>
        <source>voice and a small picture</source>
        <translation>voz e imagen pequeña</translation>
    </message>
    <message>
        <source>voice, hardly any picture</source>
        <translation>voz, casi sin imagen</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message numerus="yes">
        <source>waits %n min</source>
        <translation>
            <numerusform>espera %n min</numerusform>
            <numerusform>espera %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for a yes</source>
        <translation>espera un sí</translation>
    </message>
    <message>
        <source>was unplugged. Plug it in again, or choose another.</source>
        <translation>se desconectó. Conéctelo de nuevo o elija otro.</translation>
    </message>
    <message>
        <source>withdrew</source>
        <translation>retiró su acuerdo</translation>
    </message>
    <message>
        <source>{clinic} invites you to a video consult: {link}</source>
        <translation>{clinic} le invita a una consulta por vídeo: {link}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{name} (not connected)</source>
        <translation>{name} (no conectado)</translation>
    </message>
    <message>
        <source>{name} can&apos;t be sent: {why}</source>
        <translation>{name} no se puede enviar: {why}</translation>
    </message>
    <message>
        <source>{name} leaves the lobby and reads these words:</source>
        <translation>{name} sale de la sala de espera y lee estas palabras:</translation>
    </message>
    <message>
        <source>{name}, recorded on {made}: is removed on {goes}</source>
        <translation>{name}, grabada el {made}: se elimina el {goes}</translation>
    </message>
    <message>
        <source>{who}: at {time} for {length}</source>
        <translation>{who}: a las {time} durante {length}</translation>
    </message>
    <message>
        <source>“{value}” is no phone number that can be called.</source>
        <translation>«{value}» no es un número de teléfono al que se pueda llamar.</translation>
    </message>
    <message>
        <source>✓ filed in the chart</source>
        <translation>✓ archivado en la historia</translation>
    </message>
    <message>
        <source>✓ sent and checked</source>
        <translation>✓ enviado y comprobado</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>%n files not kept:</source>
        <translation>
            <numerusform>%n archivo no guardado:</numerusform>
            <numerusform>%n archivos no guardados:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images kept.</source>
        <translation>
            <numerusform>%n imagen guardada.</numerusform>
            <numerusform>%n imágenes guardadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images name another person than this chart. Nothing of them is kept before you decide; the files themselves are never changed.</source>
        <translation>
            <numerusform>%n imagen nombra a otra persona que esta historia. No se guarda antes de que usted decida; el archivo nunca se cambia.</numerusform>
            <numerusform>%n imágenes nombran a otra persona que esta historia. No se guarda nada de ellas antes de que usted decida; los archivos nunca se cambian.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by you.</source>
        <translation>
            <numerusform>%n dejada fuera por usted.</numerusform>
            <numerusform>%n dejadas fuera por usted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers added.</source>
        <translation>
            <numerusform>%n documento añadido.</numerusform>
            <numerusform>%n documentos añadidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put aside; they wait for a chart.</source>
        <translation>
            <numerusform>%n apartada; espera una historia.</numerusform>
            <numerusform>%n apartadas; esperan una historia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies wait for a chart.</source>
        <translation>
            <numerusform>%n estudio espera una historia.</numerusform>
            <numerusform>%n estudios esperan una historia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were kept already.</source>
        <translation>
            <numerusform>%n ya estaba guardada.</numerusform>
            <numerusform>%n ya estaban guardadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Añadir archivos…</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Volver a la lista</translation>
    </message>
    <message>
        <source>&amp;Comment, kept with the paper</source>
        <translation>&amp;Comentario, se guarda con el documento</translation>
    </message>
    <message>
        <source>&amp;Date of the paper</source>
        <translation>&amp;Fecha del documento</translation>
    </message>
    <message>
        <source>&amp;File in this chart</source>
        <translation>&amp;Archivar en esta historia</translation>
    </message>
    <message>
        <source>&amp;Keep in this chart</source>
        <translation>&amp;Guardar en esta historia</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Dejar fuera</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Mirarla</translation>
    </message>
    <message>
        <source>&amp;Note, kept with the paper</source>
        <translation>&amp;Nota, se guarda con el documento</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Paciente</translation>
    </message>
    <message>
        <source>&amp;Put aside</source>
        <translation>&amp;Apartar</translation>
    </message>
    <message>
        <source>&amp;Reason why these images belong here</source>
        <translation>&amp;Motivo por el que estas imágenes son de aquí</translation>
    </message>
    <message>
        <source>&amp;Restricted: only for who may see it</source>
        <translation>&amp;Restringido: solo para quien puede verlo</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>&amp;Versiones…</translation>
    </message>
    <message>
        <source>&amp;Written by</source>
        <translation>&amp;Escrito por</translation>
    </message>
    <message>
        <source>Abdomen</source>
        <translation>Abdomen</translation>
    </message>
    <message>
        <source>Add a &amp;newer version…</source>
        <translation>Añadir una versión más &amp;nueva…</translation>
    </message>
    <message>
        <source>Add files to this chart</source>
        <translation>Añadir archivos a esta historia</translation>
    </message>
    <message>
        <source>Add incoming papers</source>
        <translation>Añadir documentos recibidos</translation>
    </message>
    <message>
        <source>Add papers…</source>
        <translation>Añadir documentos…</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <translation>Añadido a mano</translation>
    </message>
    <message>
        <source>Adding {number} of {total}: {name}</source>
        <translation>Añadiendo {number} de {total}: {name}</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Todas las páginas</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Almost certainly {name}</source>
        <translation>Casi seguro {name}</translation>
    </message>
    <message>
        <source>Already in this chart: {names}.</source>
        <translation>Ya están en esta historia: {names}.</translation>
    </message>
    <message>
        <source>Angiography</source>
        <translation>Angiografía</translation>
    </message>
    <message>
        <source>Ankle</source>
        <translation>Tobillo</translation>
    </message>
    <message>
        <source>Another image with the same number is kept already.</source>
        <translation>Ya se guarda otra imagen con el mismo número.</translation>
    </message>
    <message>
        <source>Another patient</source>
        <translation>Otro paciente</translation>
    </message>
    <message>
        <source>Arranging pages</source>
        <translation>Ordenando páginas</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Como en el archivo</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Tal como llegó</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Belongs to nobody here…</source>
        <translation>No es de nadie aquí…</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerebro</translation>
    </message>
    <message>
        <source>Breast</source>
        <translation>Mama</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>C {center} W {width}</source>
        <translation>C {center} A {width}</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>TC</translation>
    </message>
    <message>
        <source>Can&apos;t be shown</source>
        <translation>No se puede mostrar</translation>
    </message>
    <message>
        <source>Captured picture</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>Cervical spine</source>
        <translation>Columna cervical</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Tórax</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Elija una carpeta que exista.</translation>
    </message>
    <message>
        <source>Choose a measurement first.</source>
        <translation>Elija antes una medida.</translation>
    </message>
    <message>
        <source>Choose a paper of the list.</source>
        <translation>Elija un documento de la lista.</translation>
    </message>
    <message>
        <source>Choose a paper on the left.</source>
        <translation>Elija un documento a la izquierda.</translation>
    </message>
    <message>
        <source>Choose a study of the list.</source>
        <translation>Elija un estudio de la lista.</translation>
    </message>
    <message>
        <source>Choose a type first.</source>
        <translation>Elija antes un tipo.</translation>
    </message>
    <message>
        <source>Choose a version of the list.</source>
        <translation>Elija una versión de la lista.</translation>
    </message>
    <message>
        <source>Choose the page that begins the next paper.</source>
        <translation>Elija la página en que empieza el documento siguiente.</translation>
    </message>
    <message>
        <source>Choose the pages first.</source>
        <translation>Elija antes las páginas.</translation>
    </message>
    <message>
        <source>Choose whose paper it is.</source>
        <translation>Elija de quién es el documento.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Comment, kept with the paper</source>
        <translation>Comentario, se guarda con el documento</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se pudo leer</translation>
    </message>
    <message>
        <source>D&amp;etails…</source>
        <translation>D&amp;etalles…</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date of the images</source>
        <translation>Fecha de las imágenes</translation>
    </message>
    <message>
        <source>Dated {day}</source>
        <translation>Con fecha {day}</translation>
    </message>
    <message>
        <source>Dental X-ray</source>
        <translation>Radiografía dental</translation>
    </message>
    <message>
        <source>Dental panorama</source>
        <translation>Panorámica dental</translation>
    </message>
    <message>
        <source>Details of the paper</source>
        <translation>Detalles del documento</translation>
    </message>
    <message>
        <source>Details of “{title}” changed</source>
        <translation>Detalles de «{title}» cambiados</translation>
    </message>
    <message>
        <source>Discharge summary</source>
        <translation>Informe de alta</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Does this paper belong to nobody here?</source>
        <translation>¿No es de nadie aquí este documento?</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Hecho: {what}</translation>
    </message>
    <message>
        <source>Drop a folder or files here, or import them.</source>
        <translation>Arrastre aquí una carpeta o archivos, o impórtelos.</translation>
    </message>
    <message>
        <source>Drop files here, add them, or let the scanner write into its folder.</source>
        <translation>Arrastre archivos aquí, añádalos, o deje que el escáner escriba en su carpeta.</translation>
    </message>
    <message>
        <source>ECG</source>
        <translation>ECG</translation>
    </message>
    <message>
        <source>Earlier version again</source>
        <translation>Otra vez la versión anterior</translation>
    </message>
    <message>
        <source>Elbow</source>
        <translation>Codo</translation>
    </message>
    <message>
        <source>Endoscopy</source>
        <translation>Endoscopia</translation>
    </message>
    <message>
        <source>Eye photograph</source>
        <translation>Fotografía del ojo</translation>
    </message>
    <message>
        <source>Eye tomography</source>
        <translation>Tomografía del ojo</translation>
    </message>
    <message>
        <source>Fetus</source>
        <translation>Feto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>File it all the same</source>
        <translation>Archivarlo igualmente</translation>
    </message>
    <message>
        <source>File this paper in a chart first.</source>
        <translation>Archive antes este documento en una historia.</translation>
    </message>
    <message>
        <source>File, or sign off</source>
        <translation>Archivar, o dar el visto bueno</translation>
    </message>
    <message>
        <source>Files that were not kept</source>
        <translation>Archivos que no se guardaron</translation>
    </message>
    <message>
        <source>Filing undone</source>
        <translation>Archivo deshecho</translation>
    </message>
    <message>
        <source>Find in this paper</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>First image</source>
        <translation>Primera imagen</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Fluoroscopy</source>
        <translation>Fluoroscopia</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Pie</translation>
    </message>
    <message>
        <source>From a chart of elsewhere (FHIR)</source>
        <translation>De una historia de otro lugar (FHIR)</translation>
    </message>
    <message>
        <source>From a video call</source>
        <translation>De una videollamada</translation>
    </message>
    <message>
        <source>From the scanner&apos;s folder</source>
        <translation>De la carpeta del escáner</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Mano</translation>
    </message>
    <message>
        <source>Hand to…</source>
        <translation>Pasar a…</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Corazón</translation>
    </message>
    <message>
        <source>Hip</source>
        <translation>Cadera</translation>
    </message>
    <message>
        <source>How pages show</source>
        <translation>Cómo se ven las páginas</translation>
    </message>
    <message>
        <source>Identity paper</source>
        <translation>Documento de identidad</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Image {number} of {total}</source>
        <translation>Imagen {number} de {total}</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Images that wait for a chart</source>
        <translation>Imágenes que esperan una historia</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Imaging report</source>
        <translation>Informe de imagen</translation>
    </message>
    <message>
        <source>Import image f&amp;iles…</source>
        <translation>Importar arch&amp;ivos de imagen…</translation>
    </message>
    <message>
        <source>Import image files</source>
        <translation>Importar archivos de imagen</translation>
    </message>
    <message>
        <source>Import images</source>
        <translation>Importar imágenes</translation>
    </message>
    <message>
        <source>Import images from a &amp;folder…</source>
        <translation>Importar imágenes de una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Import images from a folder</source>
        <translation>Importar imágenes de una carpeta</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>In no chart yet</source>
        <translation>Aún en ninguna historia</translation>
    </message>
    <message>
        <source>In the files</source>
        <translation>En los archivos</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Is being read by the program</source>
        <translation>El programa lo está leyendo</translation>
    </message>
    <message>
        <source>It does not say which study, series and image it is. Ask for the images again.</source>
        <translation>No dice qué estudio, serie e imagen es. Pida las imágenes de nuevo.</translation>
    </message>
    <message>
        <source>It is a folder. Add the files in it.</source>
        <translation>Es una carpeta. Añada los archivos que contiene.</translation>
    </message>
    <message>
        <source>It is an archive (zip). Unpack it first, then import the folder.</source>
        <translation>Es un archivo comprimido (zip). Descomprímalo antes e importe la carpeta.</translation>
    </message>
    <message>
        <source>It is an image series (DICOM): import it as images.</source>
        <translation>Es una serie de imágenes (DICOM): impórtela como imágenes.</translation>
    </message>
    <message>
        <source>It is the only page.</source>
        <translation>Es la única página.</translation>
    </message>
    <message>
        <source>It lies in another patient&apos;s chart and was left out.</source>
        <translation>Está en la historia de otro paciente y se dejó fuera.</translation>
    </message>
    <message>
        <source>It was written and signed here: it stays as it is.</source>
        <translation>Se escribió y firmó aquí: queda como está.</translation>
    </message>
    <message>
        <source>Join papers</source>
        <translation>Unir documentos</translation>
    </message>
    <message>
        <source>Joined files</source>
        <translation>Archivos unidos</translation>
    </message>
    <message>
        <source>Keep “{name}” here</source>
        <translation>Guardar «{name}» aquí</translation>
    </message>
    <message>
        <source>Keeping the images …</source>
        <translation>Guardando las imágenes …</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Rodilla</translation>
    </message>
    <message>
        <source>Known as {day}: empty keeps it.</source>
        <translation>Consta como {day}: vacío lo conserva.</translation>
    </message>
    <message>
        <source>Laboratory report</source>
        <translation>Informe de laboratorio</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Last image</source>
        <translation>Última imagen</translation>
    </message>
    <message>
        <source>Lay a sheet before each paper and scan all in one go: the program makes one incoming paper of each, and gives it the type of its sheet.</source>
        <translation>Ponga una hoja delante de cada documento y escanee todo de una vez: el programa hace un documento recibido de cada uno, y le da el tipo de su hoja.</translation>
    </message>
    <message>
        <source>Lay this sheet before each paper when several are scanned in one go. The program takes the sheet out and makes one incoming paper of what follows. The sheet can be used again.</source>
        <translation>Ponga esta hoja delante de cada documento cuando se escanean varios de una vez. El programa quita la hoja y hace un documento recibido de lo que sigue. La hoja se puede usar de nuevo.</translation>
    </message>
    <message>
        <source>Leave page out</source>
        <translation>Dejar fuera la página</translation>
    </message>
    <message>
        <source>Lengths in mm</source>
        <translation>Longitudes en mm</translation>
    </message>
    <message>
        <source>Lengths in mm on the detector: the body&apos;s are smaller</source>
        <translation>Longitudes en mm en el detector: las del cuerpo son menores</translation>
    </message>
    <message>
        <source>Lengths in pixels: the image has no calibration</source>
        <translation>Longitudes en píxeles: la imagen no tiene calibración</translation>
    </message>
    <message>
        <source>Let it &amp;hold again</source>
        <translation>&amp;Hacerla valer de nuevo</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Locked by a password</source>
        <translation>Bloqueado con contraseña</translation>
    </message>
    <message>
        <source>Looking for images …</source>
        <translation>Buscando imágenes …</translation>
    </message>
    <message>
        <source>Lumbar spine</source>
        <translation>Columna lumbar</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Pulmón</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hecha aquí</translation>
    </message>
    <message>
        <source>Magnetic resonance</source>
        <translation>Resonancia magnética</translation>
    </message>
    <message>
        <source>Mammography</source>
        <translation>Mamografía</translation>
    </message>
    <message>
        <source>Measure a length</source>
        <translation>Medir una longitud</translation>
    </message>
    <message>
        <source>Measure an angle (three clicks)</source>
        <translation>Medir un ángulo (tres clics)</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Reflejar</translation>
    </message>
    <message>
        <source>More than {limit} files: import it in parts.</source>
        <translation>Más de {limit} archivos: impórtelo por partes.</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Mover antes</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Mover después</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name, number or birth date</source>
        <translation>Nombre, número o fecha de nacimiento</translation>
    </message>
    <message>
        <source>Name, number, phone or birth date</source>
        <translation>Nombre, número, teléfono o fecha de nacimiento</translation>
    </message>
    <message>
        <source>Named in the files</source>
        <translation>Nombre en los archivos</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Cuello</translation>
    </message>
    <message>
        <source>Newer file</source>
        <translation>Archivo más nuevo</translation>
    </message>
    <message>
        <source>Newer version of “{title}”</source>
        <translation>Versión más nueva de «{title}»</translation>
    </message>
    <message>
        <source>Next paper</source>
        <translation>Documento siguiente</translation>
    </message>
    <message>
        <source>Next paper (without a type)</source>
        <translation>Documento siguiente (sin tipo)</translation>
    </message>
    <message>
        <source>Next window</source>
        <translation>Ventana siguiente</translation>
    </message>
    <message>
        <source>No date told</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>No paper of this chart has that.</source>
        <translation>Ningún documento de esta historia tiene eso.</translation>
    </message>
    <message>
        <source>No paper waits for your review.</source>
        <translation>Ningún documento espera su revisión.</translation>
    </message>
    <message>
        <source>No paper waits.</source>
        <translation>No espera ningún documento.</translation>
    </message>
    <message>
        <source>No papers yet. Drop files here, or add them.</source>
        <translation>Aún no hay documentos. Arrastre archivos aquí o añádalos.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>No se encontró a nadie.</translation>
    </message>
    <message>
        <source>Nobody has read it yet.</source>
        <translation>Nadie lo ha leído todavía.</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Not added:</source>
        <translation>No se añadieron:</translation>
    </message>
    <message>
        <source>Not for primary diagnosis</source>
        <translation>No es para el diagnóstico primario</translation>
    </message>
    <message>
        <source>Nuclear medicine</source>
        <translation>Medicina nuclear</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>On &amp;both sides, for scanners that read both</source>
        <translation>Por las &amp;dos caras, para escáneres que leen ambas</translation>
    </message>
    <message>
        <source>On the paper: {found}</source>
        <translation>En el documento: {found}</translation>
    </message>
    <message>
        <source>One page must stay.</source>
        <translation>Una página debe quedar.</translation>
    </message>
    <message>
        <source>Only grey images have a window.</source>
        <translation>Solo las imágenes grises tienen ventana.</translation>
    </message>
    <message>
        <source>Only what is shown can be printed.</source>
        <translation>Solo se puede imprimir lo que se muestra.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a paper first.</source>
        <translation>Abra antes un documento.</translation>
    </message>
    <message>
        <source>Open a paper whose pages can be changed first.</source>
        <translation>Abra antes un documento cuyas páginas se puedan cambiar.</translation>
    </message>
    <message>
        <source>Open the chart</source>
        <translation>Abrir la historia</translation>
    </message>
    <message>
        <source>Opening “{title}”…</source>
        <translation>Abriendo «{title}»…</translation>
    </message>
    <message>
        <source>Or file them in &amp;another patient&apos;s chart</source>
        <translation>O archívelas en la historia de &amp;otro paciente</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Otro documento</translation>
    </message>
    <message>
        <source>Other picture</source>
        <translation>Otra imagen</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Imp&amp;rimir…</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>PET</translation>
    </message>
    <message>
        <source>Page large, or all pages</source>
        <translation>Página grande, o todas las páginas</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Página {number} de {total}</translation>
    </message>
    <message>
        <source>Page {number}:</source>
        <translation>Página {number}:</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Pages arranged</source>
        <translation>Páginas ordenadas</translation>
    </message>
    <message>
        <source>Papers that wait</source>
        <translation>Documentos que esperan</translation>
    </message>
    <message>
        <source>Papers to review are looked at, not changed.</source>
        <translation>Los documentos por revisar se miran, no se cambian.</translation>
    </message>
    <message>
        <source>Part of a split file</source>
        <translation>Parte de un archivo dividido</translation>
    </message>
    <message>
        <source>Password of the paper</source>
        <translation>Contraseña del documento</translation>
    </message>
    <message>
        <source>Patient, required</source>
        <translation>Paciente, obligatorio</translation>
    </message>
    <message>
        <source>Pelvis</source>
        <translation>Pelvis</translation>
    </message>
    <message>
        <source>Perhaps {name}</source>
        <translation>Quizá {name}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografía</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pixel by pixel (1:1)</source>
        <translation>Píxel a píxel (1:1)</translation>
    </message>
    <message>
        <source>Point and move</source>
        <translation>Señalar y mover</translation>
    </message>
    <message>
        <source>Print the picture…</source>
        <translation>Imprimir la imagen…</translation>
    </message>
    <message>
        <source>Printed from the screen. Not for primary diagnosis.</source>
        <translation>Impreso de la pantalla. No es para el diagnóstico primario.</translation>
    </message>
    <message>
        <source>Probably {name}</source>
        <translation>Probablemente {name}</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>R&amp;estricted: only for who may see it</source>
        <translation>R&amp;estringido: solo para quien puede verlo</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Read, nobody recognised</source>
        <translation>Leído, nadie reconocido</translation>
    </message>
    <message>
        <source>Read, without signing</source>
        <translation>Leído, sin visto bueno</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Leyendo imágenes</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>Leyendo los archivos …</translation>
    </message>
    <message>
        <source>Reading the image …</source>
        <translation>Leyendo la imagen …</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>Reason why these images belong here</source>
        <translation>Motivo por el que estas imágenes son de aquí</translation>
    </message>
    <message>
        <source>Recording of a call</source>
        <translation>Grabación de una llamada</translation>
    </message>
    <message>
        <source>Restricted papers are closed to you.</source>
        <translation>Los documentos restringidos están cerrados para usted.</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Run through the images</source>
        <translation>Pasar las imágenes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation>Guardar una cop&amp;ia…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Guardar la imagen…</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Vista guardada</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Diga por qué.</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Escaneado</translation>
    </message>
    <message>
        <source>Scroll both together</source>
        <translation>Pasar ambas a la vez</translation>
    </message>
    <message>
        <source>Select the papers to be joined.</source>
        <translation>Seleccione los documentos que se unen.</translation>
    </message>
    <message>
        <source>Send for &amp;review to</source>
        <translation>Enviar para &amp;revisión a</translation>
    </message>
    <message>
        <source>Separator sheet</source>
        <translation>Hoja separadora</translation>
    </message>
    <message>
        <source>Separator sheets</source>
        <translation>Hojas separadoras</translation>
    </message>
    <message>
        <source>Separator sheets…</source>
        <translation>Hojas separadoras…</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <translation>Hombro</translation>
    </message>
    <message>
        <source>Show and print…</source>
        <translation>Ver e imprimir…</translation>
    </message>
    <message>
        <source>Show incoming papers</source>
        <translation>Ver documentos recibidos</translation>
    </message>
    <message>
        <source>Show papers to review</source>
        <translation>Ver documentos por revisar</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Show two first.</source>
        <translation>Muestre antes dos.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Se muestra</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Dar el visto bueno</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Con visto bueno</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Skull</source>
        <translation>Cráneo</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Partes blandas</translation>
    </message>
    <message>
        <source>Somebody filed or dismissed this paper meanwhile. Look at the tray again.</source>
        <translation>Mientras tanto alguien archivó o descartó este documento. Mire de nuevo la bandeja.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Spine</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Dividir aquí</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stopped. What was kept before stays.</source>
        <translation>Detenido. Lo guardado antes se queda.</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>Tít&amp;ulo</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ipo</translation>
    </message>
    <message>
        <source>Take &amp;out of this chart…</source>
        <translation>&amp;Sacar de esta historia…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Take out of this chart?</source>
        <translation>¿Sacar de esta historia?</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Sacar…</translation>
    </message>
    <message>
        <source>Take the measurement off</source>
        <translation>Quitar la medida</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>Aceptar la sugerencia</translation>
    </message>
    <message>
        <source>Take “{title}” out of this chart</source>
        <translation>Sacar «{title}» de esta historia</translation>
    </message>
    <message>
        <source>Taken in before: {names}.</source>
        <translation>Ya recibidos antes: {names}.</translation>
    </message>
    <message>
        <source>That is not the password of this paper.</source>
        <translation>Esa no es la contraseña de este documento.</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>El documento</translation>
    </message>
    <message>
        <source>The file changed while it was being read.</source>
        <translation>El archivo cambió mientras se leía.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is larger than the program reads.</source>
        <translation>El archivo es más grande de lo que lee el programa.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB.</source>
        <translation>El archivo ocupa más de {limit} MB.</translation>
    </message>
    <message>
        <source>The file names {person}. Kept here all the same by {who}: {reason}</source>
        <translation>El archivo nombra a {person}. Aun así lo guardó aquí {who}: {reason}</translation>
    </message>
    <message>
        <source>The images</source>
        <translation>Las imágenes</translation>
    </message>
    <message>
        <source>The measurement</source>
        <translation>La medida</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n: show older ones…</source>
        <translation>
            <numerusform>El más nuevo: mostrar anteriores…</numerusform>
            <numerusform>Los %n más nuevos: mostrar anteriores…</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest come first; more follow.</source>
        <translation>Los más antiguos van primero; siguen más.</translation>
    </message>
    <message>
        <source>The pages are being changed.</source>
        <translation>Se están cambiando las páginas.</translation>
    </message>
    <message>
        <source>The pages don&apos;t fit: each page must be used once, and every part needs a page.</source>
        <translation>Las páginas no encajan: cada página se usa una vez y cada parte necesita una página.</translation>
    </message>
    <message>
        <source>The pages of “{title}” can&apos;t be changed: it is locked, damaged or no PDF.</source>
        <translation>Las páginas de «{title}» no se pueden cambiar: está bloqueado, dañado o no es un PDF.</translation>
    </message>
    <message>
        <source>The paper that follows gets the type “{type}”.</source>
        <translation>El documento que sigue recibe el tipo «{type}».</translation>
    </message>
    <message>
        <source>The program may not read this folder or write into it.</source>
        <translation>El programa no puede leer esta carpeta o escribir en ella.</translation>
    </message>
    <message>
        <source>The review of “{title}” is done.</source>
        <translation>La revisión de «{title}» está hecha.</translation>
    </message>
    <message>
        <source>The same file lies in another patient&apos;s chart.</source>
        <translation>El mismo archivo está en la historia de otro paciente.</translation>
    </message>
    <message>
        <source>The same file lies in this chart already, as “{title}”.</source>
        <translation>El mismo archivo ya está en esta historia, como «{title}».</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>No contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>No hay imagen.</translation>
    </message>
    <message>
        <source>There is no such earlier version of this paper.</source>
        <translation>No existe esa versión anterior de este documento.</translation>
    </message>
    <message>
        <source>There is no such image.</source>
        <translation>No existe esa imagen.</translation>
    </message>
    <message>
        <source>There is one image only.</source>
        <translation>Solo hay una imagen.</translation>
    </message>
    <message>
        <source>These images are in no chart any more.</source>
        <translation>Estas imágenes ya no están en ninguna historia.</translation>
    </message>
    <message>
        <source>These images lie in another patient&apos;s chart already. Nothing was kept.</source>
        <translation>Estas imágenes ya están en la historia de otro paciente. No se guardó nada.</translation>
    </message>
    <message>
        <source>These images name another patient than this chart ({fields}). Nothing was kept. Compare both, then choose the right chart, or say why they belong here.</source>
        <translation>Estas imágenes nombran a otro paciente que esta historia ({fields}). No se guardó nada. Compare ambos y elija la historia correcta, o diga por qué pertenecen aquí.</translation>
    </message>
    <message>
        <source>These images name another person than this chart. File them here only with a reason; the files themselves are never changed.</source>
        <translation>Estas imágenes nombran a otra persona que esta historia. Archívelas aquí solo con un motivo; los archivos nunca se cambian.</translation>
    </message>
    <message>
        <source>This chart</source>
        <translation>Esta historia</translation>
    </message>
    <message>
        <source>This file is the version that holds now.</source>
        <translation>Este archivo es la versión que vale ahora.</translation>
    </message>
    <message>
        <source>This folder belongs to the program. Choose another one.</source>
        <translation>Esta carpeta es del programa. Elija otra.</translation>
    </message>
    <message>
        <source>This folder is watched for something else.</source>
        <translation>Esta carpeta ya se vigila para otra cosa.</translation>
    </message>
    <message>
        <source>This image can&apos;t be read from the store.</source>
        <translation>Esta imagen no se puede leer del almacén.</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here. It can be filed all the same.</source>
        <translation>Este tipo de archivo no se puede mostrar aquí. Se puede archivar igualmente.</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here. Save a copy.</source>
        <translation>Este tipo de archivo no se puede mostrar aquí. Guarde una copia.</translation>
    </message>
    <message>
        <source>This measures nothing.</source>
        <translation>Esto no mide nada.</translation>
    </message>
    <message>
        <source>This object holds a document, not a picture.</source>
        <translation>Este objeto contiene un documento, no una imagen.</translation>
    </message>
    <message>
        <source>This object holds a written report, not a picture.</source>
        <translation>Este objeto contiene un informe escrito, no una imagen.</translation>
    </message>
    <message>
        <source>This paper is damaged and can&apos;t be shown.</source>
        <translation>Este documento está dañado y no se puede mostrar.</translation>
    </message>
    <message>
        <source>This paper is locked. Its password is asked each time and never kept.</source>
        <translation>Este documento está bloqueado. Su contraseña se pide cada vez y nunca se guarda.</translation>
    </message>
    <message>
        <source>This paper lies in no chart.</source>
        <translation>Este documento no está en ninguna historia.</translation>
    </message>
    <message>
        <source>This version holds now.</source>
        <translation>Esta versión vale ahora.</translation>
    </message>
    <message>
        <source>Thoracic spine</source>
        <translation>Columna dorsal</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Turn black and white around</source>
        <translation>Invertir blanco y negro</translation>
    </message>
    <message>
        <source>Turn clockwise</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Two series side by side</source>
        <translation>Dos series lado a lado</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Type the reason first.</source>
        <translation>Escriba antes el motivo.</translation>
    </message>
    <message>
        <source>Types of the sheets</source>
        <translation>Tipos de las hojas</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>Ecografía</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Uterus</source>
        <translation>Útero</translation>
    </message>
    <message>
        <source>Values in a rectangle</source>
        <translation>Valores en un rectángulo</translation>
    </message>
    <message>
        <source>Values in an ellipse</source>
        <translation>Valores en una elipse</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Versions and reviews</source>
        <translation>Versiones y revisiones</translation>
    </message>
    <message>
        <source>Waits for review</source>
        <translation>Espera revisión</translation>
    </message>
    <message>
        <source>Waits to be read by the program</source>
        <translation>Espera a que el programa lo lea</translation>
    </message>
    <message>
        <source>Which image of the series</source>
        <translation>Qué imagen de la serie</translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation>Qué documentos</translation>
    </message>
    <message>
        <source>Which type</source>
        <translation>Qué tipo</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Todo el rango</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>With results</source>
        <translation>Con resultados</translation>
    </message>
    <message>
        <source>Words found</source>
        <translation>Palabras encontradas</translation>
    </message>
    <message>
        <source>Words in the papers</source>
        <translation>Palabras en los documentos</translation>
    </message>
    <message>
        <source>Words of the paper</source>
        <translation>Palabras del documento</translation>
    </message>
    <message>
        <source>Wrist</source>
        <translation>Muñeca</translation>
    </message>
    <message>
        <source>Written report</source>
        <translation>Informe escrito</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Radiografía</translation>
    </message>
    <message>
        <source>at {n} mm</source>
        <translation>a {n} mm</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>fecha de nacimiento</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>ambos lados</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>número de identidad</translation>
    </message>
    <message>
        <source>it is an image series (DICOM)</source>
        <translation>es una serie de imágenes (DICOM)</translation>
    </message>
    <message>
        <source>join {titles}</source>
        <translation>unir {titles}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>lowest {lowest}, highest {highest}{unit}</source>
        <translation>mínimo {lowest}, máximo {highest}{unit}</translation>
    </message>
    <message>
        <source>mean {mean} ± {deviation}{unit}</source>
        <translation>media {mean} ± {deviation}{unit}</translation>
    </message>
    <message>
        <source>measure on an image</source>
        <translation>medir en una imagen</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>reflejada</translation>
    </message>
    <message>
        <source>move a measurement</source>
        <translation>mover una medida</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation>sin imágenes</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>pages of {titles}</source>
        <translation>páginas de {titles}</translation>
    </message>
    <message>
        <source>patient number</source>
        <translation>número de paciente</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>split {titles}</source>
        <translation>dividir {titles}</translation>
    </message>
    <message>
        <source>take off a measurement</source>
        <translation>quitar una medida</translation>
    </message>
    <message>
        <source>turned by {n}°</source>
        <translation>girada {n}°</translation>
    </message>
    <message>
        <source>{name} was not added: {why}</source>
        <translation>{name} no se añadió: {why}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>{n} mm</source>
        <translation>{n} mm</translation>
    </message>
    <message>
        <source>{n} mm on the detector</source>
        <translation>{n} mm en el detector</translation>
    </message>
    <message>
        <source>{n} mm thick</source>
        <translation>{n} mm de grosor</translation>
    </message>
    <message>
        <source>{n} mm²</source>
        <translation>{n} mm²</translation>
    </message>
    <message>
        <source>{n} mm² on the detector</source>
        <translation>{n} mm² en el detector</translation>
    </message>
    <message>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <source>{n} px²</source>
        <translation>{n} px²</translation>
    </message>
    <message>
        <source>{person} asked for a review</source>
        <translation>{person} pidió una revisión</translation>
    </message>
    <message>
        <source>{person} noted</source>
        <translation>{person} anotó</translation>
    </message>
    <message>
        <source>{person} read it</source>
        <translation>{person} lo leyó</translation>
    </message>
    <message>
        <source>{person} signed it off</source>
        <translation>{person} dio el visto bueno</translation>
    </message>
    <message>
        <source>{title}, part {number}</source>
        <translation>{title}, parte {number}</translation>
    </message>
    <message>
        <source>“{title}” goes back to the incoming papers.</source>
        <translation>«{title}» vuelve a los documentos recibidos.</translation>
    </message>
    <message>
        <source>“{title}” goes to the images that wait for a chart.</source>
        <translation>«{title}» pasa a las imágenes que esperan una historia.</translation>
    </message>
    <message>
        <source>“{title}” is filed.</source>
        <translation>«{title}» está archivado.</translation>
    </message>
    <message>
        <source>“{title}” is handed on.</source>
        <translation>«{title}» se ha pasado.</translation>
    </message>
    <message>
        <source>“{title}” is put aside.</source>
        <translation>«{title}» queda apartado.</translation>
    </message>
    <message>
        <source>“{title}” taken out of this chart</source>
        <translation>«{title}» sacado de esta historia</translation>
    </message>
    <message>
        <source>“{title}” waits here no more. It stays in the store, with the reason.</source>
        <translation>«{title}» ya no espera aquí. Queda en el almacén, con el motivo.</translation>
    </message>
    <message>
        <source>“{title}” was written and signed here: it stays as it is. In the section Letters it can be marked as entered in error, or written anew.</source>
        <translation>«{title}» se escribió y firmó aquí: queda como está. En la sección Cartas se puede marcar como anotada por error o escribir de nuevo.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A newer version of this result has arrived. Look at it first.</source>
        <translation>Ha llegado una versión más reciente de este resultado. Mírela primero.</translation>
    </message>
    <message>
        <source>A note has at most {limit} characters.</source>
        <translation>Una nota tiene como máximo {limit} caracteres.</translation>
    </message>
    <message>
        <source>A number has {count} digits, at most {limit} are read.</source>
        <translation>Un número tiene {count} cifras; se leen como máximo {limit}.</translation>
    </message>
    <message>
        <source>A part of this document is damaged on the disk ({file}), so it was not used. Everything else is as it was. Restore a backup that has it, or import the document again from where it came; have the disk checked.</source>
        <translation>Una parte de este documento está dañada en el disco ({file}), por eso no se ha usado. Todo lo demás sigue como estaba. Restaure una copia que la tenga o importe de nuevo el documento desde su origen; haga revisar el disco.</translation>
    </message>
    <message>
        <source>A part of this document is missing from the disk ({file}). Everything else is as it was. Restore a backup that has it, or import the document again from where it came.</source>
        <translation>Falta en el disco una parte de este documento ({file}). Todo lo demás sigue como estaba. Restaure una copia que la tenga o importe de nuevo el documento desde su origen.</translation>
    </message>
    <message>
        <source>A second person must confirm this.</source>
        <translation>Una segunda persona debe confirmarlo.</translation>
    </message>
    <message>
        <source>A visit was already started from this appointment.</source>
        <translation>Ya se inició una visita desde esta cita.</translation>
    </message>
    <message>
        <source>After several wrong passwords there is a pause. Try again in {seconds} s. Others can sign in on this computer meanwhile.</source>
        <translation>Tras varias contraseñas equivocadas hay una pausa. Inténtelo de nuevo en {seconds} s. Mientras tanto, otras personas pueden entrar en este equipo.</translation>
    </message>
    <message>
        <source>All words exist, but they don&apos;t fit together: one of them is a different word on the sheet, or two have changed places. Compare them one by one.</source>
        <translation>Todas las palabras existen, pero no encajan entre sí: en la hoja alguna es distinta, o dos están cambiadas de lugar. Compárelas una por una.</translation>
    </message>
    <message>
        <source>Allergies are recorded: {names}. End or refute them first.</source>
        <translation>Hay alergias registradas: {names}. Dé antes por terminadas o descartadas esas alergias.</translation>
    </message>
    <message>
        <source>An appointment lasts between {least} minutes and {most} minutes.</source>
        <translation>Una cita dura entre {least} y {most} minutos.</translation>
    </message>
    <message>
        <source>An appointment must end before midnight. Make it shorter or start earlier.</source>
        <translation>Una cita debe terminar antes de medianoche. Acórtela o empiece antes.</translation>
    </message>
    <message>
        <source>An appointment that is “{before}” can&apos;t become “{after}”. Correct its status first, or book a new appointment.</source>
        <translation>Una cita que está «{before}» no puede pasar a «{after}». Corrija primero su estado o dé una cita nueva.</translation>
    </message>
    <message>
        <source>Ask a colleague: you signed this note yourself.</source>
        <translation>Pídalo a un colega: esta nota la firmó usted.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Choose a practitioner, a room or equipment.</source>
        <translation>Elija un profesional, una sala o un equipo.</translation>
    </message>
    <message>
        <source>Choose two different patients to merge.</source>
        <translation>Elija dos pacientes distintos para unirlos.</translation>
    </message>
    <message>
        <source>Choose which column holds the name: full name, given name or family name.</source>
        <translation>Elija qué columna contiene el nombre: nombre completo, nombre o apellidos.</translation>
    </message>
    <message>
        <source>Five wrong PINs. Type your password; after that the PIN works again.</source>
        <translation>Cinco PIN incorrectos. Escriba su contraseña; después el PIN vuelve a servir.</translation>
    </message>
    <message>
        <source>Give the view a name of at most {most} letters.</source>
        <translation>Dé a la vista un nombre de {most} letras como máximo.</translation>
    </message>
    <message>
        <source>No appointment has the code {code}. Ask for the letters one by one.</source>
        <translation>Ninguna cita tiene el código {code}. Pida las letras una a una.</translation>
    </message>
    <message>
        <source>Nobody is waiting for {name}.</source>
        <translation>Nadie espera a {name}.</translation>
    </message>
    <message>
        <source>Nobody with the name {login} may sign in on this computer. Check the spelling; if the name is right, ask an administrator for access.</source>
        <translation>Nadie con el nombre {login} puede entrar en este equipo. Revise cómo está escrito; si es correcto, pida acceso a un administrador.</translation>
    </message>
    <message>
        <source>Nothing of what was refused is stored. Correct these files or ask for them again, then import again: what is stored already is not stored twice.</source>
        <translation>Nada de lo rechazado se guarda. Corrija esos archivos o pídalos de nuevo, y vuelva a importar: lo que ya está guardado no se guarda dos veces.</translation>
    </message>
    <message>
        <source>One object says “{name}” twice.</source>
        <translation>Un objeto dice “{name}” dos veces.</translation>
    </message>
    <message>
        <source>Only an administrator can make somebody administrator or privacy officer.</source>
        <translation>Solo un administrador puede nombrar a alguien administrador o responsable de privacidad.</translation>
    </message>
    <message>
        <source>Opening hours can change from {today} on; days that are over stay as they were.</source>
        <translation>El horario puede cambiar a partir del {today}; los días pasados quedan como estaban.</translation>
    </message>
    <message>
        <source>Please confirm: {warnings}</source>
        <translation>Confirme: {warnings}</translation>
    </message>
    <message>
        <source>Please give a reason; it is kept in the trail.</source>
        <translation>Indique un motivo; queda en el registro.</translation>
    </message>
    <message>
        <source>Please look at: {fields}.</source>
        <translation>Revise: {fields}.</translation>
    </message>
    <message>
        <source>Say who sees the patient: your account is not linked to a practitioner.</source>
        <translation>Diga quién atiende al paciente: su cuenta no está vinculada a un profesional.</translation>
    </message>
    <message>
        <source>Say why the note is amended; the original stays.</source>
        <translation>Diga por qué se enmienda la nota; el original se conserva.</translation>
    </message>
    <message>
        <source>Somebody already signs in as {login}. Choose another.</source>
        <translation>Alguien ya entra como {login}. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Somebody has filed or dismissed these results meanwhile. Refresh the list.</source>
        <translation>Entretanto alguien archivó o descartó estos resultados. Actualice la lista.</translation>
    </message>
    <message>
        <source>Somebody has filed or put aside this e-mail already. The list is read again.</source>
        <translation>Alguien ya ha archivado o apartado este correo. La lista se lee de nuevo.</translation>
    </message>
    <message>
        <source>Somebody is booking there at the moment. Choose another time, or wait a few minutes.</source>
        <translation>Alguien está dando una cita ahí en este momento. Elija otra hora o espere unos minutos.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo salió mal.</translation>
    </message>
    <message>
        <source>That could be many people. Type the whole patient number, identity number or phone, or a name together with the full date of birth.</source>
        <translation>Podrían ser muchas personas. Escriba completo el número de paciente, el documento de identidad o el teléfono, o un nombre junto con la fecha de nacimiento completa.</translation>
    </message>
    <message>
        <source>The PIN is not right. Tries left: {left}. Your password opens too.</source>
        <translation>El PIN no es correcto. Intentos que quedan: {left}. Su contraseña también abre.</translation>
    </message>
    <message>
        <source>The audit trail does not fit together ({what}, entries {first} to {last}). You can go on working. Tell whoever is responsible for data protection, and keep all backups.</source>
        <translation>El registro de auditoría no encaja ({what}, entradas {first} a {last}). Puede seguir trabajando. Avise a quien sea responsable de la protección de datos y conserve todas las copias.</translation>
    </message>
    <message>
        <source>The backup was written but could not be proven, so it was thrown away. Your data is safe as it was. Choose another disk for the backup; this one may be failing.</source>
        <translation>La copia se escribió pero no se pudo comprobar, así que se descartó. Sus datos siguen a salvo como estaban. Elija otro disco para la copia; este puede estar fallando.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged: its content fails its check. Nothing was restored from it and nothing was changed. Choose an older backup, or another copy of this one.</source>
        <translation>La copia {file} está dañada: su contenido no pasa la comprobación. No se restauró nada de ella ni se cambió nada. Elija una copia anterior u otro ejemplar de esta.</translation>
    </message>
    <message>
        <source>The backup {file} was made with a newer version of Clinic Desktop. Update the program on this computer, then restore it.</source>
        <translation>La copia {file} se hizo con una versión más nueva de Clinic Desktop. Actualice el programa en este equipo y después restáurela.</translation>
    </message>
    <message>
        <source>The backup {file} was not found. Check the drive and the folder.</source>
        <translation>No se encontró la copia {file}. Revise la unidad y la carpeta.</translation>
    </message>
    <message>
        <source>The birth date must lie between 1 January 1900 and today ({text}).</source>
        <translation>La fecha de nacimiento debe estar entre el 1 de enero de 1900 y hoy ({text}).</translation>
    </message>
    <message>
        <source>The check of the whole store found damage ({what}). You can go on working, but keep all backups and tell your support: Settings, Backup and check.</source>
        <translation>La comprobación completa de los datos encontró daños ({what}). Puede seguir trabajando, pero conserve todas las copias y avise al soporte: Ajustes, Copia y comprobación.</translation>
    </message>
    <message>
        <source>The clinic is open only to look and to print, so nothing can be saved. {why}</source>
        <translation>La clínica está abierta solo para ver e imprimir, así que no se puede guardar nada. {why}</translation>
    </message>
    <message>
        <source>The clinic was closed after a long pause. What you typed is kept. Sign in again.</source>
        <translation>La clínica se cerró tras una pausa larga. Lo que escribió se conserva. Vuelva a entrar.</translation>
    </message>
    <message>
        <source>The clinic&apos;s data can only be read here: the folder or a file in it is write-protected. Nothing was changed. Give your account the right to write to the folder, then try again.</source>
        <translation>Aquí los datos de la clínica solo se pueden leer: la carpeta o un archivo de ella está protegido contra escritura. No se cambió nada. Dé a su cuenta permiso para escribir en la carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server at {host} does not accept this computer&apos;s key. Ask who looks after the server for a new one and put it in under Settings, Calls.</source>
        <translation>El servidor de la clínica en {host} no acepta la clave de este equipo. Pida una nueva a quien cuida el servidor y póngala en Ajustes, Llamadas.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server at {host} does not answer. Nothing is lost: calls and links are kept on this computer, and calls that run go on. Look at the internet connection and try again, or choose calls on this network only.</source>
        <translation>El servidor de la clínica en {host} no responde. No se pierde nada: las llamadas y los enlaces están guardados en este equipo, y las llamadas en curso siguen. Mire la conexión a internet e inténtelo de nuevo, o elija llamadas solo en esta red.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server did not do it: {why}</source>
        <translation>El servidor de la clínica no lo hizo: {why}</translation>
    </message>
    <message>
        <source>The clock of this computer shows {now}, but the newest entry of the clinic is from {newest}: the clock was set back, or it was ahead then. Nothing is lost, and entries keep their order. Check date and time of the computer before you book.</source>
        <translation>El reloj de este ordenador marca {now}, pero la última anotación de la clínica es del {newest}: el reloj se atrasó, o entonces iba adelantado. No se ha perdido nada y las anotaciones conservan su orden. Compruebe la fecha y la hora del ordenador antes de dar citas.</translation>
    </message>
    <message>
        <source>The code {code} is of a message from before the appointment changed, or the appointment is over. Tell the patient the time that holds now.</source>
        <translation>El código {code} es de un mensaje anterior a un cambio de la cita, o la cita ya ha pasado. Dígale al paciente la hora que vale ahora.</translation>
    </message>
    <message>
        <source>The content</source>
        <translation>El contenido</translation>
    </message>
    <message>
        <source>The content of this document was erased and can&apos;t be brought back.</source>
        <translation>El contenido de este documento se borró y no se puede recuperar.</translation>
    </message>
    <message>
        <source>The data could not be brought to this version ({why}). It is exactly as it was, and a backup was made before: {backup}. Go on with the version used before, and send the report to your support.</source>
        <translation>Los datos no se pudieron llevar a esta versión ({why}). Están exactamente como estaban y antes se hizo una copia: {backup}. Siga con la versión que usaba antes y envíe el informe a su soporte.</translation>
    </message>
    <message>
        <source>The data file and the key file in {folder} belong to different clinics or computers. Nothing was changed. Put back the two files that belong together, or restore a backup.</source>
        <translation>El archivo de datos y el de claves de {folder} pertenecen a clínicas o equipos distintos. No se cambió nada. Vuelva a poner los dos archivos que van juntos o restaure una copia.</translation>
    </message>
    <message>
        <source>The data file can&apos;t be opened by your account. It was not changed. Check that the folder is reachable and that your account may read and write it.</source>
        <translation>Su cuenta no puede abrir el archivo de datos. No se cambió. Compruebe que se llega a la carpeta y que su cuenta puede leerla y escribir en ella.</translation>
    </message>
    <message>
        <source>The data file is busy: something else is saving. This was not saved yet and what you typed is still here. Wait a moment, then save again.</source>
        <translation>El archivo de datos está ocupado: otra cosa está guardando. Esto aún no se guardó y lo que escribió sigue aquí. Espere un momento y guarde de nuevo.</translation>
    </message>
    <message>
        <source>The data file is damaged: a part of it fails its check, so it was not used. Don&apos;t repair it by hand. Restore the newest backup; the damaged file is kept in quarantine.</source>
        <translation>El archivo de datos está dañado: una parte no pasa la comprobación, así que no se usó. No lo repare a mano. Restaure la copia más reciente; el archivo dañado se guarda en cuarentena.</translation>
    </message>
    <message>
        <source>The data file was moved or replaced while the clinic was open. Close the program now without saving more, then put the file back or restore the newest backup.</source>
        <translation>El archivo de datos se movió o se reemplazó con la clínica abierta. Cierre ahora el programa sin guardar más y después devuelva el archivo a su lugar o restaure la copia más reciente.</translation>
    </message>
    <message>
        <source>The data file {file} is cut off: it ends in the middle. Nothing was written to it. Copy it again from where it came, or restore the newest backup.</source>
        <translation>El archivo de datos {file} está cortado: termina a la mitad. No se escribió nada en él. Cópielo otra vez desde su origen o restaure la copia más reciente.</translation>
    </message>
    <message>
        <source>The data file {file} is empty (0 bytes), which happens after a failed copy. Nothing was written to it. Restore the newest backup.</source>
        <translation>El archivo de datos {file} está vacío (0 bytes), lo que ocurre cuando falla una copia. No se escribió nada en él. Restaure la copia más reciente.</translation>
    </message>
    <message>
        <source>The data file {file} is missing from {folder}. No empty one was made in its place. Look in the recycle bin or on the old disk for it, or restore the newest backup.</source>
        <translation>Falta el archivo de datos {file} en {folder}. No se creó uno vacío en su lugar. Búsquelo en la papelera o en el disco anterior, o restaure la copia más reciente.</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Everything saved before is as it was. Make a backup to another disk now, then have this disk checked.</source>
        <translation>No se pudo leer o escribir en el disco. Todo lo guardado antes está como estaba. Haga ahora una copia en otro disco y después mande revisar este.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved yet. What you typed is still here. The room kept for this case was set free: save again now, then free some space on the disk.</source>
        <translation>El disco está lleno, así que esto aún no se pudo guardar. Lo que escribió sigue aquí. Se liberó el espacio reservado para este caso: guarde otra vez ahora y después libere espacio en el disco.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved. Nothing saved before was lost, and what you typed is still on the screen. Free some space on the disk, then save again.</source>
        <translation>El disco está lleno, así que esto no se pudo guardar. No se perdió nada de lo guardado y lo que escribió sigue en la pantalla. Libere espacio en el disco y guarde de nuevo.</translation>
    </message>
    <message>
        <source>The disk of the clinic is full: {free} MB are left. The room kept for this case was set free, so you can still save and close. Free some space on the disk now.</source>
        <translation>El disco de la clínica está lleno: quedan {free} MB. Se liberó el espacio reservado para este caso, así que aún puede guardar y cerrar. Libere ahora espacio en el disco.</translation>
    </message>
    <message>
        <source>The disk of the clinic is nearly full: {free} MB are left. Nothing is lost yet. Make room before the next backup.</source>
        <translation>El disco de la clínica está casi lleno: quedan {free} MB. Aún no se ha perdido nada. Libere espacio antes de la próxima copia.</translation>
    </message>
    <message>
        <source>The file changed while it was being taken in, so nothing of it was kept. Wait until the other program has finished writing it, then choose it again.</source>
        <translation>El archivo cambió mientras se incorporaba, por eso no se ha guardado nada de él. Espere a que el otro programa termine de escribirlo y elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>The file could not be read ({why}), so nothing of it was kept. Check that it is still there and that you may open it, then choose it again.</source>
        <translation>No se pudo leer el archivo ({why}), por eso no se ha guardado nada de él. Compruebe que sigue ahí y que puede abrirlo, y elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>The file {file} exists already and was not touched. Choose another name.</source>
        <translation>El archivo {file} ya existe y no se tocó. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The file {file} is not a backup of Clinic Desktop, or it was cut off while it was copied. Nothing was changed. Choose another backup, or copy this one again.</source>
        <translation>El archivo {file} no es una copia de Clinic Desktop, o se cortó al copiarlo. No se cambió nada. Elija otra copia o copie esta de nuevo.</translation>
    </message>
    <message>
        <source>The file {file} was not made by Clinic Desktop. It was not changed. Choose the folder of your clinic.</source>
        <translation>El archivo {file} no es de Clinic Desktop. No se cambió. Elija la carpeta de su clínica.</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty. To keep what is in it safe, nothing was written. Choose an empty folder.</source>
        <translation>La carpeta {folder} no está vacía. Para no dañar lo que contiene, no se escribió nada. Elija una carpeta vacía.</translation>
    </message>
    <message>
        <source>The folder {folder} is write-protected, so the clinic can&apos;t be opened for work. Nothing was changed. Give your account the right to write there, then open it again.</source>
        <translation>La carpeta {folder} está protegida contra escritura, así que no se puede trabajar con la clínica. No se cambió nada. Dé a su cuenta permiso para escribir ahí y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>The key file envelope.json is missing from {folder}, so the data can&apos;t be unlocked. Look for it where the folder came from, or restore the newest backup into an empty folder.</source>
        <translation>Falta el archivo de claves envelope.json en {folder}, así que los datos no se pueden descifrar. Búsquelo donde estaba antes la carpeta o restaure la copia más reciente en una carpeta vacía.</translation>
    </message>
    <message>
        <source>The key file was changed by something other than Clinic Desktop, so it is not trusted. Nothing was opened. Restore the newest backup into an empty folder, and tell whoever is responsible for data protection.</source>
        <translation>Algo ajeno a Clinic Desktop cambió el archivo de claves, así que no es de fiar. No se abrió nada. Restaure la copia más reciente en una carpeta vacía y avise a la persona responsable de la protección de datos.</translation>
    </message>
    <message>
        <source>The key file was made by a newer version of Clinic Desktop. Nothing was changed. Update the program on this computer, then open the clinic again.</source>
        <translation>El archivo de claves es de una versión más nueva de Clinic Desktop. No se cambió nada. Actualice el programa en este equipo y abra la clínica de nuevo.</translation>
    </message>
    <message>
        <source>The key file {file} is damaged, so the data can&apos;t be unlocked. The data itself was not touched. Restore the newest backup into an empty folder: it brings its own key file.</source>
        <translation>El archivo de claves {file} está dañado, así que los datos no se pueden descifrar. Los datos mismos no se tocaron. Restaure la copia más reciente en una carpeta vacía: trae su propio archivo de claves.</translation>
    </message>
    <message>
        <source>The link is taken back here, but the server could not be told: it still leads into the waiting room. Nobody comes in whom you do not let in. It is told again when the call is opened again or ended. ({why})</source>
        <translation>El enlace se retiró aquí, pero no se pudo avisar al servidor: aún lleva a la sala de espera. No entra nadie a quien usted no deje entrar. Se le avisa de nuevo cuando la llamada se vuelve a abrir o termina. ({why})</translation>
    </message>
    <message>
        <source>The mailbox could not be read: {why}</source>
        <translation>No se pudo leer el buzón: {why}</translation>
    </message>
    <message>
        <source>The mailbox is not set up. Fill in Settings, Message channels first.</source>
        <translation>El buzón no está configurado. Rellene antes Ajustes, Canales de mensajes.</translation>
    </message>
    <message>
        <source>The password is not right. Check the capitals key and the keyboard language, then type it again. If it is forgotten, an administrator can set a new one.</source>
        <translation>La contraseña no es correcta. Revise la tecla de mayúsculas y el idioma del teclado y escríbala de nuevo. Si se olvidó, un administrador puede poner una nueva.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing in the clinic changed. Look whether it is switched on and has paper, or save the pages as a PDF file.</source>
        <translation>La impresora no aceptó las páginas. En la clínica no cambió nada. Mire si está encendida y tiene papel, o guarde las páginas como PDF.</translation>
    </message>
    <message>
        <source>The recovery key has 15 words; you typed {count}. Type all of them, in the order of the numbers on the sheet.</source>
        <translation>La clave de recuperación tiene 15 palabras; escribió {count}. Escríbalas todas, en el orden de los números de la hoja.</translation>
    </message>
    <message>
        <source>The sign-in name {login} belongs to another person. Choose a different one.</source>
        <translation>El nombre de acceso {login} es de otra persona. Elija otro.</translation>
    </message>
    <message>
        <source>The test message was not delivered: {why}</source>
        <translation>El mensaje de prueba no se entregó: {why}</translation>
    </message>
    <message>
        <source>There is no clinic in {folder}. Choose another folder, create a clinic here, or restore a backup into it.</source>
        <translation>No hay ninguna clínica en {folder}. Elija otra carpeta, cree aquí una clínica o restaure en ella una copia.</translation>
    </message>
    <message>
        <source>There is no field {field}. Choose one from the list beside the text.</source>
        <translation>No hay un campo {field}. Elija uno de la lista junto al texto.</translation>
    </message>
    <message>
        <source>There is nothing in this note yet.</source>
        <translation>Todavía no hay nada en esta nota.</translation>
    </message>
    <message>
        <source>These words are a recovery key, but not the one of this clinic on this computer. The sheet needed has the number {key_id}; yours has {given}.</source>
        <translation>Estas palabras son una clave de recuperación, pero no la de esta clínica en este equipo. La hoja que hace falta lleva el número {key_id}; la suya, {given}.</translation>
    </message>
    <message>
        <source>This appointment belongs to another patient.</source>
        <translation>Esta cita es de otro paciente.</translation>
    </message>
    <message>
        <source>This appointment does not repeat.</source>
        <translation>Esta cita no se repite.</translation>
    </message>
    <message>
        <source>This appointment is “{status}”: it can&apos;t be moved. Book a new appointment instead.</source>
        <translation>Esta cita está «{status}»: no se puede mover. Dé una cita nueva.</translation>
    </message>
    <message>
        <source>This can&apos;t be done any more: the request is {status}.</source>
        <translation>Esto ya no se puede hacer: la solicitud está: {status}.</translation>
    </message>
    <message>
        <source>This clinic is already open in another window or program (process {pid}). It keeps working there. Use that one, or close it first.</source>
        <translation>Esta clínica ya está abierta en otra ventana u otro programa (proceso {pid}). Allí sigue funcionando. Use esa, o ciérrela primero.</translation>
    </message>
    <message>
        <source>This clinic was last used with a newer version of Clinic Desktop. Nothing was changed. Update the program on this computer, then open the clinic again.</source>
        <translation>Esta clínica se usó por última vez con una versión más nueva de Clinic Desktop. No se cambió nada. Actualice el programa en este equipo y abra la clínica de nuevo.</translation>
    </message>
    <message>
        <source>This emergency access was reviewed already.</source>
        <translation>Este acceso de emergencia ya se revisó.</translation>
    </message>
    <message>
        <source>This entry was marked as entered in error. Record it anew if it is right.</source>
        <translation>Esta anotación se marcó como registrada por error. Regístrela de nuevo si es correcta.</translation>
    </message>
    <message>
        <source>This is not a calendar file ({why}). Export it again as iCalendar (.ics). Nothing was imported.</source>
        <translation>Esto no es un archivo de calendario ({why}). Expórtelo de nuevo como iCalendar (.ics). No se importó nada.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make another user administrator first.</source>
        <translation>Es el último administrador. Nombre antes administrador a otro usuario.</translation>
    </message>
    <message>
        <source>This is the last person who can open the clinic on this computer. Add another one first.</source>
        <translation>Es la última persona que puede abrir la clínica en este equipo. Añada antes a otra.</translation>
    </message>
    <message>
        <source>This merge was already taken back.</source>
        <translation>Esta unión ya se deshizo.</translation>
    </message>
    <message>
        <source>This message is “{status}”: it can&apos;t be sent again from here.</source>
        <translation>Este mensaje está «{status}»: no se puede enviar otra vez desde aquí.</translation>
    </message>
    <message>
        <source>This message is “{status}”: it can&apos;t be withdrawn any more.</source>
        <translation>Este mensaje está «{status}»: ya no se puede retirar.</translation>
    </message>
    <message>
        <source>This note is {author}&apos;s. Only they may do this.</source>
        <translation>Esta nota es de {author}. Solo esa persona puede hacerlo.</translation>
    </message>
    <message>
        <source>This note was signed or discarded meanwhile. Add an addendum to it instead.</source>
        <translation>Esta nota se firmó o se descartó entretanto. Añada un anexo en su lugar.</translation>
    </message>
    <message>
        <source>This offer is over ({status}). Look for the next opening instead; the patient keeps the place on the waiting list.</source>
        <translation>Esta oferta ha terminado ({status}). Busque el próximo hueco; el paciente conserva su puesto en la lista de espera.</translation>
    </message>
    <message>
        <source>This patient is “{status}”, not here. Mark the arrival first.</source>
        <translation>Este paciente está «{status}», no aquí. Marque primero la llegada.</translation>
    </message>
    <message>
        <source>This record is part of {name} ({number}) now. Make the change there.</source>
        <translation>Esta ficha forma parte ahora de {name} ({number}). Haga el cambio allí.</translation>
    </message>
    <message>
        <source>This repetition can&apos;t be used: {rule}. Appointments repeat daily, weekly, monthly or yearly.</source>
        <translation>Esta repetición no se puede usar: {rule}. Las citas se repiten cada día, semana, mes o año.</translation>
    </message>
    <message>
        <source>This repetition gives more than {most} appointments, or reaches too far. Let it end earlier.</source>
        <translation>Esta repetición da más de {most} citas o llega demasiado lejos. Haga que termine antes.</translation>
    </message>
    <message>
        <source>This result was withdrawn. Record it anew if it is right.</source>
        <translation>Este resultado se retiró. Regístrelo de nuevo si es correcto.</translation>
    </message>
    <message>
        <source>This version was amended meanwhile. Amend the newest version.</source>
        <translation>Esta versión se enmendó entretanto. Enmiende la versión más reciente.</translation>
    </message>
    <message>
        <source>This visit has signed notes: finish it, or mark it as entered in error.</source>
        <translation>Esta visita tiene notas firmadas: termínela o márquela como registrada por error.</translation>
    </message>
    <message>
        <source>This visit is another patient&apos;s.</source>
        <translation>Esta visita es de otro paciente.</translation>
    </message>
    <message>
        <source>This visit is over or was withdrawn: {status}.</source>
        <translation>Esta visita ya terminó o se retiró: {status}.</translation>
    </message>
    <message>
        <source>This was changed meanwhile, at another place. Nothing you typed is lost: look at the newer version and save again.</source>
        <translation>Esto se cambió mientras tanto en otro lugar. No se perdió nada de lo que escribió: mire la versión más nueva y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Too many wrong codes. Try again in {minutes} minutes, or find the patient.</source>
        <translation>Demasiados códigos erróneos. Pruebe dentro de {minutes} minutos o busque al paciente.</translation>
    </message>
    <message>
        <source>What answers at {host} can&apos;t prove that it is the clinic&apos;s server, so nothing was sent to it. Compare the address, the certificate and this computer&apos;s clock with the person who looks after the server.</source>
        <translation>Lo que responde en {host} no puede probar que es el servidor de la clínica, así que no se le envió nada. Compare la dirección, el certificado y el reloj de este equipo con quien cuida el servidor.</translation>
    </message>
    <message>
        <source>What answers at {host} is no clinic server of this version. Compare the address; if it is right, the program or the server needs an update.</source>
        <translation>Lo que responde en {host} no es un servidor de la clínica de esta versión. Compare la dirección; si es correcta, hay que actualizar el programa o el servidor.</translation>
    </message>
    <message>
        <source>Word {position}, {word}, is not in the list of recovery words. Did you mean {suggestion}?</source>
        <translation>La palabra {position}, {word}, no está en la lista de palabras de recuperación. ¿Quiso decir {suggestion}?</translation>
    </message>
    <message>
        <source>You can ask for your own leave only. For others, somebody who may approve leave asks.</source>
        <translation>Solo puede solicitar sus propias ausencias. Las de otras personas las solicita quien puede aprobarlas.</translation>
    </message>
    <message>
        <source>You can&apos;t do this to yourself. Ask a colleague.</source>
        <translation>No puede hacerse esto a sí mismo. Pídaselo a un colega.</translation>
    </message>
    <message>
        <source>You can&apos;t review your own emergency access.</source>
        <translation>No puede revisar su propio acceso de emergencia.</translation>
    </message>
    <message>
        <source>You signed this note already.</source>
        <translation>Usted ya firmó esta nota.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask an administrator for the right.</source>
        <translation>Su función no permite hacer esto. Pida el permiso a un administrador.</translation>
    </message>
    <message>
        <source>Your role sees this only in an emergency. Open emergency access with a reason.</source>
        <translation>Su función solo ve esto en una emergencia. Abra el acceso de emergencia con un motivo.</translation>
    </message>
    <message>
        <source>Your role writes nursing notes only.</source>
        <translation>Su rol solo escribe notas de enfermería.</translation>
    </message>
    <message>
        <source>{channel} is not set up. Fill in Settings, Message channels first.</source>
        <translation>{channel} no está configurado. Rellene antes Ajustes, Canales de mensajes.</translation>
    </message>
    <message>
        <source>{clashing} of {all} appointments can&apos;t be booked as they are. For each choose another time or leave it out. Nothing has been saved.</source>
        <translation>{clashing} de {all} citas no se pueden dar tal cual. Para cada una elija otra hora u omítala. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>{count} appointments of {day} are still open: {names}. Say for each whether it was done, missed or cancelled; then close the day.</source>
        <translation>Siguen abiertas {count} citas del {day}: {names}. Diga de cada una si se hizo, se perdió o se canceló; después cierre el día.</translation>
    </message>
    <message>
        <source>{day} has not come yet: it can&apos;t be closed.</source>
        <translation>El {day} aún no ha llegado: no se puede cerrar.</translation>
    </message>
    <message>
        <source>{day} is closed: its appointments can&apos;t be changed. The office manager can open it again with a reason.</source>
        <translation>El {day} está cerrado: sus citas no se pueden cambiar. El responsable puede abrirlo de nuevo con un motivo.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {why}. Nothing was changed.</source>
        <translation>{file} no se puede leer: {why}. No se cambió nada.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {why}. Choose another place.</source>
        <translation>{file} no se puede escribir: {why}. Elija otro lugar.</translation>
    </message>
    <message>
        <source>{file} could not be read ({reason}). Nothing was imported. Look whether it is still there and whether another program has it open.</source>
        <translation>No se ha podido leer {file} ({reason}). No se ha importado nada. Mire si sigue ahí y si otro programa lo tiene abierto.</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}). An older one stays as it was. Choose another folder, or make room.</source>
        <translation>No se ha podido escribir {file} ({reason}). Uno anterior queda como estaba. Elija otra carpeta o haga sitio.</translation>
    </message>
    <message>
        <source>{name} can&apos;t agree to this: the second person must be allowed to do it themselves.</source>
        <translation>{name} no puede dar su conformidad: la segunda persona debe tener permiso para hacerlo por sí misma.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {why} Nothing was imported.</source>
        <translation>{name} no se puede leer: {why} No se importó nada.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written ({why}). Nothing was exported: choose another folder.</source>
        <translation>{name} no se puede escribir ({why}). No se exportó nada: elija otra carpeta.</translation>
    </message>
    <message>
        <source>{name} could not be saved there: {reason}. Nothing in the clinic changed. Choose another folder, or close the program that has the file open.</source>
        <translation>{name} no se pudo guardar ahí: {reason}. En la clínica no cambió nada. Elija otra carpeta o cierre el programa que tiene abierto el archivo.</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}</source>
        <translation>No se pudo escribir {name}: {why}</translation>
    </message>
    <message>
        <source>{name} has leave in this time already: {days} ({status}).</source>
        <translation>{name} ya tiene una ausencia en ese tiempo: {days} ({status}).</translation>
    </message>
    <message>
        <source>{name} may no longer sign in. An administrator can change that.</source>
        <translation>{name} ya no puede entrar. Un administrador puede cambiarlo.</translation>
    </message>
    <message>
        <source>{name} still has a one-time password. {name} signs in once and chooses a password first.</source>
        <translation>{name} tiene todavía una contraseña de un solo uso. Antes debe entrar una vez y elegir una contraseña.</translation>
    </message>
    <message>
        <source>{name} was told of this place by message already. Call, and then decline the offer for the patient in the waiting list.</source>
        <translation>A {name} ya se le avisó de este hueco por mensaje. Llame y después rechace la oferta por el paciente en la lista de espera.</translation>
    </message>
    <message>
        <source>{number} was merged before. Undo that merge first, or merge the kept patient.</source>
        <translation>{number} ya se unió antes. Deshaga primero esa unión o una el paciente que se conservó.</translation>
    </message>
    <message>
        <source>{resource} already has {limit} overbooked appointments on {day}: that is the clinic&apos;s limit. Choose another time, or let the office manager raise it in Settings, Clinic.</source>
        <translation>{resource} ya tiene {limit} citas sobrepuestas el {day}: es el límite de la clínica. Elija otra hora o pida al responsable que lo suba en Ajustes, Clínica.</translation>
    </message>
    <message>
        <source>{resource} is already taken at {time} ({patient}). Choose another time, or overbook with a reason.</source>
        <translation>{resource} ya está ocupado a las {time} ({patient}). Elija otra hora, o dé un sobrecupo con un motivo.</translation>
    </message>
    <message>
        <source>{resource} is closed at {time} on {day}. Choose another time, or book it nevertheless with a reason.</source>
        <translation>{resource} está cerrado a las {time} del {day}. Elija otra hora, o dé la cita igualmente con un motivo.</translation>
    </message>
    <message>
        <source>{time} does not exist on {day}: clocks go forward then. The next time is {next}.</source>
        <translation>Las {time} no existen el {day}: ese día se adelantan los relojes. La hora siguiente es {next}.</translation>
    </message>
    <message>
        <source>{what} was not found.</source>
        <translation>No se encontró: {what}.</translation>
    </message>
    <message>
        <source>{where}: {why}</source>
        <translation>{where}: {why}</translation>
    </message>
    <message>
        <source>“{name}” names no one thing to be booked. There are: {names}.</source>
        <translation>«{name}» no designa una sola cosa reservable. Hay: {names}.</translation>
    </message>
    <message>
        <source>“{text}” is not JSON.</source>
        <translation>“{text}” no es JSON.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Give a year, a year and month, or a day.</source>
        <translation>«{text}» no es una fecha. Escriba un año, un año y mes, o un día.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Type day, month and year, or the age, such as “40 y”.</source>
        <translation>«{text}» no es una fecha. Escriba día, mes y año, o la edad, por ejemplo «40 a».</translation>
    </message>
    <message>
        <source>“{text}” is not read as {what}. Type, for example, {how}.</source>
        <translation>«{text}» no se entiende como {what}. Escriba, por ejemplo, {how}.</translation>
    </message>
    <message>
        <source>“{value}” is not a phone number in {region}. For another country begin with + and its code.</source>
        <translation>«{value}» no es un número de teléfono de {region}. Para otro país empiece con + y su código.</translation>
    </message>
    <message>
        <source>“{value}” is not a {type}: check each digit, one is wrong or missing.</source>
        <translation>«{value}» no es válido como {type}: revise cada cifra, una está mal o falta.</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address: name@place.country is expected.</source>
        <translation>«{value}» no es una dirección de correo: se espera nombre@lugar.pais.</translation>
    </message>
</context>
<context>
    <name>Foreign</name>
    <message>
        <source>Ask for a smaller file, or split it.</source>
        <translation>Pida un archivo más pequeño o divídalo.</translation>
    </message>
    <message>
        <source>Ask for it as PDF, JPEG or PNG. It can be kept as it is.</source>
        <translation>Pídalo como PDF, JPEG o PNG. Puede guardarse tal como está.</translation>
    </message>
    <message>
        <source>Ask for the file again. It can be kept as it is.</source>
        <translation>Pida el archivo otra vez. Puede guardarse tal como está.</translation>
    </message>
    <message>
        <source>Files of this kind can&apos;t be shown here.</source>
        <translation>Los archivos de este tipo no se pueden mostrar aquí.</translation>
    </message>
    <message>
        <source>It can be kept as it is, but not shown.</source>
        <translation>Puede guardarse tal como está, pero no mostrarse.</translation>
    </message>
    <message>
        <source>It can be kept as it is.</source>
        <translation>Puede guardarse tal como está.</translation>
    </message>
    <message>
        <source>Page {number}: {what}</source>
        <translation>Página {number}: {what}</translation>
    </message>
    <message>
        <source>Reading the file needed too much memory and was stopped.</source>
        <translation>La lectura del archivo necesitaba demasiada memoria y se detuvo.</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped.</source>
        <translation>La lectura del archivo tardaba demasiado y se detuvo.</translation>
    </message>
    <message>
        <source>Text recognition has no data for the language {found}.</source>
        <translation>El reconocimiento de texto no tiene datos para el idioma {found}.</translation>
    </message>
    <message>
        <source>Text recognition is not installed here.</source>
        <translation>El reconocimiento de texto no está instalado aquí.</translation>
    </message>
    <message>
        <source>The file ends too early: a part is missing.</source>
        <translation>El archivo termina antes de tiempo: falta una parte.</translation>
    </message>
    <message>
        <source>The file is damaged and can&apos;t be read.</source>
        <translation>El archivo está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>El archivo está protegido con una contraseña.</translation>
    </message>
    <message>
        <source>The file is too large: {found} bytes, at most {limit} are read.</source>
        <translation>El archivo es demasiado grande: {found} bytes; se leen como máximo {limit}.</translation>
    </message>
    <message>
        <source>The password does not open this file.</source>
        <translation>La contraseña no abre este archivo.</translation>
    </message>
    <message>
        <source>The picture data has {found} bytes where {expected} were expected.</source>
        <translation>Los datos de la imagen tienen {found} bytes y se esperaban {expected}.</translation>
    </message>
    <message>
        <source>The picture is too large: {found} pixels, at most {limit} are drawn.</source>
        <translation>La imagen es demasiado grande: {found} píxeles; se dibujan como máximo {limit}.</translation>
    </message>
    <message>
        <source>The pictures are packed in a way that can&apos;t be unpacked here ({found}).</source>
        <translation>Las imágenes están comprimidas de un modo que aquí no se puede descomprimir ({found}).</translation>
    </message>
    <message>
        <source>The pictures are stored in a way that can&apos;t be drawn here ({found}).</source>
        <translation>Las imágenes están guardadas de un modo que aquí no se puede dibujar ({found}).</translation>
    </message>
    <message>
        <source>The reader of this file stopped by itself; the program is not harmed.</source>
        <translation>El lector de este archivo se detuvo solo; el programa no ha sufrido daño.</translation>
    </message>
    <message>
        <source>There are too many pages: {found}, at most {limit} are read.</source>
        <translation>Hay demasiadas páginas: {found}; se leen como máximo {limit}.</translation>
    </message>
    <message>
        <source>There are too many pictures in it: {found}, at most {limit} are read.</source>
        <translation>Contiene demasiadas imágenes: {found}; se leen como máximo {limit}.</translation>
    </message>
    <message>
        <source>There is no page {found}: it has {limit}.</source>
        <translation>No existe la página {found}: tiene {limit}.</translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation>En este archivo no hay ninguna imagen.</translation>
    </message>
    <message>
        <source>This is not a DICOM file.</source>
        <translation>Esto no es un archivo DICOM.</translation>
    </message>
    <message>
        <source>Try it alone; it can be kept as it is.</source>
        <translation>Inténtelo con este archivo solo; puede guardarse tal como está.</translation>
    </message>
    <message>
        <source>Type the password, or keep the file as it is.</source>
        <translation>Escriba la contraseña o guarde el archivo tal como está.</translation>
    </message>
    <message>
        <source>Type what the page says by hand.</source>
        <translation>Escriba a mano lo que dice la página.</translation>
    </message>
    <message>
        <source>What the file unpacks to is too large.</source>
        <translation>El contenido descomprimido del archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>{file}: {what} {advice}</source>
        <translation>{file}: {what} {advice}</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Copiar ahora</translation>
    </message>
    <message>
        <source>&amp;Choose another folder...</source>
        <translation>&amp;Elegir otra carpeta...</translation>
    </message>
    <message>
        <source>About Clinic Desktop</source>
        <translation>Acerca de Clinic Desktop</translation>
    </message>
    <message>
        <source>Ask an administrator to give you a role.</source>
        <translation>Pida a un administrador que le dé una función.</translation>
    </message>
    <message>
        <source>Automatic care of recordings</source>
        <translation>Cuidado automático de las grabaciones</translation>
    </message>
    <message>
        <source>Automatic intake</source>
        <translation>Entrada automática</translation>
    </message>
    <message>
        <source>Automatic messages</source>
        <translation>Mensajes automáticos</translation>
    </message>
    <message>
        <source>Backed up and proven: {file}</source>
        <translation>Copia hecha y comprobada: {file}</translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation>Copia {time}</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Backup not complete</source>
        <translation>Copia incompleta</translation>
    </message>
    <message>
        <source>Calendar files</source>
        <translation>Archivos de calendario</translation>
    </message>
    <message>
        <source>Cancel this job</source>
        <translation>Cancelar esta tarea</translation>
    </message>
    <message>
        <source>Cancelled: {job}</source>
        <translation>Cancelado: {job}</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Cambiar la contraseña…</translation>
    </message>
    <message>
        <source>Changes at once; what you typed is kept. Dates and numbers stay as they are written in the clinic&apos;s country. Arabic is translated in part.</source>
        <translation>Cambia al momento; lo que ha escrito se conserva. Las fechas y los números siguen como se escriben en el país de la clínica. El árabe está traducido en parte.</translation>
    </message>
    <message>
        <source>Chec&amp;k the store</source>
        <translation>Comp&amp;robar los datos</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Check the store, and keep older backups.</source>
        <translation>Compruebe el almacén y conserve las copias anteriores.</translation>
    </message>
    <message>
        <source>Checked as a whole on {day}: all is as it was written.</source>
        <translation>Comprobado por completo el {day}: todo está como se escribió.</translation>
    </message>
    <message>
        <source>Checked as a whole on {day}: damage was found.</source>
        <translation>Comprobado por completo el {day}: se encontraron daños.</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>Comprobando los datos</translation>
    </message>
    <message>
        <source>Clock is behind</source>
        <translation>Reloj atrasado</translation>
    </message>
    <message>
        <source>Confirm or print a new one</source>
        <translation>Confirmar o imprimir una nueva</translation>
    </message>
    <message>
        <source>Ctrl and + or − change it anywhere.</source>
        <translation>Ctrl con + o − lo cambia en cualquier parte.</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Daños encontrados</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>Encrypted · backed up and proven {time}</source>
        <translation>Cifrado · copia comprobada {time}</translation>
    </message>
    <message>
        <source>Encrypted · no backup yet</source>
        <translation>Cifrado · sin copia todavía</translation>
    </message>
    <message>
        <source>Encrypted · {said}</source>
        <translation>Cifrado · {said}</translation>
    </message>
    <message>
        <source>Every four hours while you work, and when the program closes. Each backup is one encrypted file and is opened as a proof before it counts. Keep a copy on another disk.</source>
        <translation>Cada cuatro horas mientras trabaja y al cerrar el programa. Cada copia es un solo archivo cifrado y se abre como prueba antes de darla por buena. Guarde un ejemplar en otro disco.</translation>
    </message>
    <message>
        <source>Everything is as it was written. Trail: {n} entries.</source>
        <translation>Todo está como se escribió. Registro: {n} entradas.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Find a key or an action</source>
        <translation>Buscar una tecla o una acción</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Carpeta para las copias</translation>
    </message>
    <message>
        <source>Folder of the clinic</source>
        <translation>Carpeta de la clínica</translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation>Carpeta: {path}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it. Who gave you this program must also give you its source on request; it comes without any warranty.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Puede usarlo, estudiarlo, compartirlo y cambiarlo. Quien le dio este programa debe darle también su código fuente si lo pide; se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Ir al mensaje</translation>
    </message>
    <message>
        <source>Go to {tab}</source>
        <translation>Ir a {tab}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Página de ayuda</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Páginas de ayuda</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>High contrast helps in sunlight.</source>
        <translation>El contraste alto ayuda a pleno sol.</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>En la tabla</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Language of this computer</source>
        <translation>Idioma de este ordenador</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Idioma: {name}</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Last backup {time}</source>
        <translation>Última copia {time}</translation>
    </message>
    <message>
        <source>Last proven backup: {time}</source>
        <translation>Última copia comprobada: {time}</translation>
    </message>
    <message>
        <source>Licences of fonts and icons</source>
        <translation>Licencias de letras e iconos</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Tema siguiente</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Sin copia todavía</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>Todavía no hay copia.</translation>
    </message>
    <message>
        <source>No message is open.</source>
        <translation>No hay ningún mensaje abierto.</translation>
    </message>
    <message>
        <source>Nobody has confirmed that the recovery sheet is on paper. Without it, lost passwords mean lost data.</source>
        <translation>Nadie ha confirmado que la hoja de recuperación esté en papel. Sin ella, contraseñas perdidas son datos perdidos.</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Tamaño normal</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”. Try fewer letters.</source>
        <translation>No se encontró nada para «{text}». Pruebe con menos letras.</translation>
    </message>
    <message>
        <source>Nothing new. The trail was broken before, at entries {first} to {last}; that was recorded and stays to be seen. Trail: {n} entries.</source>
        <translation>Nada nuevo. El registro ya se rompió antes, en las entradas {first} a {last}; quedó anotado y sigue a la vista. Registro: {n} entradas.</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>Nothing to take back yet.</source>
        <translation>Todavía no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Once a week this is done while you work.</source>
        <translation>Una vez por semana se hace mientras trabaja.</translation>
    </message>
    <message>
        <source>Only to look and to print: nothing can be saved here. {why}</source>
        <translation>Solo para ver e imprimir: aquí no se puede guardar nada. {why}</translation>
    </message>
    <message>
        <source>Parts made by others</source>
        <translation>Partes hechas por otros</translation>
    </message>
    <message>
        <source>Parts of documents that are missing or damaged on the disk and not in the backup: {n}.</source>
        <translation>Partes de documentos que faltan o están dañadas en el disco y no están en la copia: {n}.</translation>
    </message>
    <message>
        <source>Patients, actions, screens, settings, help</source>
        <translation>Pacientes, acciones, pantallas, ajustes, ayuda</translation>
    </message>
    <message>
        <source>Preparing the demo clinic…</source>
        <translation>Preparando la clínica de demostración…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Reading the mailbox</source>
        <translation>Leyendo el buzón</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Leyendo «{name}»</translation>
    </message>
    <message>
        <source>Reads every page, follows every reference, and recomputes the whole trail.</source>
        <translation>Lee cada página, sigue cada referencia y recalcula todo el registro.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Reset to 100 %</source>
        <translation>Volver al 100 %</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Buscar o mandar</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>Páginas de ajustes</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Sesión de {name}</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Tamaño de textos y controles</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Something is wrong: {what}. Tell your support; change nothing.</source>
        <translation>Algo no está bien: {what}. Avise a su soporte; no cambie nada.</translation>
    </message>
    <message>
        <source>Switch user…</source>
        <translation>Cambiar de usuario…</translation>
    </message>
    <message>
        <source>Taking in results</source>
        <translation>Recogiendo resultados</translation>
    </message>
    <message>
        <source>Taking in scans</source>
        <translation>Recogiendo escaneos</translation>
    </message>
    <message>
        <source>The audit trail was broken: entries {first} to {last} can&apos;t be trusted. Since entry {begins} it is whole again. Find out who did it, and keep all backups.</source>
        <translation>El registro de auditoría se rompió: las entradas {first} a {last} no son de fiar. Desde la entrada {begins} vuelve a estar entero. Averigüe quién lo hizo y guarde todas las copias.</translation>
    </message>
    <message>
        <source>The calendar files were not written: {why}</source>
        <translation>No se han escrito los archivos de calendario: {why}</translation>
    </message>
    <message>
        <source>The check of the whole store found damage: keep all backups.</source>
        <translation>La comprobación completa de los datos encontró daños: conserve todas las copias.</translation>
    </message>
    <message>
        <source>The disk is full. Save what is open, then free some space.</source>
        <translation>El disco está lleno. Guarde lo que tiene abierto y después libere espacio.</translation>
    </message>
    <message>
        <source>The user&apos;s, or else the clinic&apos;s</source>
        <translation>El del usuario o, si no, el de la clínica</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>Versión {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Quién hizo qué</translation>
    </message>
    <message>
        <source>Your role may do this only with what is your own.</source>
        <translation>Su función solo permite hacer esto con lo suyo propio.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Su función no puede hacer esto.</translation>
    </message>
    <message>
        <source>Your role opens no screens yet.</source>
        <translation>Su función todavía no abre ninguna pantalla.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>this patient</source>
        <translation>este paciente</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read: {why}. It is tried again.</source>
        <translation>{name} no se puede leer: {why}. Se intentará de nuevo.</translation>
    </message>
    <message>
        <source>{said} · checked as a whole {day}</source>
        <translation>{said} · comprobado por completo el {day}</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter open · Esc close</source>
        <translation>↑ ↓ elegir · Intro abrir · Esc cerrar</translation>
    </message>
</context>
<context>
    <name>Kit</name>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n fila copiada</numerusform>
            <numerusform>%n filas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason (kept in the trail)</source>
        <translation>&amp;Motivo (queda en el registro)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>A whole number, please.</source>
        <translation>Un número entero, por favor.</translation>
    </message>
    <message>
        <source>At least {limit}, please.</source>
        <translation>Al menos {limit}, por favor.</translation>
    </message>
    <message>
        <source>At most {limit}, please.</source>
        <translation>Como máximo {limit}, por favor.</translation>
    </message>
    <message>
        <source>At most {n} decimals, please.</source>
        <translation>Como máximo {n} decimales, por favor.</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Las dos versiones</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose in a calendar</source>
        <translation>Elegir en un calendario</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Filtrar la tabla</translation>
    </message>
    <message>
        <source>Filter: {table}</source>
        <translation>Filtrar: {table}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation>Indique antes un motivo.</translation>
    </message>
    <message>
        <source>It holds places in the program, and nothing that was typed.</source>
        <translation>Contiene lugares del programa y nada de lo que se escribió.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”</source>
        <translation>Nada coincide con «{text}»</translation>
    </message>
    <message>
        <source>Open a patient first.</source>
        <translation>Abra primero un paciente.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Foto de {name}</translation>
    </message>
    <message>
        <source>Please choose one from the list.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Complete este campo.</translation>
    </message>
    <message>
        <source>Please look at this first</source>
        <translation>Mire primero esto</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Reading the file: {count} so far</source>
        <translation>Leyendo el archivo: {count} hasta ahora</translation>
    </message>
    <message>
        <source>Remove line {number}</source>
        <translation>Quitar la línea {number}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as spreadsheet (XLSX)…</source>
        <translation>Guardar como hoja de cálculo (XLSX)…</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message>
        <source>Shows the rows that hold all words you type</source>
        <translation>Muestra las filas que contienen todas las palabras escritas</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Table: copy, save, print, columns</source>
        <translation>Tabla: copiar, guardar, imprimir, columnas</translation>
    </message>
    <message>
        <source>The first column is always shown.</source>
        <translation>La primera columna se muestra siempre.</translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved is safe and what you typed is kept. You can go on working; please send us the report, it holds nothing about patients.</source>
        <translation>El programa cometió un error. Lo guardado está a salvo y lo que escribió se conserva. Puede seguir trabajando; envíenos el informe, no contiene nada sobre pacientes.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>This date is too early.</source>
        <translation>Esta fecha es demasiado temprana.</translation>
    </message>
    <message>
        <source>This date is too late.</source>
        <translation>Esta fecha es demasiado tardía.</translation>
    </message>
    <message>
        <source>This does not look like a telephone number.</source>
        <translation>Esto no parece un número de teléfono.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like {example}.</source>
        <translation>Esto no es una fecha. Escríbala así: {example}.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Esto no es un número.</translation>
    </message>
    <message>
        <source>This is not a time. Write it like 9:30.</source>
        <translation>Esto no es una hora. Escríbala así: 9:30.</translation>
    </message>
    <message>
        <source>Tick each line first.</source>
        <translation>Marque antes cada línea.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/aaaa</translation>
    </message>
    <message>
        <source>mm/dd/yyyy</source>
        <translation>mm/dd/aaaa</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabla</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>aaaa-mm-dd</translation>
    </message>
    <message>
        <source>{count} of {total} ({percent} %)</source>
        <translation>{count} de {total} ({percent} %)</translation>
    </message>
    <message>
        <source>{label}, line {number}</source>
        <translation>{label}, línea {number}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} de {all}</translation>
    </message>
    <message>
        <source>{shown} of {all}, filtered by “{text}”</source>
        <translation>{shown} de {all}, filtradas por «{text}»</translation>
    </message>
</context>
<context>
    <name>Media</name>
    <message>
        <source>The check of this connection failed: somebody may be listening. End the call and begin it again.</source>
        <translation>La comprobación de esta conexión ha fallado: alguien podría estar escuchando. Termine la llamada y empiécela de nuevo.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n days before at {time}</source>
        <translation>
            <numerusform>%n día antes a las {time}</numerusform>
            <numerusform>%n días antes a las {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files handed to the documents</source>
        <translation>
            <numerusform>%n archivo pasado a los documentos</numerusform>
            <numerusform>%n archivos pasados a los documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <translation>
            <numerusform>%n hora antes</numerusform>
            <numerusform>%n horas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages may or may not have gone out.</source>
        <translation>
            <numerusform>No se sabe si %n mensaje salió.</numerusform>
            <numerusform>No se sabe si %n mensajes salieron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <translation>
            <numerusform>%n minuto antes</numerusform>
            <numerusform>%n minutos antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n parte</numerusform>
            <numerusform>%n partes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Responder…</translation>
    </message>
    <message>
        <source>&amp;Code of the message</source>
        <translation>&amp;Código del mensaje</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Not read</source>
        <translation>Si&amp;n leer</translation>
    </message>
    <message>
        <source>&amp;Papers of this chart that go along</source>
        <translation>Documentos de esta &amp;historia que lo acompañan</translation>
    </message>
    <message>
        <source>&amp;Restricted: only I read it and its answers</source>
        <translation>&amp;Restringido: solo yo lo leo, y sus respuestas</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sin asunto)</translation>
    </message>
    <message>
        <source>1 minute after the offer</source>
        <translation>1 minuto después de la oferta</translation>
    </message>
    <message>
        <source>5 minutes after the change</source>
        <translation>5 minutos después del cambio</translation>
    </message>
    <message>
        <source>A brace stands alone: a field is written {time}.</source>
        <translation>Hay una llave suelta: un campo se escribe {time}.</translation>
    </message>
    <message>
        <source>A code has six letters and digits.</source>
        <translation>Un código tiene seis letras y cifras.</translation>
    </message>
    <message>
        <source>A reminder at once</source>
        <translation>Un recordatorio enseguida</translation>
    </message>
    <message>
        <source>A reminder is on its way</source>
        <translation>El recordatorio está en camino</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Añadir arc&amp;hivos…</translation>
    </message>
    <message>
        <source>Address of the clinic</source>
        <translation>Dirección de la clínica</translation>
    </message>
    <message>
        <source>Address of the gateway</source>
        <translation>Dirección de la pasarela</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>An address that begins with https://</source>
        <translation>Una dirección que empiece por https://</translation>
    </message>
    <message>
        <source>An e-mail address is needed.</source>
        <translation>Hace falta una dirección de correo.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer an e-mail</source>
        <translation>Responder a un correo</translation>
    </message>
    <message>
        <source>Answers are read from a mailbox</source>
        <translation>Las respuestas se leen de un buzón</translation>
    </message>
    <message>
        <source>Answers our e-mail, but from another address</source>
        <translation>Responde a nuestro correo, pero desde otra dirección</translation>
    </message>
    <message>
        <source>Answers our e-mail, from the address we wrote to</source>
        <translation>Responde a nuestro correo, desde la dirección a la que escribimos</translation>
    </message>
    <message>
        <source>Answers to our own e-mails go into the charts by themselves.</source>
        <translation>Las respuestas a nuestros correos entran solas en las historias.</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Cita anulada</translation>
    </message>
    <message>
        <source>Appointment changed, same time</source>
        <translation>Cita cambiada, misma hora</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>Cita cambiada</translation>
    </message>
    <message>
        <source>Appointment type (tells the reason)</source>
        <translation>Tipo de cita (revela el motivo)</translation>
    </message>
    <message>
        <source>Appointment types</source>
        <translation>Tipos de cita</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Como venía</translation>
    </message>
    <message>
        <source>As delivered again</source>
        <translation>Otra vez como venía</translation>
    </message>
    <message>
        <source>At most 200 characters.</source>
        <translation>Como máximo 200 caracteres.</translation>
    </message>
    <message>
        <source>At most 40 characters.</source>
        <translation>Como máximo 40 caracteres.</translation>
    </message>
    <message>
        <source>At most 80 characters.</source>
        <translation>Como máximo 80 caracteres.</translation>
    </message>
    <message>
        <source>At most {count} files and {limit} MB together.</source>
        <translation>Como mucho {count} archivos y {limit} MB en total.</translation>
    </message>
    <message>
        <source>At most {count} files.</source>
        <translation>Como mucho {count} archivos.</translation>
    </message>
    <message>
        <source>At most {limit} characters.</source>
        <translation>Como máximo {limit} caracteres.</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>En recepción</translation>
    </message>
    <message>
        <source>Automatic answer</source>
        <translation>Respuesta automática</translation>
    </message>
    <message>
        <source>Because of {letters} only 70 characters fit into one part.</source>
        <translation>Por {letters} solo caben 70 caracteres en cada parte.</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Enviándose</translation>
    </message>
    <message>
        <source>Between 0 and 240 hours.</source>
        <translation>Entre 0 y 240 horas.</translation>
    </message>
    <message>
        <source>Between 0 and 30 days.</source>
        <translation>Entre 0 y 30 días.</translation>
    </message>
    <message>
        <source>Between 1 and 168 hours.</source>
        <translation>Entre 1 y 168 horas.</translation>
    </message>
    <message>
        <source>Between 1 and 65535.</source>
        <translation>Entre 1 y 65535.</translation>
    </message>
    <message>
        <source>Between 1 and 720 minutes.</source>
        <translation>Entre 1 y 720 minutos.</translation>
    </message>
    <message>
        <source>Between 30 minutes and 24 hours.</source>
        <translation>Entre 30 minutos y 24 horas.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Body as</source>
        <translation>Cuerpo como</translation>
    </message>
    <message>
        <source>Booked later than that</source>
        <translation>Si se reserva más tarde</translation>
    </message>
    <message>
        <source>Booking confirmation</source>
        <translation>Confirmación de reserva</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Call back later</source>
        <translation>Llamar más tarde</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation>Llamadas pendientes</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Can be cancelled until (hours before)</source>
        <translation>Se puede anular hasta (horas antes)</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Anular la cita</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Cancelled by the patient by SMS</source>
        <translation>Anulada por el paciente por SMS</translation>
    </message>
    <message>
        <source>Cancelled by the patient by code</source>
        <translation>Anulada por el paciente con el código</translation>
    </message>
    <message>
        <source>Cancelled by the patient by phone</source>
        <translation>Anulada por el paciente por teléfono</translation>
    </message>
    <message>
        <source>Cancels</source>
        <translation>Anula</translation>
    </message>
    <message>
        <source>Choose a file that was kept.</source>
        <translation>Elija un archivo que se haya guardado.</translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation>Elija antes una línea</translation>
    </message>
    <message>
        <source>Choose a message first</source>
        <translation>Elija antes un mensaje</translation>
    </message>
    <message>
        <source>Choose a reply to read first</source>
        <translation>Elija antes una respuesta por leer</translation>
    </message>
    <message>
        <source>Choose a reply whose patient is known</source>
        <translation>Elija una respuesta de un paciente conocido</translation>
    </message>
    <message>
        <source>Choose at least one channel.</source>
        <translation>Elija al menos un canal.</translation>
    </message>
    <message>
        <source>Choose one of the patient&apos;s addresses.</source>
        <translation>Elija una de las direcciones del paciente.</translation>
    </message>
    <message>
        <source>Choose whose e-mail it is.</source>
        <translation>Elija de quién es el correo.</translation>
    </message>
    <message>
        <source>Code for the answer</source>
        <translation>Código para responder</translation>
    </message>
    <message>
        <source>Codes that patients read out are entered here.</source>
        <translation>Aquí se escriben los códigos que dictan los pacientes.</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Viene</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>No se pudo entregar</translation>
    </message>
    <message>
        <source>Counted as sent</source>
        <translation>Cuenta como enviado</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Se cuenta en</translation>
    </message>
    <message>
        <source>Day before it was moved</source>
        <translation>Día que tenía antes</translation>
    </message>
    <message>
        <source>Day of the appointment</source>
        <translation>Día de la cita</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Días antes</translation>
    </message>
    <message>
        <source>Days before, at a time</source>
        <translation>Días antes, a una hora</translation>
    </message>
    <message>
        <source>Doesn&apos;t want it</source>
        <translation>No la quiere</translation>
    </message>
    <message>
        <source>Done by itself</source>
        <translation>Hecha por sí sola</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>E-mail is not private: others may read it on its way, and it stays with providers. Write nothing that the patient would not put on a postcard.</source>
        <translation>El correo electrónico no es privado: otros pueden leerlo por el camino y queda en los proveedores. No escriba nada que el paciente no pondría en una postal.</translation>
    </message>
    <message>
        <source>E-mail with {patient}</source>
        <translation>Correo con {patient}</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>E-mails carry a calendar entry</source>
        <translation>Los correos llevan una entrada de calendario</translation>
    </message>
    <message>
        <source>Encrypted (STARTTLS)</source>
        <translation>Cifrada (STARTTLS)</translation>
    </message>
    <message>
        <source>Encrypted from the start (TLS)</source>
        <translation>Cifrada desde el principio (TLS)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Enter a code…</source>
        <translation>Escribir un código…</translation>
    </message>
    <message>
        <source>Enter a reply code</source>
        <translation>Escribir un código de respuesta</translation>
    </message>
    <message>
        <source>Enter a reply code…</source>
        <translation>Introducir un código de respuesta…</translation>
    </message>
    <message>
        <source>Enter opens the e-mail of the list.</source>
        <translation>Intro abre el correo de la lista.</translation>
    </message>
    <message>
        <source>Everybody has confirmed.</source>
        <translation>Todos han confirmado.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Fields; Enter puts one into the text</source>
        <translation>Campos; Intro pone uno en el texto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>File for this one</source>
        <translation>Archivar para este</translation>
    </message>
    <message>
        <source>File for {patient}</source>
        <translation>Archivar para {patient}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files of the e-mail</source>
        <translation>Archivos del correo</translation>
    </message>
    <message>
        <source>Files that go along</source>
        <translation>Archivos que lo acompañan</translation>
    </message>
    <message>
        <source>Files to the &amp;documents</source>
        <translation>Archivos a los &amp;documentos</translation>
    </message>
    <message>
        <source>Find in the outbox</source>
        <translation>Buscar en la bandeja de salida</translation>
    </message>
    <message>
        <source>Find the appointment first</source>
        <translation>Busque antes la cita</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Form (name=value&amp;name=value)</source>
        <translation>Formulario (nombre=valor&amp;nombre=valor)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From the patient</source>
        <translation>Del paciente</translation>
    </message>
    <message>
        <source>Give a time of day.</source>
        <translation>Indique una hora.</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Ponga un nombre a la regla.</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Given up after (hours)</source>
        <translation>Se abandona tras (horas)</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>Así se lee</translation>
    </message>
    <message>
        <source>How they meet</source>
        <translation>Cómo se ven</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Incoming e-mail</source>
        <translation>Correo entrante</translation>
    </message>
    <message>
        <source>It goes into no chart and stays in the store, with the reason.</source>
        <translation>No entra en ninguna historia y queda en el almacén, con el motivo.</translation>
    </message>
    <message>
        <source>It has no file that is not there already.</source>
        <translation>No tiene ningún archivo que no esté ya allí.</translation>
    </message>
    <message>
        <source>It waits again among the incoming e-mails</source>
        <translation>Vuelve a esperar entre los correos entrantes</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Se envió</translation>
    </message>
    <message>
        <source>It will be sent again</source>
        <translation>Se enviará de nuevo</translation>
    </message>
    <message>
        <source>Keep it here too</source>
        <translation>Guardarlo también aquí</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Larger than {limit} MB: read it in your mail program.</source>
        <translation>Más de {limit} MB: léalo en su programa de correo.</translation>
    </message>
    <message>
        <source>Leave empty when any answer with 2xx means yes.</source>
        <translation>Déjelo vacío si cualquier respuesta 2xx quiere decir sí.</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Recado dejado</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation>Preparando el documento</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leída</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Marcada como leída</translation>
    </message>
    <message>
        <source>May be of</source>
        <translation>Puede ser de</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Messages go out this way</source>
        <translation>Se envían mensajes por esta vía</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation>Minutos antes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Name of the folder: INBOX</source>
        <translation>Nombre de la carpeta: INBOX</translation>
    </message>
    <message>
        <source>Name of the mail server: imap.example.org</source>
        <translation>Nombre del servidor de correo: imap.example.org</translation>
    </message>
    <message>
        <source>Name of the mail server: smtp.example.org</source>
        <translation>Nombre del servidor de correo: smtp.example.org</translation>
    </message>
    <message>
        <source>Name of the patient</source>
        <translation>Nombre del paciente</translation>
    </message>
    <message>
        <source>Name, number, phone or birth date</source>
        <translation>Nombre, número, teléfono o fecha de nacimiento</translation>
    </message>
    <message>
        <source>Ne&amp;w e-mail…</source>
        <translation>&amp;Nuevo correo…</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>Recordatorio nuevo</translation>
    </message>
    <message>
        <source>No address for the channels that are on</source>
        <translation>Sin dirección para los canales activos</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No contesta</translation>
    </message>
    <message>
        <source>No channel is switched on: no reminders go out.</source>
        <translation>No hay ningún canal activo: no se envían recordatorios.</translation>
    </message>
    <message>
        <source>No connection to {server}.</source>
        <translation>Sin conexión con {server}.</translation>
    </message>
    <message>
        <source>No e-mail address is known. Add one under the patient&apos;s details.</source>
        <translation>No se conoce ninguna dirección de correo. Añada una en los datos del paciente.</translation>
    </message>
    <message>
        <source>No e-mail of this chart has that.</source>
        <translation>Ningún correo de esta historia lo contiene.</translation>
    </message>
    <message>
        <source>No e-mail waits.</source>
        <translation>No espera ningún correo.</translation>
    </message>
    <message>
        <source>No e-mails yet.</source>
        <translation>Aún no hay correos.</translation>
    </message>
    <message>
        <source>No mailbox is read: answers by e-mail don&apos;t come here.</source>
        <translation>No se lee ningún buzón: las respuestas por correo no llegan aquí.</translation>
    </message>
    <message>
        <source>No messages here.</source>
        <translation>Aquí no hay mensajes.</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Sin recordatorio</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>Aún no hay respuestas.</translation>
    </message>
    <message>
        <source>No rule asks for it any more</source>
        <translation>Ya no lo pide ninguna regla</translation>
    </message>
    <message>
        <source>No working days are near.</source>
        <translation>No hay días laborables próximos.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>Nobody known has this address</source>
        <translation>Nadie conocido tiene esta dirección</translation>
    </message>
    <message>
        <source>Nobody knows if it went out. The patient may get it twice.</source>
        <translation>Nadie sabe si salió. El paciente puede recibirlo dos veces.</translation>
    </message>
    <message>
        <source>None ticked means all.</source>
        <translation>Sin marcar ninguno valen todos.</translation>
    </message>
    <message>
        <source>None, on this computer only</source>
        <translation>Ninguno, solo en este ordenador</translation>
    </message>
    <message>
        <source>Not kept: a program, which could harm.</source>
        <translation>No se guardó: es un programa, que podría hacer daño.</translation>
    </message>
    <message>
        <source>Not kept: too large.</source>
        <translation>No se guardó: demasiado grande.</translation>
    </message>
    <message>
        <source>Not kept: too many files in one e-mail.</source>
        <translation>No se guardó: demasiados archivos en un correo.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Not read yet on this PC.</source>
        <translation>Aún no leído en este PC.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Not when the patient has confirmed</source>
        <translation>No si el paciente ya ha confirmado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note on the call</source>
        <translation>Nota sobre la llamada</translation>
    </message>
    <message>
        <source>Note, if there is one</source>
        <translation>Nota, si la hay</translation>
    </message>
    <message>
        <source>Nothing goes out from</source>
        <translation>No se envía nada desde las</translation>
    </message>
    <message>
        <source>Nothing is changed or deleted at the server.</source>
        <translation>En el servidor no se cambia ni se borra nada.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activada</translation>
    </message>
    <message>
        <source>One header a line: Name: value</source>
        <translation>Una cabecera por línea: Nombre: valor</translation>
    </message>
    <message>
        <source>Only https: the text must not be read on its way.</source>
        <translation>Solo https: nadie debe leer el texto por el camino.</translation>
    </message>
    <message>
        <source>Only of an e-mail that came in.</source>
        <translation>Solo con un correo recibido.</translation>
    </message>
    <message>
        <source>Only this patient has the address</source>
        <translation>Solo este paciente tiene la dirección</translation>
    </message>
    <message>
        <source>Only what failed, was held back or is in doubt</source>
        <translation>Solo lo fallido, retenido o dudoso</translation>
    </message>
    <message>
        <source>Only what has not gone out</source>
        <translation>Solo lo que no ha salido</translation>
    </message>
    <message>
        <source>Open an e-mail first.</source>
        <translation>Abra antes un correo.</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>Abrir el paciente</translation>
    </message>
    <message>
        <source>Opening the mailbox</source>
        <translation>Abriendo el buzón</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>POST, PUT or GET.</source>
        <translation>POST, PUT o GET.</translation>
    </message>
    <message>
        <source>Password at the server</source>
        <translation>Contraseña en el servidor</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient, address</source>
        <translation>Paciente, dirección</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Phone of the clinic</source>
        <translation>Teléfono de la clínica</translation>
    </message>
    <message>
        <source>Place offered</source>
        <translation>Hora ofrecida</translation>
    </message>
    <message>
        <source>Places: {to} {text} {id} {secret} {from}</source>
        <translation>Huecos: {to} {text} {id} {secret} {from}</translation>
    </message>
    <message>
        <source>Please write something.</source>
        <translation>Escriba algo.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Preparation of the appointment type</source>
        <translation>Preparación del tipo de cita</translation>
    </message>
    <message>
        <source>Print the list of calls</source>
        <translation>Imprimir la lista de llamadas</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Put aside?</source>
        <translation>¿Apartar?</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Apartar…</translation>
    </message>
    <message>
        <source>Put the secret in a header or in the body: addresses are logged.</source>
        <translation>Ponga el secreto en una cabecera o en el cuerpo: las direcciones quedan registradas.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Read every (minutes)</source>
        <translation>Leer cada (minutos)</translation>
    </message>
    <message>
        <source>Read last on {when}.</source>
        <translation>Leído por última vez el {when}.</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Restricted e-mail</source>
        <translation>Correo restringido</translation>
    </message>
    <message>
        <source>Restricted: only its writer reads it.</source>
        <translation>Restringido: solo lo lee quien lo escribió.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Rules for messages</source>
        <translation>Reglas de los mensajes</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>As&amp;unto</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the fi&amp;le…</source>
        <translation>&amp;Guardar el archivo…</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <source>Saved. What waits is planned anew.</source>
        <translation>Guardado. Lo que espera se planifica de nuevo.</translation>
    </message>
    <message>
        <source>Say as whom the mailbox is opened.</source>
        <translation>Diga con qué usuario se abre el buzón.</translation>
    </message>
    <message>
        <source>Say where to send it.</source>
        <translation>Indique adónde enviarlo.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Diga por qué.</translation>
    </message>
    <message>
        <source>Secret of the gateway</source>
        <translation>Secreto de la pasarela</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>Enviar un mensaje de prueba</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Enviarlo</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Enviarlo otra vez</translation>
    </message>
    <message>
        <source>Send it again?</source>
        <translation>¿Enviarlo otra vez?</translation>
    </message>
    <message>
        <source>Send the e-mail</source>
        <translation>Enviar el correo</translation>
    </message>
    <message>
        <source>Send the message again</source>
        <translation>Enviar el mensaje otra vez</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Dirección del remitente</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Nombre del remitente</translation>
    </message>
    <message>
        <source>Sender&apos;s name or number</source>
        <translation>Nombre o número del remitente</translation>
    </message>
    <message>
        <source>Sending the test message</source>
        <translation>Enviando el mensaje de prueba</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Sent or not?</source>
        <translation>¿Enviado o no?</translation>
    </message>
    <message>
        <source>Set up a channel</source>
        <translation>Configurar un canal</translation>
    </message>
    <message>
        <source>Set up the mailbox</source>
        <translation>Configurar el buzón</translation>
    </message>
    <message>
        <source>Show the calls to make</source>
        <translation>Mostrar las llamadas por hacer</translation>
    </message>
    <message>
        <source>Show the incoming e-mails</source>
        <translation>Mostrar los correos entrantes</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Mostrar la bandeja de salida</translation>
    </message>
    <message>
        <source>Show the replies</source>
        <translation>Mostrar las respuestas</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>Shown as plain words; pictures are not fetched.</source>
        <translation>Se muestra como texto sin formato; no se descargan imágenes.</translation>
    </message>
    <message>
        <source>Six letters and digits, none of which look alike.</source>
        <translation>Seis letras y cifras que no se confunden entre sí.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Take &amp;out of this chart…</source>
        <translation>&amp;Sacar de esta historia…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Take out of this chart?</source>
        <translation>¿Sacar de esta historia?</translation>
    </message>
    <message>
        <source>Takes the place</source>
        <translation>Acepta la hora</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>Test the mailbox</source>
        <translation>Probar el buzón</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>Texto del correo</translation>
    </message>
    <message>
        <source>The appointment was cancelled</source>
        <translation>La cita se anuló</translation>
    </message>
    <message>
        <source>The appointment was moved</source>
        <translation>La cita se cambió</translation>
    </message>
    <message>
        <source>The channel for e-mail is off.</source>
        <translation>El canal de correo está desactivado.</translation>
    </message>
    <message>
        <source>The channel for e-mail is off: it waits in the outbox until it is on.</source>
        <translation>El canal de correo está desactivado: espera en la bandeja de salida hasta que se active.</translation>
    </message>
    <message>
        <source>The e-mail</source>
        <translation>El correo</translation>
    </message>
    <message>
        <source>The e-mail address can&apos;t be written to.</source>
        <translation>No se puede escribir a esa dirección de correo.</translation>
    </message>
    <message>
        <source>The e-mail is in the outbox</source>
        <translation>El correo está en la bandeja de salida</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>The gateway asks to try again later ({status}).</source>
        <translation>La pasarela pide volver a intentarlo más tarde ({status}).</translation>
    </message>
    <message>
        <source>The gateway did not answer.</source>
        <translation>La pasarela no contestó.</translation>
    </message>
    <message>
        <source>The gateway refused our secret.</source>
        <translation>La pasarela rechazó nuestro secreto.</translation>
    </message>
    <message>
        <source>The gateway refused the message ({status}).</source>
        <translation>La pasarela rechazó el mensaje ({status}).</translation>
    </message>
    <message>
        <source>The gateway refused the message.</source>
        <translation>La pasarela rechazó el mensaje.</translation>
    </message>
    <message>
        <source>The gateway sends one {id} only once</source>
        <translation>La pasarela envía cada {id} una sola vez</translation>
    </message>
    <message>
        <source>The gateway&apos;s address is wrong ({status}).</source>
        <translation>La dirección de la pasarela no es correcta ({status}).</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer can&apos;t be understood.</source>
        <translation>No se entiende la respuesta de la pasarela.</translation>
    </message>
    <message>
        <source>The gateway&apos;s settings can&apos;t be used.</source>
        <translation>Los ajustes de la pasarela no sirven.</translation>
    </message>
    <message>
        <source>The line broke while the e-mail was handed over.</source>
        <translation>La línea se cortó mientras se entregaba el correo.</translation>
    </message>
    <message>
        <source>The line to {server} broke before anything was handed over.</source>
        <translation>La línea con {server} se cortó antes de entregar nada.</translation>
    </message>
    <message>
        <source>The line to {server} broke.</source>
        <translation>Se cortó la conexión con {server}.</translation>
    </message>
    <message>
        <source>The mail server must be asked with encryption.</source>
        <translation>Al servidor de correo hay que acceder con cifrado.</translation>
    </message>
    <message>
        <source>The mailbox could not be read: {why}</source>
        <translation>No se pudo leer el buzón: {why}</translation>
    </message>
    <message numerus="yes">
        <source>The mailbox opens: %n e-mails in it</source>
        <translation>
            <numerusform>El buzón se abre: hay %n correo</numerusform>
            <numerusform>El buzón se abre: hay %n correos</numerusform>
        </translation>
    </message>
    <message>
        <source>The message</source>
        <translation>El mensaje</translation>
    </message>
    <message>
        <source>The offer is over</source>
        <translation>La oferta ha terminado</translation>
    </message>
    <message>
        <source>The patient has come, or the appointment is over</source>
        <translation>El paciente ya vino o la cita ha pasado</translation>
    </message>
    <message>
        <source>The patient has confirmed already</source>
        <translation>El paciente ya ha confirmado</translation>
    </message>
    <message>
        <source>The patient has died</source>
        <translation>El paciente ha fallecido</translation>
    </message>
    <message>
        <source>The patient has died.</source>
        <translation>El paciente ha fallecido.</translation>
    </message>
    <message>
        <source>The patient has not said that e-mail is welcome.</source>
        <translation>El paciente no ha dicho que desee recibir correos.</translation>
    </message>
    <message>
        <source>The patient prefers a call or a letter</source>
        <translation>El paciente prefiere una llamada o una carta</translation>
    </message>
    <message>
        <source>The patient prefers a call or a letter.</source>
        <translation>El paciente prefiere una llamada o una carta.</translation>
    </message>
    <message>
        <source>The patient wants no reminders</source>
        <translation>El paciente no quiere recordatorios</translation>
    </message>
    <message>
        <source>The patient wants no results sent.</source>
        <translation>El paciente no quiere que se le envíen resultados.</translation>
    </message>
    <message>
        <source>The patient wants to be written to by e-mail.</source>
        <translation>El paciente quiere que se le escriba por correo electrónico.</translation>
    </message>
    <message>
        <source>The program ended while it was being sent.</source>
        <translation>El programa terminó mientras se enviaba.</translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation>La regla está activada</translation>
    </message>
    <message>
        <source>The server asks to try again later.</source>
        <translation>El servidor pide volver a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The server knows addresses like name+mark@…</source>
        <translation>El servidor conoce direcciones como nombre+marca@…</translation>
    </message>
    <message>
        <source>The server knows no such e-mail address.</source>
        <translation>El servidor no conoce esa dirección de correo.</translation>
    </message>
    <message>
        <source>The server refused the content of the e-mail.</source>
        <translation>El servidor rechazó el contenido del correo.</translation>
    </message>
    <message>
        <source>The test message was delivered to the server</source>
        <translation>El mensaje de prueba se entregó al servidor</translation>
    </message>
    <message>
        <source>The text is longer than is shown here.</source>
        <translation>El texto es más largo de lo que se muestra aquí.</translation>
    </message>
    <message>
        <source>The words are written when it is sent.</source>
        <translation>El texto se escribe al enviarlo.</translation>
    </message>
    <message>
        <source>Then {id} must be sent somewhere.</source>
        <translation>Entonces hay que enviar {id} en algún sitio.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}” at the server.</source>
        <translation>En el servidor no hay ninguna carpeta «{folder}».</translation>
    </message>
    <message>
        <source>There is no place {field}: use {known}.</source>
        <translation>No hay un hueco {field}: use {known}.</translation>
    </message>
    <message>
        <source>These are the delivered words</source>
        <translation>Es el texto que venía</translation>
    </message>
    <message>
        <source>This e-mail is damaged or made to harm: only its head was read.</source>
        <translation>Este correo está dañado o hecho para dañar: solo se leyó su cabecera.</translation>
    </message>
    <message>
        <source>This e-mail is restricted.</source>
        <translation>Este correo está restringido.</translation>
    </message>
    <message>
        <source>This is a test message of {clinic}.</source>
        <translation>Este es un mensaje de prueba de {clinic}.</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Esto no es JSON.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time before it was moved</source>
        <translation>Hora que tenía antes</translation>
    </message>
    <message>
        <source>Time of the appointment</source>
        <translation>Hora de la cita</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Por leer</translation>
    </message>
    <message>
        <source>To the patient</source>
        <translation>Al paciente</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Juntos</translation>
    </message>
    <message>
        <source>Too late to be of use</source>
        <translation>Demasiado tarde para servir</translation>
    </message>
    <message>
        <source>Tried in this order</source>
        <translation>Se prueban en este orden</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Two days before</source>
        <translation>Dos días antes</translation>
    </message>
    <message>
        <source>Two hours before</source>
        <translation>Dos horas antes</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Deshacer cambios</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Until when it can be cancelled</source>
        <translation>Hasta cuándo se puede anular</translation>
    </message>
    <message>
        <source>User at the server</source>
        <translation>Usuario en el servidor</translation>
    </message>
    <message>
        <source>Uses what is stored: save your changes first</source>
        <translation>Usa lo guardado: guarde antes los cambios</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Wants a call</source>
        <translation>Pide una llamada</translation>
    </message>
    <message>
        <source>What changes at the same time</source>
        <translation>Qué cambia a la misma hora</translation>
    </message>
    <message>
        <source>What is planned, sent or held back is listed here.</source>
        <translation>Aquí aparece lo planificado, lo enviado y lo retenido.</translation>
    </message>
    <message>
        <source>What the patient prefers is tried first.</source>
        <translation>Primero se prueba lo que prefiere el paciente.</translation>
    </message>
    <message>
        <source>What you typed before is back.</source>
        <translation>Lo que escribió antes está de vuelta.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When a place is offered</source>
        <translation>Al ofrecer una hora</translation>
    </message>
    <message>
        <source>When booked</source>
        <translation>Al reservar</translation>
    </message>
    <message>
        <source>When cancelled</source>
        <translation>Al anular</translation>
    </message>
    <message>
        <source>When moved</source>
        <translation>Al cambiar</translation>
    </message>
    <message>
        <source>When the network is away for longer than this.</source>
        <translation>Si la red falta más tiempo que este.</translation>
    </message>
    <message>
        <source>Where it gives its own number</source>
        <translation>Dónde da su propio número</translation>
    </message>
    <message>
        <source>Where the answer says yes</source>
        <translation>Dónde dice que sí la respuesta</translation>
    </message>
    <message>
        <source>Where to send the test message</source>
        <translation>Adónde enviar el mensaje de prueba</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Qué lista</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Qué mensajes</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Who sees the patient</source>
        <translation>Quién ve al paciente</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw the message</source>
        <translation>Retirar el mensaje</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Withdrawn by hand</source>
        <translation>Retirado a mano</translation>
    </message>
    <message>
        <source>Without encryption only to a server on this computer.</source>
        <translation>Sin cifrado, solo a un servidor en este ordenador.</translation>
    </message>
    <message>
        <source>Words in the e-mails</source>
        <translation>Palabras en los correos</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Write all the same?</source>
        <translation>¿Escribir de todos modos?</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Escribir un correo</translation>
    </message>
    <message>
        <source>Write an e-mail…</source>
        <translation>Escribir un correo…</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>Mejor escribir</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Escrito por</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>Código erróneo</translation>
    </message>
    <message>
        <source>Your role may read messages only</source>
        <translation>Su función solo puede leer mensajes</translation>
    </message>
    <message>
        <source>Your role may read messages, not send them</source>
        <translation>Su función puede leer mensajes, no enviarlos</translation>
    </message>
    <message>
        <source>among the documents</source>
        <translation>entre los documentos</translation>
    </message>
    <message>
        <source>and what it says then</source>
        <translation>y qué dice entonces</translation>
    </message>
    <message>
        <source>at</source>
        <translation>a las</translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation>borrador guardado {time}</translation>
    </message>
    <message>
        <source>family {number}</source>
        <translation>familia {number}</translation>
    </message>
    <message>
        <source>no channel is switched on</source>
        <translation>no hay ningún canal activado</translation>
    </message>
    <message>
        <source>no rule, or too late for a message</source>
        <translation>no hay regla, o es tarde para un mensaje</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>nadie conocido</translation>
    </message>
    <message>
        <source>nothing is different for the patient</source>
        <translation>nada cambia para el paciente</translation>
    </message>
    <message>
        <source>on the day at {time}</source>
        <translation>el mismo día a las {time}</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>guardada; escriba para cambiarla</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta las</translation>
    </message>
    <message>
        <source>your own e-mail address</source>
        <translation>su propia dirección de correo</translation>
    </message>
    <message>
        <source>your own mobile number, with + and country</source>
        <translation>su propio móvil, con + y país</translation>
    </message>
    <message>
        <source>{fields} may tell others why the patient comes.</source>
        <translation>{fields} puede revelar a otros por qué viene el paciente.</translation>
    </message>
    <message>
        <source>{field} is missing: body or address must carry it.</source>
        <translation>Falta {field}: debe ir en el cuerpo o en la dirección.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB.</source>
        <translation>{name} ocupa más de {limit} MB.</translation>
    </message>
    <message>
        <source>{name} wrote on {when}:</source>
        <translation>{name} escribió el {when}:</translation>
    </message>
    <message>
        <source>{n} characters, {left} left</source>
        <translation>{n} caracteres, quedan {left}</translation>
    </message>
    <message>
        <source>{server} did not let us sign in.</source>
        <translation>{server} no nos dejó entrar.</translation>
    </message>
    <message>
        <source>{server} does not take mail from the clinic&apos;s address.</source>
        <translation>{server} no acepta correo desde la dirección de la clínica.</translation>
    </message>
    <message>
        <source>{server} has no valid certificate, so nothing was read.</source>
        <translation>{server} no tiene un certificado válido, así que no se leyó nada.</translation>
    </message>
    <message>
        <source>{server} has no valid certificate, so nothing was sent.</source>
        <translation>{server} no tiene un certificado válido; no se envió nada.</translation>
    </message>
    <message>
        <source>{server} offers no encryption, so nothing was read.</source>
        <translation>{server} no ofrece cifrado, así que no se leyó nada.</translation>
    </message>
    <message>
        <source>{server} offers no encryption, so nothing was sent.</source>
        <translation>{server} no ofrece cifrado; no se envió nada.</translation>
    </message>
    <message>
        <source>{server} refused the user or the password.</source>
        <translation>{server} rechazó el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>{who_and_when}: a place that is offered</source>
        <translation>{who_and_when}: una hora que se ofrece</translation>
    </message>
    <message>
        <source>“{subject}” filed in the chart of {patient}</source>
        <translation>«{subject}» archivado en la historia de {patient}</translation>
    </message>
    <message>
        <source>“{subject}” goes back to the incoming e-mails. Papers that its files became are taken out under Documents.</source>
        <translation>«{subject}» vuelve a los correos entrantes. Los documentos que salieron de sus archivos se sacan en Documentos.</translation>
    </message>
    <message>
        <source>“{subject}” put aside</source>
        <translation>«{subject}» apartado</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the document</source>
        <translation>Preparando el documento</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Printed {time} by {name}</source>
        <translation>Impreso {time} por {name}</translation>
    </message>
</context>
<context>
    <name>Patients</name>
    <message numerus="yes">
        <source>%n closed earlier.</source>
        <translation>
            <numerusform>%n cerrado antes.</numerusform>
            <numerusform>%n cerrados antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Birth date or age</source>
        <translation>&amp;Fecha de nacimiento o edad</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>&amp;FHIR files …</source>
        <translation>Archivos &amp;FHIR…</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Apellidos</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;How loudly</source>
        <translation>&amp;Con qué fuerza</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>C&amp;lase</translation>
    </message>
    <message>
        <source>&amp;New patient</source>
        <translation>Paciente &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>&amp;Reason (kept in the trail)</source>
        <translation>&amp;Motivo (queda en el registro)</translation>
    </message>
    <message>
        <source>&amp;Second person who agrees</source>
        <translation>&amp;Segunda persona que da su acuerdo</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>&amp;Table …</source>
        <translation>&amp;Tabla…</translation>
    </message>
    <message>
        <source>&amp;Try without storing</source>
        <translation>&amp;Probar sin guardar</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Warns of</source>
        <translation>&amp;Advierte de</translation>
    </message>
    <message>
        <source>(choose)</source>
        <translation>(elegir)</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(se omite)</translation>
    </message>
    <message>
        <source>A CSV or XLSX table with one patient a row, or FHIR R4 bundles. Nothing is stored before you have seen what would happen.</source>
        <translation>Una tabla CSV o XLSX con un paciente por fila, o paquetes FHIR R4. No se guarda nada antes de que haya visto qué pasaría.</translation>
    </message>
    <message>
        <source>A FHIR file begins with {.</source>
        <translation>Un archivo FHIR empieza con {.</translation>
    </message>
    <message>
        <source>A name between quotes is expected.</source>
        <translation>Se espera un nombre entre comillas.</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>Sobre la persona</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Añadir dirección</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Añadir contacto</translation>
    </message>
    <message>
        <source>Add former or other name</source>
        <translation>Añadir un nombre anterior u otro</translation>
    </message>
    <message>
        <source>Add identifier</source>
        <translation>Añadir identificador</translation>
    </message>
    <message>
        <source>Add phone or e-mail</source>
        <translation>Añadir teléfono o correo</translation>
    </message>
    <message>
        <source>Added since the merge: whose is it?</source>
        <translation>Añadido desde la unión: ¿de quién es?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Administrativo</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Edad en años</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Allergies: not asked</source>
        <translation>Alergias: no se preguntó</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anónimo</translation>
    </message>
    <message>
        <source>Appointment reminders</source>
        <translation>Recordatorios de citas</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Back to columns</source>
        <translation>Volver a las columnas</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Conducta</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Both have a number of the kind {kind}, and they differ.</source>
        <translation>Ambos tienen un número del tipo {kind} y no coinciden.</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>Hermano o hermana</translation>
    </message>
    <message>
        <source>Call in an emergency</source>
        <translation>Llamar en una emergencia</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation>Cuidador</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message numerus="yes">
        <source>Changed by both: %n. Please choose.</source>
        <translation>
            <numerusform>Cambiado por ambos: %n. Elija.</numerusform>
            <numerusform>Cambiado por ambos: %n. Elija.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Check the number, or the name and the date of birth.</source>
        <translation>Revise el número, o el nombre y la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Hijo o hija</translation>
    </message>
    <message>
        <source>Choose FHIR files</source>
        <translation>Elegir archivos FHIR</translation>
    </message>
    <message>
        <source>Choose a folder with FHIR files</source>
        <translation>Elegir una carpeta con archivos FHIR</translation>
    </message>
    <message>
        <source>Choose a patient</source>
        <translation>Elija un paciente</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Elegir una tabla</translation>
    </message>
    <message>
        <source>Choose photo …</source>
        <translation>Elegir foto…</translation>
    </message>
    <message>
        <source>Choose the other record first.</source>
        <translation>Elija primero la otra ficha.</translation>
    </message>
    <message>
        <source>Choose the place and export …</source>
        <translation>Elegir el lugar y exportar…</translation>
    </message>
    <message>
        <source>Choose the place and save …</source>
        <translation>Elegir el lugar y guardar…</translation>
    </message>
    <message>
        <source>Choose who agrees.</source>
        <translation>Elija quién da su acuerdo.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Clínico</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the flag {text}</source>
        <translation>Cerrar el aviso {text}</translation>
    </message>
    <message>
        <source>Close the form, keep a draft</source>
        <translation>Cerrar el formulario y guardar un borrador</translation>
    </message>
    <message>
        <source>Closed to your role</source>
        <translation>Cerrado para su función</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>Columna {n}</translation>
    </message>
    <message>
        <source>Comes twice, taken once</source>
        <translation>Aparece dos veces, se toma una</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Comunicación</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contact&apos;s name</source>
        <translation>Nombre del contacto</translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation>Teléfono del contacto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contacts and guarantor</source>
        <translation>Contactos y responsable del pago</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>Copiar el &amp;número</translation>
    </message>
    <message>
        <source>Copy name and &amp;facts</source>
        <translation>Copiar nombre y &amp;datos</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Crop the photo</source>
        <translation>Recortar la foto</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Peligro</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>Fecha de fallecimiento</translation>
    </message>
    <message>
        <source>Day known</source>
        <translation>Día conocido</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Fallecido</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Died {date}</source>
        <translation>Falleció el {date}</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Doesn&apos;t want</source>
        <translation>No desea</translation>
    </message>
    <message>
        <source>Drag the square or use the arrow keys; the slider sizes it.</source>
        <translation>Arrastre el cuadro o use las flechas; el deslizador cambia su tamaño.</translation>
    </message>
    <message>
        <source>Drop my changes</source>
        <translation>Descartar mis cambios</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit patient</source>
        <translation>Editar paciente</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Editar {name}</translation>
    </message>
    <message>
        <source>Edit: {what}</source>
        <translation>Editar: {what}</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Empleador</translation>
    </message>
    <message>
        <source>Entries of the files</source>
        <translation>Entradas de los archivos</translation>
    </message>
    <message>
        <source>Every row is fine</source>
        <translation>Todas las filas están bien</translation>
    </message>
    <message>
        <source>Export patients</source>
        <translation>Exportar pacientes</translation>
    </message>
    <message>
        <source>Exporting patients</source>
        <translation>Exportando pacientes</translation>
    </message>
    <message>
        <source>F</source>
        <extracomment>female, one letter</extracomment>
        <translation>M</translation>
    </message>
    <message>
        <source>FHIR f&amp;older …</source>
        <translation>C&amp;arpeta FHIR…</translation>
    </message>
    <message>
        <source>Family history</source>
        <translation>Antecedentes familiares</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Padre</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Female-typical</source>
        <translation>Típico femenino</translation>
    </message>
    <message>
        <source>Fewer &amp;details</source>
        <translation>Menos &amp;detalles</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>Flag closed</source>
        <translation>Aviso cerrado</translation>
    </message>
    <message>
        <source>Flag closed: {text}</source>
        <translation>Aviso cerrado: {text}</translation>
    </message>
    <message>
        <source>Flag raised</source>
        <translation>Aviso puesto</translation>
    </message>
    <message>
        <source>Flag raised: {text}</source>
        <translation>Aviso puesto: {text}</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Amigo o amiga</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message numerus="yes">
        <source>Further entries that are not listed: %n</source>
        <translation>
            <numerusform>Otras entradas que no se listan: %n</numerusform>
            <numerusform>Otras entradas que no se listan: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Further rows that are not listed: %n</source>
        <translation>
            <numerusform>Otras filas que no se muestran: %n</numerusform>
            <numerusform>Otras filas que no se muestran: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Gender identity</source>
        <translation>Identidad de género</translation>
    </message>
    <message>
        <source>Give a reason in the Patients tab first.</source>
        <translation>Indique primero un motivo en la pestaña Pacientes.</translation>
    </message>
    <message>
        <source>Give a reason to see patients</source>
        <translation>Indicar un motivo para ver pacientes</translation>
    </message>
    <message>
        <source>Give a reason …</source>
        <translation>Indicar un motivo…</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Goes back: {what}.</source>
        <translation>Vuelve: {what}.</translation>
    </message>
    <message>
        <source>Goes: {number}</source>
        <translation>Se va: {number}</translation>
    </message>
    <message>
        <source>Grandparent</source>
        <translation>Abuelo o abuela</translation>
    </message>
    <message>
        <source>Guarantor</source>
        <translation>Responsable del pago</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Tutor legal</translation>
    </message>
    <message>
        <source>Here already as {number}</source>
        <translation>Ya está aquí como {number}</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identificadores</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>Import %n patients</source>
        <translation>
            <numerusform>Importar %n paciente</numerusform>
            <numerusform>Importar %n pacientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Import patients</source>
        <translation>Importar pacientes</translation>
    </message>
    <message>
        <source>Imported before as {number}, and its content differs now; the stored one was left.</source>
        <translation>Ya se importó como {number} y ahora su contenido es distinto; se dejó el guardado.</translation>
    </message>
    <message>
        <source>Importing patients</source>
        <translation>Importando pacientes</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>Se toma como</translation>
    </message>
    <message>
        <source>It comes twice and differs; the first one was taken.</source>
        <translation>Aparece dos veces y difiere; se tomó la primera.</translation>
    </message>
    <message>
        <source>It has entries but is not a Bundle.</source>
        <translation>Tiene entradas pero no es un Bundle.</translation>
    </message>
    <message>
        <source>It is larger than {limit} MB: split it.</source>
        <translation>Ocupa más de {limit} MB: divídalo.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Está anidado con demasiada profundidad.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text (byte {at}).</source>
        <translation>No es texto UTF-8 (byte {at}).</translation>
    </message>
    <message>
        <source>It is too large for the memory of this PC.</source>
        <translation>Es demasiado grande para la memoria de este equipo.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>Terminaría antes de empezar.</translation>
    </message>
    <message>
        <source>Keep the &amp;other one instead</source>
        <translation>Conservar el &amp;otro</translation>
    </message>
    <message>
        <source>Kept as a draft; the form brings it back.</source>
        <translation>Guardado como borrador; el formulario lo recupera.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Leave out rows that look like somebody registered already</source>
        <translation>Omitir filas que se parecen a alguien ya registrado</translation>
    </message>
    <message numerus="yes">
        <source>Look-alikes: %n. Is it one of them?</source>
        <translation>
            <numerusform>Parecidos: %n. ¿Es ese?</numerusform>
            <numerusform>Parecidos: %n. ¿Es uno de ellos?</numerusform>
        </translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>male, one letter</extracomment>
        <translation>H</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>Male-typical</source>
        <translation>Típico masculino</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Merge another record into this one</source>
        <translation>Unir otra ficha a esta</translation>
    </message>
    <message numerus="yes">
        <source>Merge: {gone} goes, items that move: %n</source>
        <translation>
            <numerusform>Unir: {gone} se va, elementos que se mueven: %n</numerusform>
            <numerusform>Unir: {gone} se va, elementos que se mueven: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into {number}</source>
        <translation>Unido a {number}</translation>
    </message>
    <message>
        <source>Merged records</source>
        <translation>Fichas unidas</translation>
    </message>
    <message>
        <source>Merged, or a merge taken back</source>
        <translation>Unión, o unión deshecha</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Month known</source>
        <translation>Mes conocido</translation>
    </message>
    <message>
        <source>More &amp;details: names, identifiers, address, contacts …</source>
        <translation>Más &amp;detalles: nombres, identificadores, dirección, contactos…</translation>
    </message>
    <message>
        <source>More about this patient</source>
        <translation>Más sobre este paciente</translation>
    </message>
    <message>
        <source>More phones and e-mail</source>
        <translation>Más teléfonos y correo</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Madre</translation>
    </message>
    <message>
        <source>Moves to the record that stays: {what}.</source>
        <translation>Pasa a la ficha que se conserva: {what}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name before marriage</source>
        <translation>Apellido de soltera</translation>
    </message>
    <message>
        <source>Name, number, phone or birth date</source>
        <translation>Nombre, número, teléfono o fecha de nacimiento</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>Vecino o vecina</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Paciente nuevo</translation>
    </message>
    <message>
        <source>News of the clinic</source>
        <translation>Noticias de la clínica</translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation>Familiar más cercano</translation>
    </message>
    <message>
        <source>Next section of the chart</source>
        <translation>Sección siguiente de la historia</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>No changes are noted.</source>
        <translation>No hay cambios anotados.</translation>
    </message>
    <message>
        <source>No flags.</source>
        <translation>Sin avisos.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>Sin preferencia</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>N.º {number}</translation>
    </message>
    <message>
        <source>No: {purpose}</source>
        <translation>No: {purpose}</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”</source>
        <translation>No se encontró a nadie para «{text}»</translation>
    </message>
    <message>
        <source>Nobody looks like this so far. Look-alikes appear here while you type.</source>
        <translation>Por ahora nadie se parece. Los parecidos aparecen aquí mientras escribe.</translation>
    </message>
    <message>
        <source>Nobody opened yet</source>
        <translation>Aún no se abrió a nadie</translation>
    </message>
    <message>
        <source>Nobody yet. Add whom to call, and who pays.</source>
        <translation>Nadie todavía. Añada a quién llamar y quién paga.</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No indicado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing else belongs to the record that goes.</source>
        <translation>Nada más pertenece a la ficha que se va.</translation>
    </message>
    <message>
        <source>Nothing was added since the merge.</source>
        <translation>No se añadió nada desde la unión.</translation>
    </message>
    <message>
        <source>Nothing was moved by this merge.</source>
        <translation>Esta unión no movió nada.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number in the old program</source>
        <translation>Número en el programa anterior</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Número o dirección</translation>
    </message>
    <message>
        <source>Official name</source>
        <translation>Nombre oficial</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>One entry is larger than {limit} MB.</source>
        <translation>Una entrada ocupa más de {limit} MB.</translation>
    </message>
    <message>
        <source>Only one of deceasedBoolean and deceasedDateTime may be there.</source>
        <translation>Solo puede estar uno de deceasedBoolean y deceasedDateTime.</translation>
    </message>
    <message>
        <source>Open a patient first.</source>
        <translation>Abra primero un paciente.</translation>
    </message>
    <message>
        <source>Open emergency access …</source>
        <translation>Abrir acceso de emergencia…</translation>
    </message>
    <message>
        <source>Open the kept record</source>
        <translation>Abrir la ficha conservada</translation>
    </message>
    <message>
        <source>Open this one instead</source>
        <translation>Abrir este en su lugar</translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation>Abrir {name} en su lugar</translation>
    </message>
    <message>
        <source>Opening the record …</source>
        <translation>Abriendo la ficha…</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>No desea recibir</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Other file …</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Padre o madre</translation>
    </message>
    <message>
        <source>Part of the picture that is kept</source>
        <translation>Parte de la foto que se conserva</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Pareja</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patient list</source>
        <translation>Lista de pacientes</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Patients are not your daily work</source>
        <translation>Los pacientes no son su trabajo diario</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Pacientes encontrados</translation>
    </message>
    <message numerus="yes">
        <source>Patients written: %n</source>
        <translation>
            <numerusform>Pacientes escritos: %n</numerusform>
            <numerusform>Pacientes escritos: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients: {count}</source>
        <translation>Pacientes: {count}</translation>
    </message>
    <message>
        <source>Pays (guarantor)</source>
        <translation>Paga (responsable del pago)</translation>
    </message>
    <message>
        <source>Perhaps the same person as {number}. {reason}</source>
        <translation>Quizá la misma persona que {number}. {reason}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Phones and e-mail</source>
        <translation>Teléfonos y correo</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Foto de {name}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Correo postal</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Medio preferido</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>Pregnancies</source>
        <translation>Embarazos</translation>
    </message>
    <message>
        <source>Previous family name</source>
        <translation>Apellidos anteriores</translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation>Nombre anterior</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedimientos</translation>
    </message>
    <message>
        <source>Propose merging</source>
        <translation>Proponer la unión</translation>
    </message>
    <message>
        <source>Proposed: both {kept} and {gone} carry a flag now.</source>
        <translation>Propuesto: {kept} y {gone} llevan ahora un aviso.</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Poner</translation>
    </message>
    <message>
        <source>Raise a flag</source>
        <translation>Poner un aviso</translation>
    </message>
    <message>
        <source>Raise the flag</source>
        <translation>Poner el aviso</translation>
    </message>
    <message>
        <source>Reach by</source>
        <translation>Contactar por</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Llamados a control</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Register as another person</source>
        <translation>Registrar como otra persona</translation>
    </message>
    <message>
        <source>Register as new</source>
        <translation>Registrar como nuevo</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Registered already?</source>
        <translation>¿Ya está registrado?</translation>
    </message>
    <message>
        <source>Registered: {name}</source>
        <translation>Registrado: {name}</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Investigación</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Rows come &amp;from</source>
        <translation>Las filas vienen &amp;de</translation>
    </message>
    <message>
        <source>Rows that need a look</source>
        <translation>Filas que hay que mirar</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Hoja</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Guardar de todos modos</translation>
    </message>
    <message>
        <source>Save as FHIR</source>
        <translation>Guardar como FHIR</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Save the patient</source>
        <translation>Guardar el paciente</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save these values</source>
        <translation>Guardar estos valores</translation>
    </message>
    <message>
        <source>Save {name} as FHIR</source>
        <translation>Guardar a {name} como FHIR</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Saving the patient as FHIR</source>
        <translation>Guardando el paciente como FHIR</translation>
    </message>
    <message>
        <source>Say what the flag warns of.</source>
        <translation>Diga de qué advierte el aviso.</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>Se&amp;xo</translation>
    </message>
    <message>
        <source>Search in an emergency</source>
        <translation>Buscar en una emergencia</translation>
    </message>
    <message>
        <source>Search patients</source>
        <translation>Buscar pacientes</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Second family name</source>
        <translation>Segundo apellido</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>Segunda línea</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Segundo teléfono</translation>
    </message>
    <message>
        <source>Section before</source>
        <translation>Sección anterior</translation>
    </message>
    <message>
        <source>Section of the chart: {title}</source>
        <translation>Sección de la historia: {title}</translation>
    </message>
    <message>
        <source>Sections of the chart</source>
        <translation>Secciones de la historia</translation>
    </message>
    <message>
        <source>See note</source>
        <translation>Ver nota</translation>
    </message>
    <message>
        <source>See patients</source>
        <translation>Ver pacientes</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Separate {gone} again</source>
        <translation>Volver a separar {gone}</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Sex for clinical use</source>
        <translation>Sexo para uso clínico</translation>
    </message>
    <message>
        <source>Size of the square</source>
        <translation>Tamaño del cuadro</translation>
    </message>
    <message>
        <source>Social history</source>
        <translation>Antecedentes sociales</translation>
    </message>
    <message>
        <source>Somebody saved this patient meanwhile</source>
        <translation>Alguien guardó este paciente mientras tanto</translation>
    </message>
    <message>
        <source>Sounds alike</source>
        <translation>Suena parecido</translation>
    </message>
    <message>
        <source>Spelt nearly so</source>
        <translation>Se escribe casi así</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Cónyuge</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Empezar en blanco</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Estado o provincia</translation>
    </message>
    <message>
        <source>Stays: {number}</source>
        <translation>Se conserva: {number}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>Detenido. No se guardó nada.</translation>
    </message>
    <message>
        <source>Stopped. The patients stored so far stay in the list.</source>
        <translation>Detenido. Los pacientes guardados hasta ahora siguen en la lista.</translation>
    </message>
    <message>
        <source>Stopped. There is no file.</source>
        <translation>Detenido. No hay ningún archivo.</translation>
    </message>
    <message>
        <source>Stored as {number}</source>
        <translation>Guardado como {number}</translation>
    </message>
    <message>
        <source>Stored meanwhile</source>
        <translation>Guardado mientras tanto</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Take back the merge of {gone} into {kept}</source>
        <translation>Deshacer la unión de {gone} a {kept}</translation>
    </message>
    <message>
        <source>Take back the merge with {name}</source>
        <translation>Deshacer la unión con {name}</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>Deshacer…</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporal</translation>
    </message>
    <message>
        <source>The birth dates differ.</source>
        <translation>Las fechas de nacimiento no coinciden.</translation>
    </message>
    <message>
        <source>The file ends in the middle: it was cut off.</source>
        <translation>El archivo termina a la mitad: se cortó.</translation>
    </message>
    <message>
        <source>The file has no column “{name}”.</source>
        <translation>El archivo no tiene la columna «{name}».</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file leaves the encrypted store: whoever gets hold of it can read it. It is kept in the trail that you saved it. Note, opt-outs and flags are not in it.</source>
        <translation>El archivo sale del almacén cifrado: quien lo tenga puede leerlo. Queda en el registro que usted lo guardó. La nota, las exclusiones y las alertas no van en él.</translation>
    </message>
    <message>
        <source>The file leaves the encrypted store: whoever gets hold of it can read names, birth dates, numbers, phones and addresses of all patients. Who exported, and when, is kept in the trail.</source>
        <translation>El archivo sale del almacén cifrado: quien lo tenga puede leer nombres, fechas de nacimiento, números, teléfonos y direcciones de todos los pacientes. Queda en el registro quién exportó y cuándo.</translation>
    </message>
    <message>
        <source>The flag</source>
        <translation>El aviso</translation>
    </message>
    <message>
        <source>The form can&apos;t be opened</source>
        <translation>El formulario no se puede abrir</translation>
    </message>
    <message>
        <source>The genders differ.</source>
        <translation>Los géneros no coinciden.</translation>
    </message>
    <message>
        <source>The list can&apos;t be shown</source>
        <translation>La lista no se puede mostrar</translation>
    </message>
    <message>
        <source>The merge</source>
        <translation>La unión</translation>
    </message>
    <message>
        <source>The newer version says the same as you. Save to go on.</source>
        <translation>La versión más nueva dice lo mismo que usted. Guarde para continuar.</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>La otra ficha</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>El paciente</translation>
    </message>
    <message>
        <source>The photo is too large: at most {size} KiB.</source>
        <translation>La foto es demasiado grande: como máximo {size} KiB.</translation>
    </message>
    <message>
        <source>The photo must be a JPEG picture.</source>
        <translation>La foto debe ser una imagen JPEG.</translation>
    </message>
    <message>
        <source>The picture is not base64.</source>
        <translation>La imagen no está en base64.</translation>
    </message>
    <message>
        <source>The picture is too large to open.</source>
        <translation>La imagen es demasiado grande para abrirla.</translation>
    </message>
    <message>
        <source>The reason counts until you sign out. It is kept in the trail, and so is each record you open.</source>
        <translation>El motivo vale hasta que cierre la sesión. Queda en el registro, igual que cada ficha que abra.</translation>
    </message>
    <message>
        <source>The record can&apos;t be shown</source>
        <translation>La ficha no se puede mostrar</translation>
    </message>
    <message>
        <source>The same patient as in row {row}.</source>
        <translation>El mismo paciente que en la fila {row}.</translation>
    </message>
    <message>
        <source>The second person types the password.</source>
        <translation>La segunda persona escribe la contraseña.</translation>
    </message>
    <message>
        <source>Their &amp;password</source>
        <translation>Su &amp;contraseña</translation>
    </message>
    <message>
        <source>There is more after the end.</source>
        <translation>Hay algo más después del final.</translation>
    </message>
    <message>
        <source>There is no name, neither given, family nor text.</source>
        <translation>No hay ningún nombre: ni nombre, ni apellidos, ni texto.</translation>
    </message>
    <message>
        <source>There is no resource with a resourceType.</source>
        <translation>No hay ningún recurso con resourceType.</translation>
    </message>
    <message>
        <source>There is no such section for your role.</source>
        <translation>Para su función no existe esa sección.</translation>
    </message>
    <message>
        <source>This chart is closed to your role</source>
        <translation>Esta historia está cerrada para su función</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>This file is not a picture we can read.</source>
        <translation>Este archivo no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Esto no es JSON.</translation>
    </message>
    <message>
        <source>This lies before the birth.</source>
        <translation>Esto es anterior al nacimiento.</translation>
    </message>
    <message>
        <source>This record is closed to your role</source>
        <translation>Esta ficha está cerrada para su función</translation>
    </message>
    <message>
        <source>This record was merged into {name}, {number}.</source>
        <translation>Esta ficha se unió a {name}, {number}.</translation>
    </message>
    <message>
        <source>This record was merged: change the one that stays.</source>
        <translation>Esta ficha se fusionó: cambie la que permanece.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Too long: at most {limit} characters.</source>
        <translation>Demasiado largo: como máximo {limit} caracteres.</translation>
    </message>
    <message>
        <source>Too many lines: at most {limit}.</source>
        <translation>Demasiadas líneas: como máximo {limit}.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localidad</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Try fewer letters, the phone or the birth date.</source>
        <translation>Pruebe con menos letras, el teléfono o la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>Trying the import</source>
        <translation>Probando la importación</translation>
    </message>
    <message>
        <source>Trying: all is read, nothing is stored …</source>
        <translation>Prueba: se lee todo, no se guarda nada…</translation>
    </message>
    <message>
        <source>Two columns are taken for: {what}. Leave one out.</source>
        <translation>Dos columnas se toman como: {what}. Omita una.</translation>
    </message>
    <message>
        <source>Type a name to search, or register the first patient.</source>
        <translation>Escriba un nombre para buscar, o registre al primer paciente.</translation>
    </message>
    <message>
        <source>Type a piece of the name, the phone or the birth date at the left.</source>
        <translation>Escriba a la izquierda parte del nombre, el teléfono o la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>Type at least one name.</source>
        <translation>Escriba al menos un nombre.</translation>
    </message>
    <message>
        <source>Type the contact&apos;s name.</source>
        <translation>Escriba el nombre del contacto.</translation>
    </message>
    <message>
        <source>Type the whole patient number, identity number or phone, or a name with the full date of birth. Each search is kept in the trail.</source>
        <translation>Escriba completo el número de paciente, el documento de identidad o el teléfono, o un nombre con la fecha de nacimiento completa. Cada búsqueda queda en el registro.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Unsigned notes</source>
        <translation>Notas sin firmar</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Usar esta parte</translation>
    </message>
    <message>
        <source>Usual name</source>
        <translation>Nombre habitual</translation>
    </message>
    <message>
        <source>Vaccinations</source>
        <translation>Vacunas</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Visit beside the chart</source>
        <translation>Visita junto a la historia</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Wants to be called</source>
        <translation>Quiere que se le llame</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>What you typed on {when} is back.</source>
        <translation>Volvió lo que escribió el {when}.</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Where are the patients?</source>
        <translation>¿Dónde están los pacientes?</translation>
    </message>
    <message>
        <source>Where should the file be?</source>
        <translation>¿Dónde debe estar el archivo?</translation>
    </message>
    <message>
        <source>Which record is the same person?</source>
        <translation>¿Qué ficha es la misma persona?</translation>
    </message>
    <message>
        <source>Why do you need to see patients?</source>
        <translation>¿Por qué necesita ver pacientes?</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Would be stored</source>
        <translation>Se guardaría</translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translation>Escribiendo el archivo…</translation>
    </message>
    <message>
        <source>X</source>
        <extracomment>other sex, one letter</extracomment>
        <translation>X</translation>
    </message>
    <message>
        <source>Year known</source>
        <translation>Año conocido</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>You changed other fields than they did: both changes fit together.</source>
        <translation>Usted cambió otros campos: ambos cambios encajan.</translation>
    </message>
    <message>
        <source>Your role can&apos;t merge. You can propose it: both records get a flag that somebody with the right will see.</source>
        <translation>Su función no puede unir. Puede proponerlo: ambas fichas reciben un aviso que verá alguien con permiso.</translation>
    </message>
    <message>
        <source>Your role sees them for a reason only. It is asked once until you sign out, and kept in the trail with each record you open.</source>
        <translation>Su función los ve solo por un motivo. Se pregunta una vez hasta que cierre la sesión y queda en el registro con cada ficha que abra.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Suyo</translation>
    </message>
    <message>
        <source>about the same age</source>
        <translation>casi la misma edad</translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation>unos {age}</translation>
    </message>
    <message>
        <source>agrees to all messages</source>
        <translation>acepta todos los mensajes</translation>
    </message>
    <message>
        <source>birth date differs in one place</source>
        <translation>la fecha de nacimiento difiere en un punto</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>fecha de nacimiento desconocida</translation>
    </message>
    <message>
        <source>called {name}</source>
        <translation>se le llama {name}</translation>
    </message>
    <message>
        <source>changed by both</source>
        <translation>cambiado por ambos</translation>
    </message>
    <message>
        <source>date, or age: 58, 7m</source>
        <translation>fecha o edad: 58, 7m</translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation>borrador guardado {time}</translation>
    </message>
    <message>
        <source>e.g. needs an interpreter</source>
        <translation>p. ej., necesita intérprete</translation>
    </message>
    <message>
        <source>e.g. old program</source>
        <translation>p. ej., programa anterior</translation>
    </message>
    <message>
        <source>empty: until it is closed</source>
        <translation>vacío: hasta que se cierre</translation>
    </message>
    <message numerus="yes">
        <source>files read: %n</source>
        <translation>
            <numerusform>archivos leídos: %n</numerusform>
            <numerusform>archivos leídos: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>first {limit}, type more</source>
        <translation>los primeros {limit}; escriba más</translation>
    </message>
    <message>
        <source>has a photo</source>
        <translation>tiene foto</translation>
    </message>
    <message numerus="yes">
        <source>here already: %n</source>
        <translation>
            <numerusform>ya están aquí: %n</numerusform>
            <numerusform>ya están aquí: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>import report</source>
        <translation>informe de importación</translation>
    </message>
    <message numerus="yes">
        <source>imported before: %n</source>
        <translation>
            <numerusform>importados antes: %n</numerusform>
            <numerusform>importados antes: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>it has no rows.</source>
        <translation>no tiene filas.</translation>
    </message>
    <message>
        <source>it has no sheet “{sheet}”.</source>
        <translation>no tiene la hoja «{sheet}».</translation>
    </message>
    <message>
        <source>it is a ZIP or office file; save it as XLSX or CSV.</source>
        <translation>es un archivo ZIP o de oficina; guárdelo como XLSX o CSV.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>está vacío.</translation>
    </message>
    <message>
        <source>it is larger than 512 MB.</source>
        <translation>ocupa más de 512 MB.</translation>
    </message>
    <message>
        <source>it is not a whole XLSX workbook.</source>
        <translation>no es un libro XLSX completo.</translation>
    </message>
    <message>
        <source>its text is not {encoding} (near line {line}); choose the encoding.</source>
        <translation>su texto no es {encoding} (cerca de la línea {line}); elija la codificación.</translation>
    </message>
    <message numerus="yes">
        <source>left out, here already: %n</source>
        <translation>
            <numerusform>omitidos por estar ya aquí: %n</numerusform>
            <numerusform>omitidos por estar ya aquí: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>línea {line}, columna {column}</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>línea {n}</translation>
    </message>
    <message>
        <source>merged into {number}</source>
        <translation>unido a {number}</translation>
    </message>
    <message numerus="yes">
        <source>more flags: %n</source>
        <translation>
            <numerusform>más avisos: %n</numerusform>
            <numerusform>más avisos: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>not: {purpose}</source>
        <translation>no: {purpose}</translation>
    </message>
    <message numerus="yes">
        <source>other entries, left out: %n</source>
        <translation>
            <numerusform>otras entradas, omitidas: %n</numerusform>
            <numerusform>otras entradas, omitidas: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>patients</source>
        <translation>pacientes</translation>
    </message>
    <message numerus="yes">
        <source>patients found: %n</source>
        <translation>
            <numerusform>pacientes encontrados: %n</numerusform>
            <numerusform>pacientes encontrados: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>preferido</translation>
    </message>
    <message numerus="yes">
        <source>refused: %n</source>
        <translation>
            <numerusform>rechazados: %n</numerusform>
            <numerusform>rechazados: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>row {row} has a quotation mark in the wrong place.</source>
        <translation>la fila {row} tiene unas comillas fuera de lugar.</translation>
    </message>
    <message numerus="yes">
        <source>rows read: %n</source>
        <translation>
            <numerusform>filas leídas: %n</numerusform>
            <numerusform>filas leídas: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>misma fecha de nacimiento</translation>
    </message>
    <message>
        <source>same birth month</source>
        <translation>mismo mes de nacimiento</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>same number {kind}</source>
        <translation>mismo número ({kind})</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>mismo teléfono</translation>
    </message>
    <message>
        <source>sex unknown</source>
        <translation>sexo desconocido</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nombre parecido</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>desde el {date}</translation>
    </message>
    <message>
        <source>somebody of another device</source>
        <translation>alguien de otro equipo</translation>
    </message>
    <message numerus="yes">
        <source>stored: %n</source>
        <translation>
            <numerusform>guardados: %n</numerusform>
            <numerusform>guardados: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>hasta el {date}</translation>
    </message>
    <message numerus="yes">
        <source>with a problem: %n</source>
        <translation>
            <numerusform>con un problema: %n</numerusform>
            <numerusform>con un problema: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>would be stored: %n</source>
        <translation>
            <numerusform>se guardarían: %n</numerusform>
            <numerusform>se guardarían: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{column} is taken for</source>
        <translation>{column} se toma como</translation>
    </message>
    <message>
        <source>{date}, estimated</source>
        <translation>{date}, estimada</translation>
    </message>
    <message>
        <source>{found} instead of {kind}.</source>
        <translation>{found} en lugar de {kind}.</translation>
    </message>
    <message>
        <source>{gone} and {kept} are two records again.</source>
        <translation>{gone} y {kept} vuelven a ser dos fichas.</translation>
    </message>
    <message>
        <source>{gone} is now part of {kept}.</source>
        <translation>{gone} ahora forma parte de {kept}.</translation>
    </message>
    <message>
        <source>{name} ({number}) is here already: {reasons}</source>
        <translation>{name} ({number}) ya está aquí: {reasons}</translation>
    </message>
    <message>
        <source>{name} stays: {facts}. Nothing is lost, a merge can be taken back.</source>
        <translation>Se conserva {name}: {facts}. No se pierde nada, una unión se puede deshacer.</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>{n} mo</source>
        <translation>{n} m</translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation>{n} a</translation>
    </message>
    <message>
        <source>{path}
The file is not encrypted: delete it when done.</source>
        <translation>{path}
El archivo no está cifrado: bórrelo cuando termine.</translation>
    </message>
    <message>
        <source>“{text}” is not a day of the calendar.</source>
        <translation>«{text}» no es un día del calendario.</translation>
    </message>
    <message>
        <source>“{text}” is not known: write male, female, other or unknown.</source>
        <translation>«{text}» no se reconoce: escriba hombre, mujer, otro o desconocido.</translation>
    </message>
    <message>
        <source>“{value}” is not one of: {codes}.</source>
        <translation>«{value}» no es ninguno de: {codes}.</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Good morning doctor, I hear you well.</source>
        <translation>Buenos días, doctora, la oigo bien.</translation>
    </message>
    <message>
        <source>Please send me the photo of the foot.</source>
        <translation>Envíeme, por favor, la foto del pie.</translation>
    </message>
    <message>
        <source>{name} is ill</source>
        <translation>{name} está de baja</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message numerus="yes">
        <source>%n appointments do not lie in the hours any more. None was cancelled or moved.</source>
        <translation>
            <numerusform>%n cita ya no está dentro del horario. No se anuló ni se movió ninguna.</numerusform>
            <numerusform>%n citas ya no están dentro del horario. No se anuló ni se movió ninguna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie outside the hours.</source>
        <translation>
            <numerusform>%n cita está fuera del horario.</numerusform>
            <numerusform>%n citas están fuera del horario.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in 7 days</source>
        <translation>
            <numerusform>%n vez en 7 días</numerusform>
            <numerusform>%n veces en 7 días</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Recuperar</translation>
    </message>
    <message>
        <source>&amp;Cancel this closure</source>
        <translation>&amp;Anular este cierre</translation>
    </message>
    <message>
        <source>&amp;Change password</source>
        <translation>&amp;Cambiar la contraseña</translation>
    </message>
    <message>
        <source>&amp;Closed on public holidays</source>
        <translation>&amp;Cerrado los días festivos</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Color</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Comentario</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Copy Monday to the other working days</source>
        <translation>&amp;Copiar el lunes a los demás días laborables</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;País</translation>
    </message>
    <message>
        <source>&amp;Cover the screen after (minutes)</source>
        <translation>Cubrir la &amp;pantalla tras (minutos)</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Primer día</translation>
    </message>
    <message>
        <source>&amp;Forgot the password?</source>
        <translation>¿&amp;Olvidó la contraseña?</translation>
    </message>
    <message>
        <source>&amp;Freed place: offers at once</source>
        <translation>Hueco li&amp;bre: ofertas a la vez</translation>
    </message>
    <message>
        <source>&amp;Hours of</source>
        <translation>&amp;Horario de</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Cómo</translation>
    </message>
    <message>
        <source>&amp;Justified</source>
        <translation>&amp;Justificado</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>C&amp;lase</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Ú&amp;ltimo día</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minutos</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Name of the clinic</source>
        <translation>&amp;Nombre de la clínica</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>Contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Not justified</source>
        <translation>&amp;No justificado</translation>
    </message>
    <message>
        <source>&amp;Open in the agenda</source>
        <translation>&amp;Abrir en la agenda</translation>
    </message>
    <message>
        <source>&amp;Overbooked, at most (each day)</source>
        <translation>S&amp;obrecitas, como máximo (al día)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>Pap&amp;el</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Password or PIN</source>
        <translation>&amp;Contraseña o PIN</translation>
    </message>
    <message>
        <source>&amp;Preparation, told to the patient</source>
        <translation>&amp;Preparación, se dice al paciente</translation>
    </message>
    <message>
        <source>&amp;Qualification, licence</source>
        <translation>Título, &amp;matrícula</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Recovery words</source>
        <translation>Palabras de &amp;recuperación</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Región</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>&amp;Retirar</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>&amp;Retirar el acceso</translation>
    </message>
    <message>
        <source>&amp;Same hours as the clinic</source>
        <translation>El &amp;mismo horario que la clínica</translation>
    </message>
    <message>
        <source>&amp;Sign-in name</source>
        <translation>Nombre de &amp;acceso</translation>
    </message>
    <message>
        <source>&amp;Specialty</source>
        <translation>&amp;Especialidad</translation>
    </message>
    <message>
        <source>&amp;Start working</source>
        <translation>&amp;Empezar a trabajar</translation>
    </message>
    <message>
        <source>&amp;Suggest one</source>
        <translation>&amp;Sugerir una</translation>
    </message>
    <message>
        <source>&amp;Telephone numbers of</source>
        <translation>&amp;Teléfonos de</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tratamiento</translation>
    </message>
    <message>
        <source>&amp;Two people agree to exports</source>
        <translation>&amp;Dos personas autorizan las exportaciones</translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation>&amp;Deshacer los cambios</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>&amp;Waiting too long after (minutes)</source>
        <translation>&amp;Espera excesiva a partir de (minutos)</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>2 to 32 letters a-z, digits, dot, dash or underline.</source>
        <translation>De 2 a 32 letras a-z, cifras, punto, guion o guion bajo.</translation>
    </message>
    <message>
        <source>A clinic with four practitioners, two rooms, an ultrasound, patients and weeks of appointments is written to this computer. Nobody in it exists. Don&apos;t enter real patients there: its passwords are public.</source>
        <translation>En este equipo se escribe una clínica con cuatro profesionales, dos salas, un ecógrafo, pacientes y semanas de citas. Nadie en ella existe. No registre allí pacientes reales: sus contraseñas son públicas.</translation>
    </message>
    <message>
        <source>A new password with the recovery sheet</source>
        <translation>Contraseña nueva con la hoja de recuperación</translation>
    </message>
    <message>
        <source>A week has seven days.</source>
        <translation>Una semana tiene siete días.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation>Añadir equipo</translation>
    </message>
    <message>
        <source>Add practitioner</source>
        <translation>Añadir profesional</translation>
    </message>
    <message>
        <source>Add room</source>
        <translation>Añadir sala</translation>
    </message>
    <message>
        <source>Add type</source>
        <translation>Añadir tipo</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Agenda &amp;grid</source>
        <translation>&amp;Cuadrícula de la agenda</translation>
    </message>
    <message>
        <source>All appointments lie in the hours.</source>
        <translation>Todas las citas están dentro del horario.</translation>
    </message>
    <message>
        <source>All data stays on this computer, encrypted. No account and no network is needed.</source>
        <translation>Todos los datos quedan en este equipo, cifrados. No hace falta cuenta ni red.</translation>
    </message>
    <message>
        <source>An amount such as 45.00.</source>
        <translation>Un importe como 45,00.</translation>
    </message>
    <message>
        <source>An export takes the list of all patients out of the clinic. It is always kept in the trail.</source>
        <translation>Una exportación saca de la clínica la lista de todos los pacientes. Siempre queda en el registro.</translation>
    </message>
    <message>
        <source>An offer stands for (&amp;minutes)</source>
        <translation>Una oferta vale (&amp;minutos)</translation>
    </message>
    <message>
        <source>Another emergency</source>
        <translation>Otra emergencia</translation>
    </message>
    <message>
        <source>Appointments &amp;outside the hours…</source>
        <translation>Citas &amp;fuera del horario…</translation>
    </message>
    <message>
        <source>Appointments outside the hours</source>
        <translation>Citas fuera del horario</translation>
    </message>
    <message>
        <source>Assistant &amp;finishes (minutes)</source>
        <translation>Auxiliar, al &amp;final (minutos)</translation>
    </message>
    <message>
        <source>Assistant be&amp;gins (minutes)</source>
        <translation>Auxiliar, al &amp;principio (minutos)</translation>
    </message>
    <message>
        <source>At least 12 characters. A sentence is easy to remember.</source>
        <translation>Al menos 12 caracteres. Una frase es fácil de recordar.</translation>
    </message>
    <message>
        <source>At most 1,024 characters.</source>
        <translation>Como máximo 1.024 caracteres.</translation>
    </message>
    <message>
        <source>At most 120 characters.</source>
        <translation>Como máximo 120 caracteres.</translation>
    </message>
    <message>
        <source>At most 500 characters.</source>
        <translation>Como máximo 500 caracteres.</translation>
    </message>
    <message>
        <source>At most 80 characters.</source>
        <translation>Como máximo 80 caracteres.</translation>
    </message>
    <message>
        <source>Backup &amp;file</source>
        <translation>&amp;Archivo de la copia</translation>
    </message>
    <message>
        <source>Backups (*.clinicbackup);;All files (*)</source>
        <translation>Copias (*.clinicbackup);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Between 0 and 120 minutes.</source>
        <translation>Entre 0 y 120 minutos.</translation>
    </message>
    <message>
        <source>Between 1 and 10 minutes.</source>
        <translation>Entre 1 y 10 minutos.</translation>
    </message>
    <message>
        <source>Between 1 and 480 minutes.</source>
        <translation>Entre 1 y 480 minutos.</translation>
    </message>
    <message>
        <source>Between 1 and 50 at once.</source>
        <translation>Entre 1 y 50 a la vez.</translation>
    </message>
    <message>
        <source>Between 5 and 480 minutes, in steps of five.</source>
        <translation>Entre 5 y 480 minutos, de cinco en cinco.</translation>
    </message>
    <message>
        <source>Between {least} and {most}.</source>
        <translation>Entre {least} y {most}.</translation>
    </message>
    <message>
        <source>C&amp;hange folder...</source>
        <translation>Cambiar la &amp;carpeta...</translation>
    </message>
    <message>
        <source>C&amp;hoose file...</source>
        <translation>Elegir &amp;archivo...</translation>
    </message>
    <message>
        <source>C&amp;lose the clinic after (minutes)</source>
        <translation>&amp;Cerrar la clínica tras (minutos)</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>&amp;Moneda</translation>
    </message>
    <message>
        <source>Cancelled &amp;late within (hours)</source>
        <translation>Anu&amp;lación tardía, menos de (horas)</translation>
    </message>
    <message>
        <source>Chang&amp;e PIN</source>
        <translation>Ca&amp;mbiar el PIN</translation>
    </message>
    <message>
        <source>Charts, prescriptions, signing</source>
        <translation>Historias, recetas, firma</translation>
    </message>
    <message>
        <source>Check and &amp;restore</source>
        <translation>Comprobar y &amp;restaurar</translation>
    </message>
    <message>
        <source>Choose 5, 10, 15, 20, 30 or 60 minutes.</source>
        <translation>Elija 5, 10, 15, 20, 30 o 60 minutos.</translation>
    </message>
    <message>
        <source>Choose a closure in the list</source>
        <translation>Elija un cierre de la lista</translation>
    </message>
    <message>
        <source>Choose a colour.</source>
        <translation>Elija un color.</translation>
    </message>
    <message>
        <source>Choose a paper size from the list.</source>
        <translation>Elija un tamaño de papel de la lista.</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>Elija una zona horaria de la lista.</translation>
    </message>
    <message>
        <source>Choose an access in the list</source>
        <translation>Elija un acceso de la lista</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Elija una carpeta vacía</translation>
    </message>
    <message>
        <source>Choose an entry that is in use</source>
        <translation>Elija una entrada en uso</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Elija al menos una función.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
    <message>
        <source>Choose the backup file</source>
        <translation>Elegir el archivo de la copia</translation>
    </message>
    <message>
        <source>Choose the backup file.</source>
        <translation>Elija el archivo de la copia.</translation>
    </message>
    <message>
        <source>Choose who you are.</source>
        <translation>Elija quién es usted.</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Elija su propia contraseña</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Clinic Desktop</source>
        <translation>Clinic Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Closed and empty: the whole day</source>
        <translation>Cerrado y vacío: todo el día</translation>
    </message>
    <message>
        <source>Closure added</source>
        <translation>Cierre añadido</translation>
    </message>
    <message>
        <source>Co&amp;nfirm</source>
        <translation>Co&amp;nfirmar</translation>
    </message>
    <message>
        <source>Coming closures</source>
        <translation>Próximos cierres</translation>
    </message>
    <message>
        <source>Coming closures and special days</source>
        <translation>Próximos cierres y días especiales</translation>
    </message>
    <message>
        <source>Confirm the recovery sheet</source>
        <translation>Confirmar la hoja de recuperación</translation>
    </message>
    <message>
        <source>Confirm the words...</source>
        <translation>Confirmar las palabras...</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Create the &amp;clinic</source>
        <translation>Crear la &amp;clínica</translation>
    </message>
    <message>
        <source>Danger to life</source>
        <translation>Peligro para la vida</translation>
    </message>
    <message>
        <source>Days before it keep the hours they had.</source>
        <translation>Los días anteriores conservan el horario que tenían.</translation>
    </message>
    <message>
        <source>Demo clinic</source>
        <translation>Clínica de demostración</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Dispatcher, ambulance</source>
        <translation>Coordinación de ambulancias</translation>
    </message>
    <message>
        <source>Dispensing and stock</source>
        <translation>Dispensación y existencias</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Médico</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Emergency access to {name}</source>
        <translation>Acceso de emergencia a {name}</translation>
    </message>
    <message>
        <source>Emergency accesses to review</source>
        <translation>Accesos de emergencia por revisar</translation>
    </message>
    <message>
        <source>Emergency summary after breaking the glass</source>
        <translation>Resumen de emergencia tras el acceso de emergencia</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Todo está listo</translation>
    </message>
    <message>
        <source>Exactly six digits.</source>
        <translation>Exactamente seis cifras.</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>For {name}. Without the sheet, an administrator can give you a new password instead.</source>
        <translation>Para {name}. Sin la hoja, un administrador puede darle una contraseña nueva.</translation>
    </message>
    <message>
        <source>Free &amp;after (minutes)</source>
        <translation>Libre &amp;después (minutos)</translation>
    </message>
    <message>
        <source>Free &amp;before (minutes)</source>
        <translation>Libre an&amp;tes (minutos)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From &amp;time</source>
        <translation>Desde la &amp;hora</translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation>¿A partir de qué día?</translation>
    </message>
    <message>
        <source>From {day} on: same as the clinic</source>
        <translation>Desde el {day}: como la clínica</translation>
    </message>
    <message>
        <source>From {day} on: {hours}</source>
        <translation>Desde el {day}: {hours}</translation>
    </message>
    <message>
        <source>Give a new password?</source>
        <translation>¿Dar una contraseña nueva?</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Póngale un nombre.</translation>
    </message>
    <message>
        <source>Give new password</source>
        <translation>Dar contraseña nueva</translation>
    </message>
    <message>
        <source>Give the clinic a name.</source>
        <translation>Ponga un nombre a la clínica.</translation>
    </message>
    <message>
        <source>Give the person&apos;s name.</source>
        <translation>Indique el nombre de la persona.</translation>
    </message>
    <message>
        <source>Give this to {login} personally. At the first sign-in it is replaced by their own. It is shown only now.</source>
        <translation>Entréguela a {login} en persona. Al entrar por primera vez se reemplaza por la suya. Solo se muestra ahora.</translation>
    </message>
    <message>
        <source>Holidays, training, works</source>
        <translation>Vacaciones, formación, obras</translation>
    </message>
    <message>
        <source>Hours on {day}</source>
        <translation>Horario del {day}</translation>
    </message>
    <message>
        <source>I also &amp;treat patients</source>
        <translation>También &amp;atiendo pacientes</translation>
    </message>
    <message>
        <source>I also do &amp;reception and billing</source>
        <translation>También hago &amp;recepción y facturación</translation>
    </message>
    <message>
        <source>If every password is lost, only these 15 words open your data. They are shown once and kept nowhere. Print the sheet or write them down, and keep the paper safe.</source>
        <translation>Si se pierden todas las contraseñas, solo estas 15 palabras abren sus datos. Se muestran una vez y no se guardan en ningún sitio. Imprima la hoja o escríbalas, y guarde bien el papel.</translation>
    </message>
    <message>
        <source>In force &amp;from</source>
        <translation>Vigente &amp;desde</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Presencial</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>En sus palabras</translation>
    </message>
    <message>
        <source>In&amp;vite</source>
        <translation>In&amp;vitar</translation>
    </message>
    <message>
        <source>Invented patients and weeks of appointments to play with.</source>
        <translation>Pacientes inventados y semanas de citas para probar.</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Invite user</source>
        <translation>Invitar a un usuario</translation>
    </message>
    <message>
        <source>Is the &amp;practitioner</source>
        <translation>Es el &amp;profesional</translation>
    </message>
    <message>
        <source>It is on &amp;paper</source>
        <translation>Está en &amp;papel</translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation>Se guarda en {folder}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Laboratory orders and results</source>
        <translation>Pedidos y resultados de laboratorio</translation>
    </message>
    <message>
        <source>Laboratory technician</source>
        <translation>Técnico de laboratorio</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Let in &amp;again</source>
        <translation>Volver a &amp;admitir</translation>
    </message>
    <message>
        <source>Like 9-13, 16-20. An empty line means closed.</source>
        <translation>Por ejemplo 9-13, 16-20. Una línea vacía significa cerrado.</translation>
    </message>
    <message>
        <source>Locked. What you typed is kept.</source>
        <translation>Bloqueado. Lo que escribió se conserva.</translation>
    </message>
    <message>
        <source>Look around in a demo clinic</source>
        <translation>Conocer una clínica de demostración</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Make a &amp;new sheet</source>
        <translation>Hacer una hoja &amp;nueva</translation>
    </message>
    <message>
        <source>Make a new one when the old is lost or somebody saw it. Then destroy the old one.</source>
        <translation>Haga una nueva cuando la anterior se pierda o alguien la haya visto. Después destruya la anterior.</translation>
    </message>
    <message>
        <source>Make the demo clinic</source>
        <translation>Crear la clínica de demostración</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name, opening hours, your account. Takes three minutes.</source>
        <translation>Nombre, horario, su cuenta. Lleva tres minutos.</translation>
    </message>
    <message>
        <source>Ne&amp;w password</source>
        <translation>Contraseña n&amp;ueva</translation>
    </message>
    <message>
        <source>New closure, leave or special day</source>
        <translation>Nuevo cierre, ausencia o día especial</translation>
    </message>
    <message>
        <source>New password &amp;again</source>
        <translation>Contraseña nueva, &amp;otra vez</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Hoja de recuperación nueva</translation>
    </message>
    <message>
        <source>No appointment type yet. A type sets length, colour and how.</source>
        <translation>Aún no hay tipos de cita. Un tipo fija duración, color y modalidad.</translation>
    </message>
    <message>
        <source>No closure and no leave is planned.</source>
        <translation>No hay ningún cierre ni ausencia previstos.</translation>
    </message>
    <message>
        <source>No emergency access waits for review.</source>
        <translation>Ningún acceso de emergencia espera revisión.</translation>
    </message>
    <message>
        <source>No equipment yet: an ultrasound, an ECG, a chair.</source>
        <translation>Aún no hay equipos: un ecógrafo, un electrocardiógrafo, un sillón.</translation>
    </message>
    <message>
        <source>No practitioner yet. Each one gets a column in the agenda.</source>
        <translation>Aún no hay profesionales. Cada uno tiene una columna en la agenda.</translation>
    </message>
    <message>
        <source>No room yet. Rooms can be booked beside a practitioner.</source>
        <translation>Aún no hay salas. Se pueden reservar junto con un profesional.</translation>
    </message>
    <message>
        <source>Nobody else may agree. Give another person the role of doctor, manager or administrator, and let them sign in once; or let one person be enough in the settings of the clinic.</source>
        <translation>Nadie más puede dar su conformidad. Dé a otra persona el papel de médico, gerente o administrador y haga que entre una vez; o permita en la configuración de la clínica que baste una persona.</translation>
    </message>
    <message>
        <source>Nobody has confirmed that sheet {number} is on paper. Without it, lost passwords mean lost data. Confirm it, or make a new one.</source>
        <translation>Nadie ha confirmado que la hoja {number} esté en papel. Sin ella, contraseñas perdidas son datos perdidos. Confírmela o haga una nueva.</translation>
    </message>
    <message>
        <source>Not less than 0 minutes.</source>
        <translation>No menos de 0 minutos.</translation>
    </message>
    <message>
        <source>Not shorter than the screen lock, and at most 60 minutes.</source>
        <translation>No menos que el bloqueo de pantalla y como máximo 60 minutos.</translation>
    </message>
    <message>
        <source>Not understood. Write it like 9-13, 16-20.</source>
        <translation>No se entiende. Escríbalo así: 9-13, 16-20.</translation>
    </message>
    <message>
        <source>Not word {number} of the sheet. Look again.</source>
        <translation>No es la palabra {number} de la hoja. Mire otra vez.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Enfermería</translation>
    </message>
    <message>
        <source>Office manager</source>
        <translation>Gerencia</translation>
    </message>
    <message>
        <source>On a new computer, or after a damage.</source>
        <translation>En un equipo nuevo o tras un daño.</translation>
    </message>
    <message>
        <source>One moment...</source>
        <translation>Un momento...</translation>
    </message>
    <message>
        <source>Only &amp;with (nobody ticked: all)</source>
        <translation>Sólo co&amp;n (sin marcar: todos)</translation>
    </message>
    <message>
        <source>Only an administrator can change users.</source>
        <translation>Solo un administrador puede cambiar usuarios.</translation>
    </message>
    <message>
        <source>Only an office manager or administrator can change this.</source>
        <translation>Solo gerencia o un administrador pueden cambiarlo.</translation>
    </message>
    <message>
        <source>Open &amp;patient</source>
        <translation>Abrir &amp;paciente</translation>
    </message>
    <message>
        <source>Open another &amp;clinic...</source>
        <translation>Abrir otra &amp;clínica...</translation>
    </message>
    <message>
        <source>Open besides the usual hours</source>
        <translation>Abierto además del horario habitual</translation>
    </message>
    <message>
        <source>Open for 60 minutes</source>
        <translation>Abrir durante 60 minutos</translation>
    </message>
    <message>
        <source>Open from when?</source>
        <translation>¿Abierto desde cuándo?</translation>
    </message>
    <message>
        <source>Open on {name}</source>
        <translation>Abierto: {name}</translation>
    </message>
    <message>
        <source>Open until when?</source>
        <translation>¿Abierto hasta cuándo?</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Opening hours saved</source>
        <translation>Horario guardado</translation>
    </message>
    <message>
        <source>Opening the clinic</source>
        <translation>Abriendo la clínica</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>Abriendo...</translation>
    </message>
    <message>
        <source>Other hours than usual</source>
        <translation>Otro horario que el habitual</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>P&amp;IN, six digits</source>
        <translation>P&amp;IN, seis cifras</translation>
    </message>
    <message>
        <source>P&amp;resent password</source>
        <translation>Contraseña ac&amp;tual</translation>
    </message>
    <message>
        <source>P&amp;rice</source>
        <translation>P&amp;recio</translation>
    </message>
    <message>
        <source>PIN a&amp;gain</source>
        <translation>PIN otra ve&amp;z</translation>
    </message>
    <message>
        <source>Password for one sign-in</source>
        <translation>Contraseña para una sola entrada</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Patients at &amp;once</source>
        <translation>Pacientes a la &amp;vez</translation>
    </message>
    <message>
        <source>Patients, agenda, invoices and payments</source>
        <translation>Pacientes, agenda, facturas y pagos</translation>
    </message>
    <message>
        <source>Pharmacist</source>
        <translation>Farmacia</translation>
    </message>
    <message>
        <source>Preparing the clinic</source>
        <translation>Preparando la clínica</translation>
    </message>
    <message>
        <source>Prices, reports, settings; invites users</source>
        <translation>Precios, informes, ajustes; invita usuarios</translation>
    </message>
    <message>
        <source>Privacy officer: reviews who saw what</source>
        <translation>Responsable de privacidad: revisa quién vio qué</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message>
        <source>Re&amp;move PIN</source>
        <translation>&amp;Quitar el PIN</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Recovery &amp;words</source>
        <translation>&amp;Palabras de recuperación</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Palabras de recuperación</translation>
    </message>
    <message>
        <source>Repeated emergency access within 7 days: {who}. Ask them, then decide.</source>
        <translation>Acceso de emergencia repetido en 7 días: {who}. Pregunte y después decida.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>Review recorded</source>
        <translation>Revisión registrada</translation>
    </message>
    <message>
        <source>Revoke access</source>
        <translation>Retirar el acceso</translation>
    </message>
    <message>
        <source>Revoke access?</source>
        <translation>¿Retirar el acceso?</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>S&amp;et PIN</source>
        <translation>Pon&amp;er el PIN</translation>
    </message>
    <message>
        <source>S&amp;pecialty</source>
        <translation>Es&amp;pecialidad</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Sa&amp;ve hours</source>
        <translation>&amp;Guardar el horario</translation>
    </message>
    <message>
        <source>Sa&amp;ve minutes</source>
        <translation>&amp;Guardar los minutos</translation>
    </message>
    <message>
        <source>Save as &amp;PDF...</source>
        <translation>Guardar como &amp;PDF...</translation>
    </message>
    <message>
        <source>Save sheet as &amp;PDF...</source>
        <translation>Guardar la hoja como &amp;PDF...</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Guardar la hoja de recuperación</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <translation>Guardado. Vale desde ahora.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next sign-in.</source>
        <translation>Guardado. Vale desde la próxima entrada.</translation>
    </message>
    <message>
        <source>Saved. Print it, keep the paper safe, delete the file.</source>
        <translation>Guardada. Imprímala, guarde bien el papel y borre el archivo.</translation>
    </message>
    <message>
        <source>Say in a sentence what the emergency is; it is reviewed.</source>
        <translation>Diga en una frase cuál es la emergencia; se revisará.</translation>
    </message>
    <message>
        <source>Say why it is closed; the agenda shows it.</source>
        <translation>Diga por qué está cerrado; la agenda lo muestra.</translation>
    </message>
    <message>
        <source>Say why; the agenda shows it.</source>
        <translation>Diga por qué; la agenda lo muestra.</translation>
    </message>
    <message>
        <source>Screen locked</source>
        <translation>Pantalla bloqueada</translation>
    </message>
    <message>
        <source>Set password and go on</source>
        <translation>Guardar la contraseña y seguir</translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <translation>Guardar la contraseña y entrar</translation>
    </message>
    <message>
        <source>Set up a new clinic</source>
        <translation>Preparar una clínica nueva</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Hoja {number}</translation>
    </message>
    <message>
        <source>Sheet {number} replaces the old one. The old words open only backups made before now. These words are shown only now.</source>
        <translation>La hoja {number} reemplaza a la anterior. Las palabras anteriores solo abren copias hechas antes de ahora. Estas palabras solo se muestran ahora.</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Mostrarlas…</translation>
    </message>
    <message>
        <source>Sign &amp;out and close the clinic</source>
        <translation>Cerrar &amp;sesión y la clínica</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Sign in - Clinic Desktop</source>
        <translation>Entrar - Clinic Desktop</translation>
    </message>
    <message>
        <source>Sign-in na&amp;me</source>
        <translation>Nombre de &amp;acceso</translation>
    </message>
    <message>
        <source>Sign-ins and settings</source>
        <translation>Entradas y ajustes</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Six digits uncover your screen faster. After five wrong ones, and always after the clinic was closed, the password is needed.</source>
        <translation>Seis cifras descubren su pantalla más deprisa. Tras cinco errores, y siempre que la clínica se haya cerrado, hace falta la contraseña.</translation>
    </message>
    <message>
        <source>Special day added</source>
        <translation>Día especial añadido</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Standing in for the treating colleague</source>
        <translation>En reemplazo del colega que lo trata</translation>
    </message>
    <message>
        <source>Stands in &amp;room</source>
        <translation>Está en la &amp;sala</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>The 15 &amp;words</source>
        <translation>Las 15 pala&amp;bras</translation>
    </message>
    <message>
        <source>The 15 words of the recovery sheet, in their order.</source>
        <translation>Las 15 palabras de la hoja de recuperación, en su orden.</translation>
    </message>
    <message>
        <source>The PIN is removed</source>
        <translation>El PIN se quitó</translation>
    </message>
    <message>
        <source>The PIN is set</source>
        <translation>El PIN está puesto</translation>
    </message>
    <message>
        <source>The backup is checked first; it is copied into {folder}. The file itself is not changed.</source>
        <translation>Primero se comprueba la copia; después se copia en {folder}. El archivo mismo no cambia.</translation>
    </message>
    <message>
        <source>The capitals key seems to be on.</source>
        <translation>Parece que las mayúsculas están activadas.</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>La clínica</translation>
    </message>
    <message>
        <source>The clinic is closed on these days of the coming year.</source>
        <translation>La clínica cierra estos días del próximo año.</translation>
    </message>
    <message>
        <source>The clinic needs hours of its own.</source>
        <translation>La clínica necesita un horario propio.</translation>
    </message>
    <message>
        <source>The clinic works on public holidays (see Clinic).</source>
        <translation>La clínica trabaja en días festivos (vea Clínica).</translation>
    </message>
    <message>
        <source>The country fills in the rest; change whatever is different with you.</source>
        <translation>El país rellena lo demás; cambie lo que en su caso sea distinto.</translation>
    </message>
    <message>
        <source>The demo clinic</source>
        <translation>La clínica de demostración</translation>
    </message>
    <message>
        <source>The emergency access</source>
        <translation>El acceso de emergencia</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>El final debe ser posterior al comienzo.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>La entrada</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>La contraseña nueva es la anterior.</translation>
    </message>
    <message>
        <source>The password is lost: I have the &amp;recovery sheet</source>
        <translation>Se perdió la contraseña: tengo la hoja de &amp;recuperación</translation>
    </message>
    <message>
        <source>The password of all four is {password}.</source>
        <translation>La contraseña de los cuatro es {password}.</translation>
    </message>
    <message>
        <source>The patient can&apos;t be asked</source>
        <translation>No se puede preguntar al paciente</translation>
    </message>
    <message>
        <source>The practitioner needs some of the minutes, too.</source>
        <translation>El profesional también necesita algunos de los minutos.</translation>
    </message>
    <message>
        <source>The recovery sheet is confirmed</source>
        <translation>La hoja de recuperación está confirmada</translation>
    </message>
    <message>
        <source>The same words for a camera</source>
        <translation>Las mismas palabras para una cámara</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Los dos PIN no son iguales.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
    <message>
        <source>The user</source>
        <translation>El usuario</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>Toda la clínica</translation>
    </message>
    <message>
        <source>There is already one with this name.</source>
        <translation>Ya hay uno con este nombre.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>Tit&amp;le</source>
        <translation>Tra&amp;tamiento</translation>
    </message>
    <message>
        <source>Too close to a name that everybody here knows.</source>
        <translation>Demasiado parecida a un nombre que aquí todos conocen.</translation>
    </message>
    <message>
        <source>Too easy to guess: a known password or a pattern of keys.</source>
        <translation>Demasiado fácil de adivinar: una contraseña conocida o un dibujo del teclado.</translation>
    </message>
    <message>
        <source>Too easy to guess: digits in a row or repeated.</source>
        <translation>Demasiado fácil de adivinar: cifras seguidas o repetidas.</translation>
    </message>
    <message>
        <source>Too short: at least 12 characters.</source>
        <translation>Demasiado corta: al menos 12 caracteres.</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Two periods of this day overlap.</source>
        <translation>Dos periodos de este día se solapan.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Type the 15 words from the paper of sheet {number}. If the paper can&apos;t be found, close this and make a new sheet.</source>
        <translation>Escriba las 15 palabras del papel de la hoja {number}. Si el papel no aparece, cierre esto y haga una hoja nueva.</translation>
    </message>
    <message>
        <source>Type the 15 words.</source>
        <translation>Escriba las 15 palabras.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Escriba la contraseña.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Users, rights, backups; reads no charts</source>
        <translation>Usuarios, permisos, copias; no lee historias</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Vitals, triage, notes; reads charts</source>
        <translation>Signos vitales, triaje, notas; lee historias</translation>
    </message>
    <message>
        <source>Wait {n} s</source>
        <translation>Espere {n} s</translation>
    </message>
    <message>
        <source>We work</source>
        <translation>Trabajamos</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>Welcome - Clinic Desktop</source>
        <translation>Bienvenida - Clinic Desktop</translation>
    </message>
    <message>
        <source>Welcome, {name}. The password you were given works only once; nobody will know yours.</source>
        <translation>Le damos la bienvenida, {name}. La contraseña que recibió sirve una sola vez; la suya no la sabrá nadie.</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>Q&amp;uién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What I did and saw</source>
        <translation>Lo que hice y vi</translation>
    </message>
    <message>
        <source>What is the &amp;emergency?</source>
        <translation>¿Cuál es la &amp;emergencia?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When is the clinic open? Practitioners and rooms follow it until they get hours of their own in Settings. Public holidays are known already.</source>
        <translation>¿Cuándo abre la clínica? Profesionales y salas siguen ese horario hasta que tengan uno propio en Ajustes. Los días festivos ya se conocen.</translation>
    </message>
    <message>
        <source>When nobody is at the computer</source>
        <translation>Cuando nadie está ante el equipo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who are &amp;you?</source>
        <translation>¿&amp;Quién es usted?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>¿Quién trabaja?</translation>
    </message>
    <message>
        <source>Who to sign in as later</source>
        <translation>Con quién entrar después</translation>
    </message>
    <message>
        <source>Whose entries</source>
        <translation>Entradas de quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>With these 15 words the clinic&apos;s data can be opened when every password is lost, and backups can be restored on another computer. Whoever holds this paper can read everything: keep it in a safe place, not beside the computer.</source>
        <translation>Con estas 15 palabras se pueden abrir los datos de la clínica cuando se han perdido todas las contraseñas, y restaurar copias en otro equipo. Quien tenga este papel puede leerlo todo: guárdelo en un lugar seguro, no junto al equipo.</translation>
    </message>
    <message>
        <source>Word number {number} of your paper</source>
        <translation>Palabra número {number} de su papel</translation>
    </message>
    <message>
        <source>Y&amp;our password</source>
        <translation>Su c&amp;ontraseña</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>You are signed in. Under Settings you can add practitioners, rooms, appointment types and colleagues. F1 shows the help and every shortcut.</source>
        <translation>Ya ha entrado. En Ajustes puede añadir profesionales, salas, tipos de cita y colegas. F1 muestra la ayuda y todos los atajos.</translation>
    </message>
    <message>
        <source>You become the administrator: you invite colleagues and give them their rights.</source>
        <translation>Usted será el administrador: invita a los colegas y les da sus permisos.</translation>
    </message>
    <message>
        <source>You have a PIN on this computer.</source>
        <translation>Tiene un PIN en este ordenador.</translation>
    </message>
    <message>
        <source>You have no PIN on this computer.</source>
        <translation>No tiene PIN en este ordenador.</translation>
    </message>
    <message>
        <source>You see this chart for 60 minutes. Your name, the time and the reason are recorded, and the privacy officer reviews every emergency access.</source>
        <translation>Verá esta historia durante 60 minutos. Quedan registrados su nombre, la hora y el motivo, y el responsable de privacidad revisa cada acceso de emergencia.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>Su &amp;contraseña</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <source>Your clinic</source>
        <translation>Su clínica</translation>
    </message>
    <message>
        <source>Your pass&amp;word</source>
        <translation>Su con&amp;traseña</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>Su contraseña se cambió</translation>
    </message>
    <message>
        <source>Your recovery sheet</source>
        <translation>Su hoja de recuperación</translation>
    </message>
    <message>
        <source>Your verdict</source>
        <translation>Su dictamen</translation>
    </message>
    <message>
        <source>a new password, 12 characters or more</source>
        <translation>una contraseña nueva, 12 caracteres o más</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>ámbar</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>cita</translation>
    </message>
    <message>
        <source>appointment card</source>
        <translation>tarjeta de cita</translation>
    </message>
    <message>
        <source>appointment type</source>
        <translation>tipo de cita</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>copia</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>broken trail</source>
        <translation>registro roto</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>clínica</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>closing of a day</source>
        <translation>cierre de un día</translation>
    </message>
    <message>
        <source>closure</source>
        <translation>cierre</translation>
    </message>
    <message>
        <source>created</source>
        <translation>creó</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>cian</translation>
    </message>
    <message>
        <source>day report</source>
        <translation>informe del día</translation>
    </message>
    <message>
        <source>day sheet</source>
        <translation>hoja del día</translation>
    </message>
    <message>
        <source>did</source>
        <translation>hizo</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>emergency access</source>
        <translation>acceso de emergencia</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>equipo</translation>
    </message>
    <message>
        <source>export of all</source>
        <translation>exportación de todo</translation>
    </message>
    <message>
        <source>export of patients</source>
        <translation>exportación de pacientes</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>import of patients</source>
        <translation>importación de pacientes</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>indigo</source>
        <translation>índigo</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>invitado</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>ausencia</translation>
    </message>
    <message>
        <source>list of appointments</source>
        <translation>lista de citas</translation>
    </message>
    <message>
        <source>list of calls</source>
        <translation>lista de llamadas</translation>
    </message>
    <message>
        <source>list to confirm</source>
        <translation>lista por confirmar</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>month sheet</source>
        <translation>hoja del mes</translation>
    </message>
    <message>
        <source>no fixed room</source>
        <translation>sin sala fija</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>sin uso</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abrió</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>horario</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>paciente</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>practitioner</source>
        <translation>profesional</translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation>hoja de recuperación</translation>
    </message>
    <message>
        <source>recovery sheet {number}.pdf</source>
        <translation>hoja de recuperación {number}.pdf</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitó</translation>
    </message>
    <message>
        <source>review</source>
        <translation>revisión</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>room</source>
        <translation>sala</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>slate</source>
        <translation>pizarra</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>verde azulado</translation>
    </message>
    <message>
        <source>the clinic&apos;s</source>
        <translation>de la clínica</translation>
    </message>
    <message>
        <source>the whole country</source>
        <translation>todo el país</translation>
    </message>
    <message>
        <source>treats no patients</source>
        <translation>no atiende pacientes</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violeta</translation>
    </message>
    <message>
        <source>week of all</source>
        <translation>semana de todos</translation>
    </message>
    <message>
        <source>week sheet</source>
        <translation>hoja de la semana</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsa</translation>
    </message>
    <message>
        <source>{name} can no longer sign in</source>
        <translation>{name} ya no puede entrar</translation>
    </message>
    <message>
        <source>{name} can&apos;t sign in from now on. What they did stays. You can let them in again.</source>
        <translation>{name} no podrá entrar desde ahora. Lo que hizo se conserva. Puede volver a admitirlo.</translation>
    </message>
    <message>
        <source>{name} is in use again</source>
        <translation>{name} vuelve a estar en uso</translation>
    </message>
    <message>
        <source>{name} is no longer offered; what was booked stays</source>
        <translation>{name} ya no se ofrece; lo reservado se conserva</translation>
    </message>
    <message>
        <source>{name} was cancelled</source>
        <translation>{name}: anulado</translation>
    </message>
    <message>
        <source>{name}&apos;s present password stops working; you get one for one sign-in.</source>
        <translation>La contraseña actual de {name} deja de servir; usted recibe una para una sola entrada.</translation>
    </message>
    <message>
        <source>{name}, open {hours}</source>
        <translation>{name}, abierto {hours}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutos</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n files taken in since the program was started</source>
        <translation>
            <numerusform>%n archivo tomado desde que se abrió el programa</numerusform>
            <numerusform>%n archivos tomados desde que se abrió el programa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written</source>
        <translation>
            <numerusform>%n archivo escrito</numerusform>
            <numerusform>%n archivos escritos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Choose the folder…</source>
        <translation>&amp;Elegir la carpeta…</translation>
    </message>
    <message>
        <source>&amp;Write now</source>
        <translation>E&amp;scribir ahora</translation>
    </message>
    <message>
        <source>A laboratory&apos;s program writes result files (HL7) here. Results whose number, name, birth date and sex agree go into their chart; the others wait under “Results without a patient”. Files move to “done” or “refused”.</source>
        <translation>Aquí escribe archivos de resultados (HL7) el programa de un laboratorio. Los resultados cuyo número, nombre, fecha de nacimiento y sexo coinciden entran en su historia; los demás esperan en «Resultados sin paciente». Los archivos pasan a «done» o «refused».</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>Appointment types</source>
        <translation>Tipos de cita</translation>
    </message>
    <message>
        <source>Backup and check</source>
        <translation>Copia y comprobación</translation>
    </message>
    <message>
        <source>Calendar files</source>
        <translation>Archivos de calendario</translation>
    </message>
    <message>
        <source>Call screen</source>
        <translation>Pantalla de llamadas</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>Elija primero la carpeta.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Elegir la carpeta…</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: {name}</source>
        <translation>Copiar: {name}</translation>
    </message>
    <message>
        <source>Draw a new address</source>
        <translation>Crear otra dirección</translation>
    </message>
    <message>
        <source>Each file shows times and appointment types, never a patient&apos;s name, a month back and a year ahead. It is written a few seconds after a change while the program is open. Put the folder where calendars can read it; whoever knows a file&apos;s name can read it there, so the names are long and random.</source>
        <translation>Cada archivo muestra horas y tipos de cita, nunca el nombre de un paciente, desde hace un mes hasta dentro de un año. Se escribe unos segundos después de un cambio mientras el programa está abierto. Ponga la carpeta donde los calendarios puedan leerla; allí puede leer un archivo quien sepa su nombre, por eso los nombres son largos y al azar.</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>File of {name}</source>
        <translation>Archivo de {name}</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>Carpeta de este ordenador</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Holidays and closures</source>
        <translation>Festivos y cierres</translation>
    </message>
    <message>
        <source>Immunisation schedule</source>
        <translation>Calendario de vacunas</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>Let the scanner, or the program that came with it, save into this folder. PDF files and pictures go to the incoming papers a few seconds later; the file itself moves to the folder “done” in it, or to “refused” with the reason beside it.</source>
        <translation>Haga que el escáner, o el programa que lo acompaña, guarde en esta carpeta. Los PDF y las imágenes van a los documentos recibidos unos segundos después; el archivo pasa a la carpeta «done» dentro de ella, o a «refused» con el motivo al lado.</translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation>Plantillas de cartas</translation>
    </message>
    <message>
        <source>Looked at {time}.</source>
        <translation>Mirada el {time}.</translation>
    </message>
    <message>
        <source>Message channels</source>
        <translation>Canales de mensajes</translation>
    </message>
    <message>
        <source>Message texts</source>
        <translation>Textos de los mensajes</translation>
    </message>
    <message>
        <source>New address for {name}</source>
        <translation>Otra dirección para {name}</translation>
    </message>
    <message>
        <source>New address: {name}</source>
        <translation>Otra dirección: {name}</translation>
    </message>
    <message>
        <source>New address…</source>
        <translation>Otra dirección…</translation>
    </message>
    <message>
        <source>No folder is chosen: nothing is written.</source>
        <translation>No se ha elegido carpeta: no se escribe nada.</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>No se vigila ninguna carpeta.</translation>
    </message>
    <message>
        <source>Note templates</source>
        <translation>Plantillas de notas</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Practitioners</source>
        <translation>Profesionales</translation>
    </message>
    <message>
        <source>Recordings of calls</source>
        <translation>Grabaciones de llamadas</translation>
    </message>
    <message>
        <source>Reminder rules</source>
        <translation>Reglas de recordatorios</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Test and look now</source>
        <translation>Probar y mirar ahora</translation>
    </message>
    <message>
        <source>Text shortcuts</source>
        <translation>Atajos de texto</translation>
    </message>
    <message>
        <source>The file gets a new name and the old one is deleted. Calendars that subscribe to the old one show nothing new: give the new address to whoever may have it.</source>
        <translation>El archivo recibe otro nombre y el anterior se borra. Los calendarios suscritos al anterior ya no muestran nada nuevo: dé la nueva dirección a quien deba tenerla.</translation>
    </message>
    <message>
        <source>The folder can be read and written. Looking…</source>
        <translation>La carpeta se puede leer y escribir. Mirando…</translation>
    </message>
    <message>
        <source>There is no file yet.</source>
        <translation>Todavía no hay archivo.</translation>
    </message>
    <message>
        <source>There is no practitioner yet.</source>
        <translation>Todavía no hay ningún profesional.</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>Usuarios y funciones</translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation>Dejar de vigilar</translation>
    </message>
    <message>
        <source>Where should the calendar files be?</source>
        <translation>¿Dónde deben estar los archivos de calendario?</translation>
    </message>
    <message>
        <source>Which folder should be watched?</source>
        <translation>¿Qué carpeta se vigila?</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Quién hizo qué</translation>
    </message>
    <message>
        <source>Whose diary has a file</source>
        <translation>De quién hay un archivo</translation>
    </message>
    <message>
        <source>Write &amp;no more</source>
        <translation>No escribir &amp;más</translation>
    </message>
    <message>
        <source>{time}: {error}</source>
        <translation>{time}: {error}</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%n appointments lie in this time.</source>
        <translation>
            <numerusform>%n cita está en ese tiempo.</numerusform>
            <numerusform>%n citas están en ese tiempo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments lie in this time; none is cancelled.</source>
        <translation>
            <numerusform>%n cita está en ese tiempo; no se cancela.</numerusform>
            <numerusform>%n citas están en ese tiempo; no se cancela ninguna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved leaves are no longer in the diary. Open them to put them back.</source>
        <translation>
            <numerusform>%n ausencia aprobada ya no está en la agenda. Ábrala para volver a ponerla.</numerusform>
            <numerusform>%n ausencias aprobadas ya no están en la agenda. Ábralas para volver a ponerlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Aprobar</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>Solicit&amp;ar</translation>
    </message>
    <message>
        <source>&amp;Days a year</source>
        <translation>&amp;Días al año</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Primer día</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Ú&amp;ltimo día</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Start afresh</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>Ha&amp;sta</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Quién</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Re&amp;tirar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Also away: {names}</source>
        <translation>También ausentes: {names}</translation>
    </message>
    <message>
        <source>Appointments in the time of the leave</source>
        <translation>Citas durante la ausencia</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Approved, not in the diary</source>
        <translation>Aprobada, falta en la agenda</translation>
    </message>
    <message>
        <source>Approved: {name}</source>
        <translation>Aprobada: {name}</translation>
    </message>
    <message>
        <source>Ask for leave</source>
        <translation>Solicitar una ausencia</translation>
    </message>
    <message>
        <source>Ask for leave…</source>
        <translation>Solicitar ausencia…</translation>
    </message>
    <message>
        <source>At most 300 characters.</source>
        <translation>Como máximo 300 caracteres.</translation>
    </message>
    <message>
        <source>At most two years at a time.</source>
        <translation>Como máximo dos años seguidos.</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Between 0 and 366, in half days.</source>
        <translation>Entre 0 y 366, en medios días.</translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation>Elija primero una línea</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Próximas</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Days a year…</source>
        <translation>Días al año…</translation>
    </message>
    <message>
        <source>Days of vacation a year</source>
        <translation>Días de vacaciones al año</translation>
    </message>
    <message>
        <source>Days of vacation a year…</source>
        <translation>Días de vacaciones al año…</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Declined: {name}</source>
        <translation>Rechazada: {name}</translation>
    </message>
    <message>
        <source>Earlier weeks</source>
        <translation>Semanas anteriores</translation>
    </message>
    <message>
        <source>Empty: not counted</source>
        <translation>Vacío: no se cuenta</translation>
    </message>
    <message>
        <source>Empty: whole days</source>
        <translation>Vacío: días enteros</translation>
    </message>
    <message>
        <source>Filled: away. Framed: asked for. Yellow: clinic closed.</source>
        <translation>Relleno: ausente. Con marco: solicitado. Amarillo: clínica cerrada.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From &amp;time</source>
        <translation>Desde la &amp;hora</translation>
    </message>
    <message>
        <source>Here is what you had begun before.</source>
        <translation>Aquí está lo que había empezado antes.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Hours are for one day only.</source>
        <translation>Las horas son solo para un día.</translation>
    </message>
    <message>
        <source>Hours need a beginning and an end.</source>
        <translation>Las horas necesitan un principio y un fin.</translation>
    </message>
    <message>
        <source>It is decided already</source>
        <translation>Ya está decidida</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Later weeks</source>
        <translation>Semanas posteriores</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ausencias</translation>
    </message>
    <message>
        <source>Leave asked for</source>
        <translation>Ausencia solicitada</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Needed to decline</source>
        <translation>Necesario para rechazar</translation>
    </message>
    <message>
        <source>No appointment lies in this time.</source>
        <translation>No hay ninguna cita en ese tiempo.</translation>
    </message>
    <message>
        <source>No leave here.</source>
        <translation>Aquí no hay ausencias.</translation>
    </message>
    <message>
        <source>Nobody else is away in these days.</source>
        <translation>Nadie más está ausente esos días.</translation>
    </message>
    <message>
        <source>Nobody is away in these weeks.</source>
        <translation>Nadie está ausente en estas semanas.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Only the person and who decides may open it</source>
        <translation>Solo pueden abrirla la persona y quien decide</translation>
    </message>
    <message>
        <source>Only your own leave can be withdrawn</source>
        <translation>Solo puede retirar sus propias ausencias</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the leave</source>
        <translation>Abrir la ausencia</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Parental leave</source>
        <translation>Permiso parental</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Pasadas</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Put into the di&amp;ary</source>
        <translation>Poner en la agen&amp;da</translation>
    </message>
    <message>
        <source>Read by who decides</source>
        <translation>Lo lee quien decide</translation>
    </message>
    <message>
        <source>Reason for declining or withdrawing</source>
        <translation>Motivo del rechazo o de la retirada</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Say why it is declined.</source>
        <translation>Diga por qué se rechaza.</translation>
    </message>
    <message>
        <source>Show in the a&amp;genda</source>
        <translation>Mostrar en la a&amp;genda</translation>
    </message>
    <message>
        <source>Sick leave</source>
        <translation>Baja por enfermedad</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>El fin debe ser posterior al principio.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>The leave</source>
        <translation>La ausencia</translation>
    </message>
    <message>
        <source>The list is being read</source>
        <translation>Se está leyendo la lista</translation>
    </message>
    <message>
        <source>The practitioner</source>
        <translation>El profesional</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Vacaciones</translation>
    </message>
    <message>
        <source>Weeks from today</source>
        <translation>Semanas desde hoy</translation>
    </message>
    <message>
        <source>What is asked for and decided is listed here.</source>
        <translation>Aquí aparece lo solicitado y lo decidido.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Which leave</source>
        <translation>Qué ausencias</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Quién está ausente</translation>
    </message>
    <message>
        <source>Whole or half days.</source>
        <translation>Días enteros o medios.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Withdrawn: {name}</source>
        <translation>Retirada: {name}</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Días laborables</translation>
    </message>
    <message>
        <source>Your account belongs to no practitioner: somebody who may approve leave asks.</source>
        <translation>Su cuenta no pertenece a ningún profesional: la solicita quien puede aprobar ausencias.</translation>
    </message>
    <message>
        <source>Your role doesn&apos;t show appointments.</source>
        <translation>Su función no muestra las citas.</translation>
    </message>
    <message>
        <source>Your role may ask for leave, not approve it</source>
        <translation>Su función puede solicitar ausencias, no aprobarlas</translation>
    </message>
    <message>
        <source>Your role may not open the diary again: ask who approves leave</source>
        <translation>Su función no permite volver a abrir la agenda: pídalo a quien aprueba las ausencias</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobada</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>solicitada</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>{name}: {days}, asked for</source>
        <translation>{name}: {days}, solicitada</translation>
    </message>
    <message>
        <source>{name}: {days}, some hours</source>
        <translation>{name}: {days}, algunas horas</translation>
    </message>
    <message>
        <source>{year}: {taken} days of vacation approved, {asked} asked for</source>
        <translation>{year}: {taken} días de vacaciones aprobados, {asked} solicitados</translation>
    </message>
    <message>
        <source>{year}: {taken} of {all} days of vacation approved, {left} left, {asked} asked for</source>
        <translation>{year}: {taken} de {all} días de vacaciones aprobados, quedan {left}, {asked} solicitados</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>It was last used with a newer version of Clinic Desktop: update this computer.</source>
        <translation>La usó por última vez una versión más nueva de Clinic Desktop: actualice este ordenador.</translation>
    </message>
    <message>
        <source>The folder or a file in it is write-protected: give your account the right to write.</source>
        <translation>La carpeta o un archivo de ella está protegido contra escritura: dé a su cuenta permiso para escribir.</translation>
    </message>
    <message>
        <source>The key file was damaged; the copy of its last state was used. A change of a password or a user made just before may be missing.</source>
        <translation>El archivo de claves estaba dañado; se usó la copia de su último estado. Puede faltar un cambio de contraseña o de usuario hecho justo antes.</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Consult</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
</context>
</TS>
