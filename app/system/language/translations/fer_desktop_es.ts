<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open video or picture…</source>
        <translation>&amp;Abrir video o imagen…</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>Abrir un video o una imagen</translation>
    </message>
    <message>
        <source>Open &amp;address…</source>
        <translation>Abrir &amp;dirección…</translation>
    </message>
    <message>
        <source>Open a camera or stream on the network by its address</source>
        <translation>Abrir una cámara o un flujo de la red por su dirección</translation>
    </message>
    <message>
        <source>Play the &amp;demo clip</source>
        <translation>Ver la de&amp;mostración</translation>
    </message>
    <message>
        <source>Play the included demo clip</source>
        <translation>Reproducir el clip de demostración incluido</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Pa&amp;rar</translation>
    </message>
    <message>
        <source>Stop and release the camera</source>
        <translation>Parar y liberar la cámara</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>&amp;Espejo</translation>
    </message>
    <message>
        <source>Show as in a mirror</source>
        <translation>Mostrar como en un espejo</translation>
    </message>
    <message>
        <source>Save sna&amp;pshot</source>
        <translation>Guardar f&amp;oto</translation>
    </message>
    <message>
        <source>Save this picture with its boxes and labels</source>
        <translation>Guardar esta imagen con sus recuadros y etiquetas</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Record a &amp;table…</source>
        <translation>Grabar una &amp;tabla…</translation>
    </message>
    <message>
        <source>Write a table with a row for every face in every frame</source>
        <translation>Escribir una tabla con una fila por cada cara de cada fotograma</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>End the &amp;recording</source>
        <translation>Terminar la &amp;grabación</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End the recording; what was recorded is kept</source>
        <translation>Terminar la grabación; lo grabado se conserva</translation>
    </message>
    <message>
        <source>&amp;Stop the recording</source>
        <translation>Pa&amp;rar la grabación</translation>
    </message>
    <message>
        <source>End the recording; the camera or file stays open</source>
        <translation>Terminar la grabación; la cámara o el archivo sigue abierto</translation>
    </message>
    <message>
        <source>&amp;Record a session</source>
        <translation>&amp;Grabar una sesión</translation>
    </message>
    <message>
        <source>Record pictures, a table and markers into a new folder among your videos</source>
        <translation>Grabar imágenes, una tabla y marcadores en una carpeta nueva entre sus videos</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Record a session under another name</source>
        <translation>Grabar una sesión con otro nombre</translation>
    </message>
    <message>
        <source>Set a &amp;marker</source>
        <translation>Poner un &amp;marcador</translation>
    </message>
    <message>
        <source>Mark the picture that is shown now</source>
        <translation>Marcar la imagen que se muestra ahora</translation>
    </message>
    <message>
        <source>Write a &amp;note…</source>
        <translation>Escribir una &amp;nota…</translation>
    </message>
    <message>
        <source>Write a note about this picture</source>
        <translation>Escribir una nota sobre esta imagen</translation>
    </message>
    <message>
        <source>Marker {number}</source>
        <translation>Marcador {number}</translation>
    </message>
    <message>
        <source>&amp;List of markers…</source>
        <translation>&amp;Lista de marcadores…</translation>
    </message>
    <message>
        <source>Rename, change, delete, import and export markers</source>
        <translation>Renombrar, modificar, eliminar, importar y exportar marcadores</translation>
    </message>
    <message>
        <source>What the &amp;digits mark…</source>
        <translation>&amp;Qué marcan los dígitos…</translation>
    </message>
    <message>
        <source>Give the digits 1 to 9 names of your own</source>
        <translation>Dar nombres propios a los dígitos del 1 al 9</translation>
    </message>
    <message>
        <source>Send live values to other programs</source>
        <translation>Enviar valores en vivo a otros programas</translation>
    </message>
    <message>
        <source>Make an annotated copy and a table of this file</source>
        <translation>Crear una copia anotada y una tabla de este archivo</translation>
    </message>
    <message>
        <source>See a table, a summary or a session again, with its video</source>
        <translation>Ver de nuevo una tabla, un resumen o una sesión, con su video</translation>
    </message>
    <message>
        <source>Pi&amp;xelate faces</source>
        <translation>Pi&amp;xelar caras</translation>
    </message>
    <message>
        <source>Pixelate every face that is found in the live picture, the presenter and snapshots</source>
        <translation>Pixelar cada cara encontrada en la imagen en vivo, la presentación y las fotos</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>&amp;Presentar</translation>
    </message>
    <message>
        <source>Show the picture with large labels to an audience, on a whole screen; Esc leaves it</source>
        <translation>Mostrar la imagen con etiquetas grandes ante un público, a pantalla completa; Esc la cierra</translation>
    </message>
    <message>
        <source>R&amp;ecord a session as…</source>
        <translation>Grabar una sesión &amp;como…</translation>
    </message>
    <message>
        <source>Strea&amp;ms…</source>
        <translation>&amp;Flujos…</translation>
    </message>
    <message>
        <source>A&amp;nnotate this video…</source>
        <translation>A&amp;notar este video…</translation>
    </message>
    <message>
        <source>Open res&amp;ult…</source>
        <translation>Abrir &amp;resultado…</translation>
    </message>
    <message>
        <source>Say that expressions are esti&amp;mated</source>
        <translation>Decir que las expresiones son &amp;estimadas</translation>
    </message>
    <message>
        <source>A line below the presented picture; in the European Union people must be told (AI Act, Art. 50(3))</source>
        <translation>Una línea bajo la imagen presentada; en la Unión Europea hay que informar a las personas (Reglamento de IA, art. 50.3)</translation>
    </message>
    <message>
        <source>Side pa&amp;nel</source>
        <translation>Panel &amp;lateral</translation>
    </message>
    <message>
        <source>Show details of the chosen face</source>
        <translation>Mostrar detalles de la cara elegida</translation>
    </message>
    <message>
        <source>&amp;Why this label?</source>
        <translation>¿Por &amp;qué esta etiqueta?</translation>
    </message>
    <message>
        <source>What the model saw of the chosen face, and how often it is right (also a click on its bars or its curve)</source>
        <translation>Qué vio el modelo de la cara elegida y con qué frecuencia acierta (también con un clic en sus barras o su curva)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>Full screen; Esc leaves it</source>
        <translation>Pantalla completa; Esc la cierra</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>&amp;Add model…</source>
        <translation>&amp;Agregar modelo…</translation>
    </message>
    <message>
        <source>Check a model file and copy it to your models</source>
        <translation>Comprobar un archivo de modelo y copiarlo a sus modelos</translation>
    </message>
    <message>
        <source>About this &amp;model</source>
        <translation>Acerca de este &amp;modelo</translation>
    </message>
    <message>
        <source>Accuracy, purpose and limits of this model</source>
        <translation>Exactitud, finalidad y límites de este modelo</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>Todas las teclas en una página</translation>
    </message>
    <message>
        <source>&amp;Responsible use</source>
        <translation>Uso &amp;responsable</translation>
    </message>
    <message>
        <source>What this program must not be used for</source>
        <translation>Para qué no se debe usar este programa</translation>
    </message>
    <message>
        <source>Open the &amp;log&apos;s folder</source>
        <translation>Abrir la carpeta del re&amp;gistro</translation>
    </message>
    <message>
        <source>Useful for reporting a problem</source>
        <translation>Útil para informar de un problema</translation>
    </message>
    <message>
        <source>&amp;About fer-desktop</source>
        <translation>&amp;Acerca de fer-desktop</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Acerca de este programa</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Se&amp;guir</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>Emotions</name>
    <message>
        <source>angry</source>
        <translation>ira</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>asco</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>miedo</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>alegría</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>tristeza</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>sorpresa</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incierto</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} and {names} were made of two different files; choose a result of the same recording.</source>
        <translation>{name} y {names} se hicieron a partir de dos archivos diferentes; elija un resultado de la misma grabación.</translation>
    </message>
    <message>
        <source>The frames of {name} and {names} have different times; choose a result of the same recording.</source>
        <translation>Los fotogramas de {name} y {names} tienen tiempos diferentes; elija un resultado de la misma grabación.</translation>
    </message>
    <message>
        <source>The frames of {name} are not in order.</source>
        <translation>Los fotogramas de {name} no están en orden.</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} ya existe.</translation>
    </message>
    <message>
        <source>{name} is done already.</source>
        <translation>{name} ya está terminado.</translation>
    </message>
    <message>
        <source>{path} is no regular file; choose another name for the table.</source>
        <translation>{path} no es un archivo normal; elija otro nombre para la tabla.</translation>
    </message>
    <message>
        <source>{path} exists already; --overwrite replaces it, or choose another name.</source>
        <translation>{path} ya existe; --overwrite lo reemplaza, o elija otro nombre.</translation>
    </message>
    <message>
        <source>{path} is an input; choose another name for the result.</source>
        <translation>{path} es un archivo de entrada; elija otro nombre para el resultado.</translation>
    </message>
    <message>
        <source>{path} would be two results at once (the other one is {other}); choose different names.</source>
        <translation>{path} serían dos resultados a la vez (el otro es {other}); elija nombres diferentes.</translation>
    </message>
    <message>
        <source>{path} would lie in {other}, which is a result itself; choose different names.</source>
        <translation>{path} quedaría dentro de {other}, que es a su vez un resultado; elija nombres diferentes.</translation>
    </message>
    <message>
        <source>What is kept in {name} cannot be resumed: {refusal}. Start anew without --resume, or with --overwrite.</source>
        <translation>No se puede reanudar lo guardado en {name}: {refusal}. Empiece de nuevo sin --resume o con --overwrite.</translation>
    </message>
    <message>
        <source>{name} is being written by another run.</source>
        <translation>Otra ejecución está escribiendo {name}.</translation>
    </message>
    <message>
        <source>No frame of the file lies between the start and the end given.</source>
        <translation>Ningún fotograma del archivo está entre el inicio y el final indicados.</translation>
    </message>
    <message>
        <source>{name}: annotated pictures are written as {results}; choose such a name.</source>
        <translation>{name}: las imágenes anotadas se escriben como {results}; elija un nombre así.</translation>
    </message>
    <message>
        <source>{name} holds no picture.</source>
        <translation>{name} no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>{name} is the input itself; choose another -o.</source>
        <translation>{name} es el propio archivo de entrada; elija otro -o.</translation>
    </message>
    <message>
        <source>{name} is no regular file; choose another name for the result.</source>
        <translation>{name} no es un archivo normal; elija otro nombre para el resultado.</translation>
    </message>
    <message>
        <source>{name} exists already; --overwrite replaces it, --skip-existing skips it.</source>
        <translation>{name} ya existe; --overwrite lo reemplaza, --skip-existing lo omite.</translation>
    </message>
    <message>
        <source>{name} was begun as a whole.</source>
        <translation>{name} se empezó como un todo.</translation>
    </message>
    <message>
        <source>{name} cannot be split: the times of its frames do not tell them apart.</source>
        <translation>{name} no se puede dividir: los tiempos de sus fotogramas no permiten distinguirlos.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} está dañado.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>No se puede leer {path}: {reason}.</translation>
    </message>
    <message>
        <source>{folder} exists and is not empty; name another folder.</source>
        <translation>{folder} ya existe y no está vacía; indique otra carpeta.</translation>
    </message>
    <message>
        <source>Nothing is coded in these results; give stretches a label in the review first.</source>
        <translation>No hay nada codificado en estos resultados; asigne primero una etiqueta a algunos tramos en la revisión.</translation>
    </message>
    <message>
        <source>{names}: in both parts, which makes a model look better than it is for other people; --by-person keeps everybody in one.</source>
        <translation>{names}: en ambas partes, lo que hace que un modelo parezca mejor de lo que es para otras personas; --by-person mantiene a cada persona en una sola.</translation>
    </message>
    <message>
        <source>The model that made the result of {name} is not installed; name one whose margin the crops get (--model).</source>
        <translation>El modelo que hizo el resultado de {name} no está instalado; indique uno cuyo margen deban tener los recortes (--model).</translation>
    </message>
    <message>
        <source>A picture of a face cannot be written as PNG.</source>
        <translation>No se puede escribir la imagen de una cara como PNG.</translation>
    </message>
    <message>
        <source>{names} and others: in both parts, which makes a model look better than it is for other people; --by-person keeps everybody in one.</source>
        <translation>{names} y otros: en ambas partes, lo que hace que un modelo parezca mejor de lo que es para otras personas; --by-person mantiene a cada persona en una sola.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one stretch.</source>
        <translation>No se reserva nada: todas las caras son de un solo tramo.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one recording.</source>
        <translation>No se reserva nada: todas las caras son de una sola grabación.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one person.</source>
        <translation>No se reserva nada: todas las caras son de una sola persona.</translation>
    </message>
    <message>
        <source>Faces of {name} cannot be cut out: {reason}</source>
        <translation>No se pueden recortar las caras de {name}: {reason}</translation>
    </message>
    <message>
        <source>{name}: {count} faces lie on frames that cannot be read.</source>
        <translation>{name}: {count} caras están en fotogramas que no se pueden leer.</translation>
    </message>
    <message>
        <source>{path} is no list of exported faces.</source>
        <translation>{path} no es una lista de caras exportadas.</translation>
    </message>
    <message>
        <source>The program&apos;s file {name} is damaged; install fer-desktop again to bring it back.</source>
        <translation>El archivo {name} del programa está dañado; vuelva a instalar fer-desktop para restaurarlo.</translation>
    </message>
    <message>
        <source>The model {name} returned values that are not finite.</source>
        <translation>El modelo {name} devolvió valores que no son finitos.</translation>
    </message>
    <message>
        <source>The model {name} returned negative probabilities.</source>
        <translation>El modelo {name} devolvió probabilidades negativas.</translation>
    </message>
    <message>
        <source>The model {name} returned probabilities that sum to {farthest:.4g}, not to 1.</source>
        <translation>El modelo {name} devolvió probabilidades que suman {farthest:.4g} y no 1.</translation>
    </message>
    <message>
        <source>{name} has the inputs {names}; a model for this program has one, {input_name!r}.</source>
        <translation>{name} tiene las entradas {names}; un modelo para este programa tiene una, {input_name!r}.</translation>
    </message>
    <message>
        <source>{name} takes {kind} {shape}; a model for this program takes gray faces tensor(uint8) (n, {face_size}, {face_size}, 1) in batches of any size.</source>
        <translation>{name} acepta {kind} {shape}; un modelo para este programa acepta caras en gris tensor(uint8) (n, {face_size}, {face_size}, 1) en lotes de cualquier tamaño.</translation>
    </message>
    <message>
        <source>{name} carries no card (metadata key {metadata_key!r}), so its labels are unknown; export it with fer-train.</source>
        <translation>{name} no lleva ficha (clave de metadatos {metadata_key!r}), así que no se conocen sus etiquetas; expórtelo con fer-train.</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>No existe el archivo de modelo {path}.</translation>
    </message>
    <message>
        <source>{path} is no model file but a folder, pipe or device.</source>
        <translation>{path} no es un archivo de modelo, sino una carpeta, una canalización o un dispositivo.</translation>
    </message>
    <message>
        <source>The model file {name} is empty.</source>
        <translation>El archivo de modelo {name} está vacío.</translation>
    </message>
    <message>
        <source>{name} is not an ONNX model that can be run: {reason}</source>
        <translation>{name} no es un modelo ONNX que se pueda ejecutar: {reason}</translation>
    </message>
    <message>
        <source>The model {name} returned {shape} for {count} faces; expected {expected}.</source>
        <translation>El modelo {name} devolvió {shape} para {count} caras; se esperaba {expected}.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{name} has no output {other!r}.</source>
        <translation>{name} no tiene ninguna salida {other!r}.</translation>
    </message>
    <message>
        <source>{name} has the output {other!r} {type} {shape}, but its card names {count} labels: {labels}.</source>
        <translation>{name} tiene la salida {other!r} {type} {shape}, pero su ficha nombra {count} etiquetas: {labels}.</translation>
    </message>
    <message>
        <source>The model {name} did not finish within {seconds:.0f} s and was stopped.</source>
        <translation>El modelo {name} no terminó en {seconds:.0f} s y se detuvo.</translation>
    </message>
    <message>
        <source>The model {name} failed to run: {reason}</source>
        <translation>No se pudo ejecutar el modelo {name}: {reason}</translation>
    </message>
    <message>
        <source>{name} takes weights from {shown}, outside its own folder, and is not opened.</source>
        <translation>{name} toma pesos de {shown}, fuera de su propia carpeta, y no se abre.</translation>
    </message>
    <message>
        <source>{name} keeps weights in {shown}, but there is no such file.</source>
        <translation>{name} guarda pesos en {shown}, pero no existe ese archivo.</translation>
    </message>
    <message>
        <source>{name} is not an ONNX model that can be run: it is damaged or of another kind.</source>
        <translation>{name} no es un modelo ONNX que se pueda ejecutar: está dañado o es de otro tipo.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>No se puede leer {name}: {reason}.</translation>
    </message>
    <message>
        <source>The model&apos;s card has a field {name!r} that is not {kind}.</source>
        <translation>La ficha del modelo tiene un campo {name!r} que no es {kind}.</translation>
    </message>
    <message>
        <source>The model&apos;s card has a field {name!r} that is not figures.</source>
        <translation>La ficha del modelo tiene un campo {name!r} que no contiene cifras.</translation>
    </message>
    <message>
        <source>The model&apos;s card names fewer than two labels.</source>
        <translation>La ficha del modelo nombra menos de dos etiquetas.</translation>
    </message>
    <message>
        <source>The model&apos;s card has crop_margin {crop_margin}, outside -0.4 to 1.</source>
        <translation>La ficha del modelo tiene crop_margin {crop_margin}, fuera del intervalo de -0.4 a 1.</translation>
    </message>
    <message>
        <source>The model&apos;s card asks for interpolation {interpolation!r}; known are {interpolations}.</source>
        <translation>La ficha del modelo pide la interpolación {interpolation!r}; las conocidas son {interpolations}.</translation>
    </message>
    <message>
        <source>The model&apos;s card is larger than a megabyte; it is not read.</source>
        <translation>La ficha del modelo ocupa más de un megabyte; no se lee.</translation>
    </message>
    <message>
        <source>The model&apos;s card is not a JSON object.</source>
        <translation>La ficha del modelo no es un objeto JSON.</translation>
    </message>
    <message>
        <source>The model&apos;s card has schema {found!r}; this program reads {schema}.</source>
        <translation>La ficha del modelo tiene el esquema {found!r}; este programa lee {schema}.</translation>
    </message>
    <message>
        <source>The model&apos;s card lacks {missing}.</source>
        <translation>A la ficha del modelo le falta {missing}.</translation>
    </message>
    <message>
        <source>The model&apos;s card has an incomplete figure in {name!r}.</source>
        <translation>La ficha del modelo tiene una cifra incompleta en {name!r}.</translation>
    </message>
    <message>
        <source>The model&apos;s card names labels that are no emotions of ours: {words} (known: {emotions}).</source>
        <translation>La ficha del modelo nombra etiquetas que no son emociones de este programa: {words} (conocidas: {emotions}).</translation>
    </message>
    <message>
        <source>The model&apos;s card names a label twice.</source>
        <translation>La ficha del modelo nombra dos veces una etiqueta.</translation>
    </message>
    <message>
        <source>The model&apos;s card is not valid JSON: {reason}.</source>
        <translation>La ficha del modelo no es JSON válido: {reason}.</translation>
    </message>
    <message>
        <source>There is no model {name_or_path!r}, neither a file nor a name ({known}).</source>
        <translation>No hay ningún modelo {name_or_path!r}, ni como archivo ni como nombre ({known}).</translation>
    </message>
    <message>
        <source>No model is installed. Install fer-desktop again, or name a model file with --model.</source>
        <translation>No hay ningún modelo instalado. Vuelva a instalar fer-desktop o indique un archivo de modelo con --model.</translation>
    </message>
    <message>
        <source>{name_or_path} is a folder; name a model file ({suffix}) inside it.</source>
        <translation>{name_or_path} es una carpeta; indique un archivo de modelo ({suffix}) que esté en ella.</translation>
    </message>
    <message>
        <source>{name_or_path} is a pipe or device; name a model file ({suffix}).</source>
        <translation>{name_or_path} es una canalización o un dispositivo; indique un archivo de modelo ({suffix}).</translation>
    </message>
    <message>
        <source>{name} keeps its weights in other files; save the model with its weights as one file and add that.</source>
        <translation>{name} guarda sus pesos en otros archivos; guarde el modelo con sus pesos en un solo archivo y agréguelo.</translation>
    </message>
    <message>
        <source>There is no model {name!r} to remove; you added {added}.</source>
        <translation>No hay ningún modelo {name!r} que quitar; usted agregó {added}.</translation>
    </message>
    <message>
        <source>{name} comes with the program and is not removed.</source>
        <translation>{name} viene con el programa y no se quita.</translation>
    </message>
    <message>
        <source>{name} could not be copied to {parent}: {reason}.</source>
        <translation>No se pudo copiar {name} a {parent}: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be removed: {reason}.</source>
        <translation>No se pudo quitar {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} ended the process that tried it (code {returncode}) and is not used.</source>
        <translation>{name} hizo terminar el proceso que lo probaba (código {returncode}) y no se usa.</translation>
    </message>
    <message>
        <source>{name} could not be tried: {reason}.</source>
        <translation>No se pudo probar {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} was not tried to the end.</source>
        <translation>{name} no se probó hasta el final.</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s when it was tried and is not used.</source>
        <translation>{name} no respondió en {seconds:g} s durante la prueba y no se usa.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>No se pudo escribir {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} would be larger than a file may be there. Choose another folder with {option}.</source>
        <translation>{name} sería más grande de lo que puede ser un archivo allí. Elija otra carpeta con {option}.</translation>
    </message>
    <message>
        <source>{parent} may not be written to by you. Choose another folder with {option}.</source>
        <translation>No tiene permiso para escribir en {parent}. Elija otra carpeta con {option}.</translation>
    </message>
    <message>
        <source>{name} is no table; choose another ending.</source>
        <translation>{name} no es una tabla; elija otra extensión.</translation>
    </message>
    <message>
        <source>{output} cannot be written: {reason}.</source>
        <translation>No se puede escribir {output}: {reason}.</translation>
    </message>
    <message>
        <source>The metadata have a column {name!r}, which the table has already.</source>
        <translation>Los metadatos tienen una columna {name!r} que la tabla ya tiene.</translation>
    </message>
    <message>
        <source>{name} has two baselines; give one.</source>
        <translation>{name} tiene dos líneas de base; indique una.</translation>
    </message>
    <message>
        <source>The baseline of {name} lasts {value:g} s; it needs {shortest_baseline:g} s at least.</source>
        <translation>La línea de base de {name} dura {value:g} s; necesita al menos {shortest_baseline:g} s.</translation>
    </message>
    <message>
        <source>{name} has {count} detected rows between {start_s:g} and {end_s:g} s; a baseline needs {fewest_rows} at least.</source>
        <translation>{name} tiene {count} filas con cara detectada entre {start_s:g} y {end_s:g} s; una línea de base necesita al menos {fewest_rows}.</translation>
    </message>
    <message>
        <source>There is no figure {name!r}; there are {known}, ...</source>
        <translation>No hay ninguna medida {name!r}; existen {known}, ...</translation>
    </message>
    <message>
        <source>{name} needs a baseline: --baseline PERSON START END.</source>
        <translation>{name} necesita una línea de base: --baseline PERSON START END.</translation>
    </message>
    <message>
        <source>The marker {name!r} is a moment; a baseline needs one with an end.</source>
        <translation>El marcador {name!r} es un instante; una línea de base necesita uno con final.</translation>
    </message>
    <message>
        <source>{name} shows no person {other!r}; it shows {known}.</source>
        <translation>{name} no muestra a ninguna persona {other!r}; muestra a {known}.</translation>
    </message>
    <message>
        <source>{name} has a status or an emotion that this program does not know on frame {frame}.</source>
        <translation>{name} tiene un estado o una emoción que este programa no conoce en el fotograma {frame}.</translation>
    </message>
    <message>
        <source>The frames of {name} are not in the order of their times (frame {frame}).</source>
        <translation>Los fotogramas de {name} no están en el orden de sus tiempos (fotograma {frame}).</translation>
    </message>
    <message>
        <source>A face cannot be seen for {min_seconds:g} seconds; give 0 or more.</source>
        <translation>Una cara no se puede ver durante {min_seconds:g} segundos; indique 0 o más.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}: {reason}). Start again; if it comes back, run with --debug and report what is written.</source>
        <translation>Algo falló dentro del programa ({kind}: {reason}). Vuelva a empezar; si se repite, ejecútelo con --debug e informe de lo que se escriba.</translation>
    </message>
    <message>
        <source>{name} cannot be read at that place.</source>
        <translation>No se puede leer {name} en ese punto.</translation>
    </message>
    <message>
        <source>{name} has ended.</source>
        <translation>{name} ha terminado.</translation>
    </message>
    <message>
        <source>The stretch has no frame; mark its beginning and its end.</source>
        <translation>El tramo no tiene ningún fotograma; marque su inicio y su final.</translation>
    </message>
    <message>
        <source>{title} is not in this stretch.</source>
        <translation>{title} no está en este tramo.</translation>
    </message>
    <message>
        <source>This version does not know a change of the kind {kind!r}.</source>
        <translation>Esta versión no conoce un cambio del tipo {kind!r}.</translation>
    </message>
    <message>
        <source>A change of the kind {kind!r} is damaged: {values!r}.</source>
        <translation>Un cambio del tipo {kind!r} está dañado: {values!r}.</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>No hay ningún cambio que deshacer.</translation>
    </message>
    <message>
        <source>{name} was changed by another program; open the result again.</source>
        <translation>Otro programa modificó {name}; vuelva a abrir el resultado.</translation>
    </message>
    <message>
        <source>{name} is another table than the one that {path_name} was made for; move that file away.</source>
        <translation>{name} no es la tabla para la que se hizo {path_name}; mueva ese archivo a otro lugar.</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>No se puede eliminar {path}: {reason}.</translation>
    </message>
    <message>
        <source>{table} cannot be read: {reason}.</source>
        <translation>No se puede leer {table}: {reason}.</translation>
    </message>
    <message>
        <source>{name} is damaged; move it away to see the result without changes.</source>
        <translation>{name} está dañado; muévalo a otro lugar para ver el resultado sin cambios.</translation>
    </message>
    <message>
        <source>{name} does not fit the table: {reason}</source>
        <translation>{name} no corresponde a la tabla: {reason}</translation>
    </message>
    <message>
        <source>There is no person {text!r} here; there is {persons}.</source>
        <translation>Aquí no hay ninguna persona {text!r}; hay {persons}.</translation>
    </message>
    <message>
        <source>A stretch ends behind its start; {start} to {end} does not.</source>
        <translation>Un tramo termina después de su inicio; de {start} a {end} no es así.</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>Esto no cambia nada.</translation>
    </message>
    <message>
        <source>{person!r} is a name; give the person&apos;s number.</source>
        <translation>{person!r} es un nombre; indique el número de la persona.</translation>
    </message>
    <message>
        <source>A name has at most {name_characters} characters that can be printed, and no space at its ends.</source>
        <translation>Un nombre tiene como máximo {name_characters} caracteres imprimibles y ningún espacio al principio ni al final.</translation>
    </message>
    <message>
        <source>Face {face} is not one of {person!r}.</source>
        <translation>La cara {face} no es de {person!r}.</translation>
    </message>
    <message>
        <source>{new!r} is no free number for a new person.</source>
        <translation>{new!r} no es un número libre para una persona nueva.</translation>
    </message>
    <message>
        <source>There is no face {face} in this result.</source>
        <translation>No hay ninguna cara {face} en este resultado.</translation>
    </message>
    <message>
        <source>There is another person {name!r}; merge the two instead.</source>
        <translation>Hay otra persona {name!r}; combine las dos.</translation>
    </message>
    <message>
        <source>There is no person {number!r} to merge.</source>
        <translation>No hay ninguna persona {number!r} que combinar.</translation>
    </message>
    <message>
        <source>A new person has a number such as P7, not {person!r}.</source>
        <translation>Una persona nueva tiene un número como P7, no {person!r}.</translation>
    </message>
    <message>
        <source>There is no emotion {emotion!r}; there are {known}.</source>
        <translation>No hay ninguna emoción {emotion!r}; existen {known}.</translation>
    </message>
    <message>
        <source>{name} has no summary beside it, which this needs.</source>
        <translation>{name} no tiene a su lado el resumen que esto necesita.</translation>
    </message>
    <message>
        <source>A result is not written onto itself; choose another folder.</source>
        <translation>Un resultado no se escribe sobre sí mismo; elija otra carpeta.</translation>
    </message>
    <message>
        <source>{path} exists; --overwrite replaces it.</source>
        <translation>{path} ya existe; --overwrite lo reemplaza.</translation>
    </message>
    <message>
        <source>PDF needs the extra report: pip install &quot;fer-desktop[report]&quot;. Or write .html and print it from a browser.</source>
        <translation>Para PDF se necesita el extra «report»: pip install &quot;fer-desktop[report]&quot;. O escriba .html e imprímalo desde un navegador.</translation>
    </message>
    <message>
        <source>PDF needs the system library Pango (Debian and Ubuntu: apt-get install libpangoft2-1.0-0; macOS: brew install pango). Or write .html and print it from a browser.</source>
        <translation>Para PDF se necesita la biblioteca del sistema Pango (Debian y Ubuntu: apt-get install libpangoft2-1.0-0; macOS: brew install pango). O escriba .html e imprímalo desde un navegador.</translation>
    </message>
    <message>
        <source>{path} is no name for a session; choose one.</source>
        <translation>{path} no es un nombre válido para una sesión; elija uno.</translation>
    </message>
    <message>
        <source>{folder} exists already. Choose another name for the session.</source>
        <translation>{folder} ya existe. Elija otro nombre para la sesión.</translation>
    </message>
    <message>
        <source>{path} describes no session of this program.</source>
        <translation>{path} no describe ninguna sesión de este programa.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read.</source>
        <translation>{path} está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>its first line names a column twice</source>
        <translation>su primera línea nombra una columna dos veces</translation>
    </message>
    <message>
        <source>{name} is no text in UTF-8; save it as CSV in UTF-8 (at byte {start}).</source>
        <translation>{name} no es texto en UTF-8; guárdelo como CSV en UTF-8 (en el byte {start}).</translation>
    </message>
    <message>
        <source>recorded live</source>
        <translation>grabada en vivo</translation>
    </message>
    <message>
        <source>Interrupted; continues where it stopped</source>
        <translation>Interrumpido; continúa donde se detuvo</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>No se puede leer la carpeta: {reason}.</translation>
    </message>
    <message>
        <source>Stopped; Retry continues from there</source>
        <translation>Detenido; Reintentar continúa desde ahí</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>It ended unexpectedly.</source>
        <translation>Terminó inesperadamente.</translation>
    </message>
    <message>
        <source>The program could not start itself.</source>
        <translation>El programa no pudo iniciarse a sí mismo.</translation>
    </message>
    <message>
        <source>it was made otherwise (different: {names})</source>
        <translation>se hizo de otra manera (diferente: {names})</translation>
    </message>
    <message>
        <source>the description of how it was made is damaged</source>
        <translation>la descripción de cómo se hizo está dañada</translation>
    </message>
    <message>
        <source>it was made by another version of this program</source>
        <translation>lo hizo otra versión de este programa</translation>
    </message>
    <message>
        <source>The file is damaged: {count} packet(s) could not be decoded and were skipped.</source>
        <translation>El archivo está dañado: {count} paquete(s) no se pudieron decodificar y se omitieron.</translation>
    </message>
    <message>
        <source>{count} frame(s) had no time, or an earlier one than the frame before; they got the next possible time.</source>
        <translation>{count} fotograma(s) no tenían tiempo, o uno anterior al del fotograma previo; recibieron el siguiente tiempo posible.</translation>
    </message>
    <message>
        <source>{count} person(s) seen for less than {seconds:g} s are left out of the tables: {names}.</source>
        <translation>{count} persona(s) vistas menos de {seconds:g} s no están en las tablas: {names}.</translation>
    </message>
    <message>
        <source>{name} is not where it was, so that no faces can be cut out of it.</source>
        <translation>{name} ya no está donde estaba, por lo que no se pueden recortar caras.</translation>
    </message>
    <message>
        <source>{name} recorded no pictures, so that no faces can be cut out of it.</source>
        <translation>{name} no grabó imágenes, por lo que no se pueden recortar caras.</translation>
    </message>
    <message>
        <source>{asked} is not in the installed onnxruntime; the processor is used.</source>
        <translation>{asked} no está en el onnxruntime instalado; se usa el procesador.</translation>
    </message>
    <message>
        <source>{asked} could not run {name}; the processor is used. ({reason})</source>
        <translation>{asked} no pudo ejecutar {name}; se usa el procesador. ({reason})</translation>
    </message>
    <message>
        <source>{asked} could not start; {other} is used.</source>
        <translation>{asked} no pudo iniciarse; se usa {other}.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>textos</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>number or null</source>
        <translation>número o null</translation>
    </message>
    <message>
        <source>count</source>
        <translation>recuento</translation>
    </message>
    <message>
        <source>numbers by name</source>
        <translation>números por nombre</translation>
    </message>
    <message>
        <source>texts by name</source>
        <translation>textos por nombre</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>cifras</translation>
    </message>
    <message>
        <source>There is no model {name_or_path!r}; none is installed.</source>
        <translation>No hay ningún modelo {name_or_path!r}; no hay ninguno instalado.</translation>
    </message>
    <message>
        <source>There is no model {name!r} to remove; you added none.</source>
        <translation>No hay ningún modelo {name!r} que quitar; no ha añadido ninguno.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}. Make room, then start again.</source>
        <translation>No queda espacio en el disco para {name}. Libere espacio y vuelva a empezar.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}. Make room, then go on with --resume.</source>
        <translation>No queda espacio en el disco para {name}. Libere espacio y continúe con --resume.</translation>
    </message>
    <message>
        <source>There is no marker named {name!r}; a baseline needs one.</source>
        <translation>No hay ningún marcador llamado {name!r}; una línea de base necesita uno.</translation>
    </message>
    <message>
        <source>There are {count} markers named {name!r}; a baseline needs one.</source>
        <translation>Hay {count} marcadores llamados {name!r}; una línea de base necesita uno solo.</translation>
    </message>
    <message>
        <source>{name} has no rows; nothing can be said of it.</source>
        <translation>{name} no tiene filas; no se puede decir nada de ello.</translation>
    </message>
    <message>
        <source>{name} shows no person {other!r}; it shows nobody.</source>
        <translation>{name} no muestra a ninguna persona {other!r}; no muestra a nadie.</translation>
    </message>
    <message>
        <source>{name} has no frame that was analysed; nothing can be said of it.</source>
        <translation>{name} no tiene ningún fotograma analizado; no se puede decir nada de ello.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read.</source>
        <translation>{name} está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>{reason} It is tried again until it is back.</source>
        <translation>{reason} Se sigue intentando hasta que vuelva.</translation>
    </message>
    <message>
        <source>There is no person {text!r} here; there is nobody.</source>
        <translation>Aquí no hay ninguna persona {text!r}; no hay nadie.</translation>
    </message>
    <message>
        <source>{words_of_a_library}</source>
        <translation>«{words_of_a_library}»</translation>
    </message>
    <message>
        <source>{name} has no markers that can be read: {reason}.</source>
        <translation>{name} no contiene marcadores legibles: {reason}.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>it is larger than {size} MB</source>
        <translation>es mayor de {size} MB</translation>
    </message>
    <message>
        <source>the name has more than {count} characters</source>
        <translation>el nombre tiene más de {count} caracteres</translation>
    </message>
    <message>
        <source>the note has more than {count} characters</source>
        <translation>la nota tiene más de {count} caracteres</translation>
    </message>
    <message>
        <source>{column} is {shown!r}, not a number of seconds such as 12.5</source>
        <translation>{column} es {shown!r}, no un número de segundos como 12.5</translation>
    </message>
    <message>
        <source>it ends at {end:g} s, before it begins at {begin:g} s</source>
        <translation>termina en {end:g} s, antes de empezar en {begin:g} s</translation>
    </message>
    <message>
        <source>its first line has no column {name}; expected {columns}</source>
        <translation>su primera línea no tiene la columna {name}; se espera {columns}</translation>
    </message>
    <message>
        <source>line {line} has {count} cells instead of {expected}</source>
        <translation>la línea {line} tiene {count} celdas en vez de {expected}</translation>
    </message>
    <message>
        <source>it has more than {count} markers</source>
        <translation>tiene más de {count} marcadores</translation>
    </message>
    <message>
        <source>{time} is no time in seconds</source>
        <translation>{time} no es un tiempo en segundos</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>línea {line}: {reason}</translation>
    </message>
    <message>
        <source>{folder} cannot be completed: {reason}.</source>
        <translation>No se puede completar {folder}: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be completed: {reason}</source>
        <translation>No se puede completar {folder}: {reason}</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded: {reason}.</source>
        <translation>Ya no se graban imágenes: {reason}.</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded: {reason}</source>
        <translation>Ya no se graban imágenes: {reason}</translation>
    </message>
    <message>
        <source>The session.json of {folder} is damaged and cannot be read.</source>
        <translation>El archivo session.json de {folder} está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>No sound comes from {name}; pictures and rows go on.</source>
        <translation>No llega sonido de {name}; las imágenes y las filas continúan.</translation>
    </message>
    <message>
        <source>{folder} could not be made: {reason}. Choose another place for the session.</source>
        <translation>No se pudo crear {folder}: {reason}. Elija otro lugar para la sesión.</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded, since the disk is nearly full; rows still are.</source>
        <translation>Ya no se graban imágenes porque el disco está casi lleno; las filas sí.</translation>
    </message>
    <message>
        <source>The sound cannot be played any further: {reason}</source>
        <translation>El sonido no se puede seguir reproduciendo: {reason}</translation>
    </message>
    <message>
        <source>There is no microphone {device!r}; there are {known}.</source>
        <translation>No hay ningún micrófono {device!r}; hay {known}.</translation>
    </message>
    <message>
        <source>There is no microphone on this machine; plug one in.</source>
        <translation>No hay ningún micrófono en este equipo; conecte uno.</translation>
    </message>
    <message>
        <source>{name} gives no more sound; pictures and rows go on.</source>
        <translation>{name} ya no da sonido; las imágenes y las filas continúan.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}. Close other programs that use it, allow this program the microphone, or choose another one.</source>
        <translation>No se puede abrir {name}: {reason}. Cierre otros programas que lo usen, permita a este programa usar el micrófono o elija otro.</translation>
    </message>
    <message>
        <source>No sound can be played here: {reason}.</source>
        <translation>Aquí no se puede reproducir sonido: {reason}.</translation>
    </message>
    <message>
        <source>Sound needs sounddevice: pip install fer-desktop[sound].</source>
        <translation>El sonido necesita sounddevice: pip install fer-desktop[sound].</translation>
    </message>
    <message>
        <source>Sound needs the library PortAudio, which is not installed; on Debian and Ubuntu: sudo apt install libportaudio2.</source>
        <translation>El sonido necesita la biblioteca PortAudio, que no está instalada; en Debian y Ubuntu: sudo apt install libportaudio2.</translation>
    </message>
    <message>
        <source>{name} has no sound.</source>
        <translation>{name} no tiene sonido.</translation>
    </message>
    <message>
        <source>The sound of {name} cannot be read there.</source>
        <translation>No se puede leer el sonido de {name} en ese punto.</translation>
    </message>
    <message>
        <source>Addresses that begin with {scheme}:// are not opened; use http, https or rtsp.</source>
        <translation>Las direcciones que empiezan por {scheme}:// no se abren; use http, https o rtsp.</translation>
    </message>
    <message>
        <source>{address} is not a complete address; it names no host.</source>
        <translation>{address} no es una dirección completa; no nombra ningún servidor.</translation>
    </message>
    <message>
        <source>{without_password} redirects to {shown}, on another server. Give that address itself if you trust it.</source>
        <translation>{without_password} redirige a {shown}, en otro servidor. Indique esa dirección directamente si confía en ella.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or unplug the camera and plug it in again.</source>
        <translation>No se puede abrir {name}; puede que otro programa la esté usando. Cierre ese programa, o desconecte la cámara y vuelva a conectarla.</translation>
    </message>
    <message>
        <source>There is no {name}; plug it in, or choose another source.</source>
        <translation>No hay ninguna {name}; conéctela o elija otra fuente.</translation>
    </message>
    <message>
        <source>You may not use {name} ({device}); add yourself to the group &apos;video&apos; and log in again.</source>
        <translation>No tiene permiso para usar {name} ({device}); agréguese al grupo «video» y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or allow this program the camera in System Settings, Privacy &amp; Security, Camera.</source>
        <translation>No se puede abrir {name}; puede que otro programa la esté usando. Cierre ese programa, o permita a este programa usar la cámara en Ajustes del Sistema, Privacidad y seguridad, Cámara.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or allow desktop apps the camera in Settings, Privacy, Camera.</source>
        <translation>No se puede abrir {name}; puede que otro programa la esté usando. Cierre ese programa, o permita a las aplicaciones de escritorio usar la cámara en Configuración, Privacidad, Cámara.</translation>
    </message>
    <message>
        <source>{name} is there but sends no picture; another program may be using it. Close that program, or unplug the camera and plug it in again.</source>
        <translation>{name} está conectada, pero no envía imágenes; puede que otro programa la esté usando. Cierre ese programa, o desconecte la cámara y vuelva a conectarla.</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>cámara {number}</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Cámara {number}</translation>
    </message>
    <message>
        <source>{name} is live; it has no other times to seek to.</source>
        <translation>{name} se ve en vivo; no tiene otros tiempos a los que saltar.</translation>
    </message>
    <message>
        <source>{name} sends no more pictures; check its connection.</source>
        <translation>{name} ya no envía imágenes; compruebe su conexión.</translation>
    </message>
    <message>
        <source>The demo clip repeats without end; it has no times to seek to.</source>
        <translation>El clip de demostración se repite sin fin; no tiene tiempos a los que saltar.</translation>
    </message>
    <message>
        <source>The demo clip is damaged; install fer-desktop again.</source>
        <translation>El clip de demostración está dañado; vuelva a instalar fer-desktop.</translation>
    </message>
    <message>
        <source>A picture has no times to seek to.</source>
        <translation>Una imagen no tiene tiempos a los que saltar.</translation>
    </message>
    <message>
        <source>{name} is too large a picture to be opened safely.</source>
        <translation>{name} es una imagen demasiado grande para abrirla de forma segura.</translation>
    </message>
    <message>
        <source>{name} is not a picture that this program reads.</source>
        <translation>{name} no es una imagen que este programa pueda leer.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off and cannot be shown.</source>
        <translation>{name} está dañado o cortado y no se puede mostrar.</translation>
    </message>
    <message>
        <source>Only the first of the {count} pictures in {name} is read.</source>
        <translation>Solo se lee la primera de las {count} imágenes de {name}.</translation>
    </message>
    <message>
        <source>This picture has pixels of an unusual type, {dtype}, and cannot be shown.</source>
        <translation>Esta imagen tiene píxeles de un tipo inusual, {dtype}, y no se puede mostrar.</translation>
    </message>
    <message>
        <source>This picture has an unusual form, {shape}, and cannot be shown.</source>
        <translation>Esta imagen tiene una forma inusual, {shape}, y no se puede mostrar.</translation>
    </message>
    <message>
        <source>{spec} names no camera, file or address.</source>
        <translation>{spec} no nombra ninguna cámara, archivo ni dirección.</translation>
    </message>
    <message>
        <source>No source was named; give a camera, a file or an address.</source>
        <translation>No se indicó ninguna fuente; indique una cámara, un archivo o una dirección.</translation>
    </message>
    <message>
        <source>{name} only redirects from one address to the next.</source>
        <translation>{name} solo redirige de una dirección a otra.</translation>
    </message>
    <message>
        <source>{name} is a network address; it cannot seek.</source>
        <translation>{name} es una dirección de red; no se puede saltar en ella.</translation>
    </message>
    <message>
        <source>No picture comes from {name}; check the address, and that its server runs.</source>
        <translation>No llega ninguna imagen de {name}; compruebe la dirección y que su servidor esté en marcha.</translation>
    </message>
    <message>
        <source>{name} sends no pictures that this program can decode.</source>
        <translation>{name} no envía imágenes que este programa pueda descodificar.</translation>
    </message>
    <message>
        <source>No picture comes from {name}; check the address, and that its server runs. Playlists (m3u8) and session descriptions (SDP) are not opened.</source>
        <translation>No llega ninguna imagen de {name}; compruebe la dirección y que su servidor esté en marcha. Las listas de reproducción (m3u8) y las descripciones de sesión (SDP) no se abren.</translation>
    </message>
    <message>
        <source>{text!r} is no address; give HOST:PORT or PORT, 1 to 65535.</source>
        <translation>{text!r} no es una dirección; indique HOST:PORT o PORT, de 1 a 65535.</translation>
    </message>
    <message>
        <source>No more JSON lines can be written to {where}: {reason}.</source>
        <translation>Ya no se pueden escribir líneas JSON en {where}: {reason}.</translation>
    </message>
    <message>
        <source>No more JSON lines can be written to the standard output: {reason}.</source>
        <translation>Ya no se pueden escribir líneas JSON en la salida estándar: {reason}.</translation>
    </message>
    <message>
        <source>{name} is no file but a folder, pipe or device.</source>
        <translation>{name} no es un archivo, sino una carpeta, una canalización o un dispositivo.</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name, or allow it with --overwrite.</source>
        <translation>{name} ya existe. Elija otro nombre o permítalo con --overwrite.</translation>
    </message>
    <message>
        <source>Every machine on the local network can see LSL streams.</source>
        <translation>Todos los equipos de la red local pueden ver los flujos LSL.</translation>
    </message>
    <message>
        <source>LSL needs pylsl and its library: pip install fer-desktop[lsl].</source>
        <translation>LSL necesita pylsl y su biblioteca: pip install fer-desktop[lsl].</translation>
    </message>
    <message>
        <source>LSL markers need the name of a stream, or {all}.</source>
        <translation>Los marcadores LSL necesitan el nombre de un flujo o {all}.</translation>
    </message>
    <message>
        <source>OSC cannot be sent to {target}: {reason}.</source>
        <translation>No se puede enviar OSC a {target}: {reason}.</translation>
    </message>
    <message>
        <source>OSC can no longer be sent to {target}: {reason}.</source>
        <translation>Ya no se puede enviar OSC a {target}: {reason}.</translation>
    </message>
    <message>
        <source>An LSL stream needs a name.</source>
        <translation>Un flujo LSL necesita un nombre.</translation>
    </message>
    <message>
        <source>JSON lines need a file, or - for the standard output.</source>
        <translation>Las líneas JSON necesitan un archivo, o - para la salida estándar.</translation>
    </message>
    <message>
        <source>There are 1 to {most_slots} slots, not {slots}.</source>
        <translation>Puede haber de 1 a {most_slots} ranuras, no {slots}.</translation>
    </message>
    <message>
        <source>{origin!r} is no origin; give one like https://example.org.</source>
        <translation>{origin!r} no es un origen; indique uno como https://example.org.</translation>
    </message>
    <message>
        <source>Whoever knows this address, with its token, can see the values: {address}</source>
        <translation>Quien conozca esta dirección, con su token, puede ver los valores: {address}</translation>
    </message>
    <message>
        <source>Open {address} on this machine to see the values.</source>
        <translation>Abra {address} en este equipo para ver los valores.</translation>
    </message>
    <message>
        <source>No WebSocket server could be started at {address}.</source>
        <translation>No se pudo iniciar ningún servidor WebSocket en {address}.</translation>
    </message>
    <message>
        <source>No WebSocket server can listen at {address}: {reason}. Choose another port.</source>
        <translation>Ningún servidor WebSocket puede escuchar en {address}: {reason}. Elija otro puerto.</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>No se puede escribir {path}: {reason}.</translation>
    </message>
    <message>
        <source>it is a device, not a file</source>
        <translation>es un dispositivo, no un archivo</translation>
    </message>
    <message>
        <source>{name} is empty; nothing was ever written to it.</source>
        <translation>{name} está vacío; nunca se escribió nada en él.</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>una tubería</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>un socket</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>un archivo especial</translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file inside it.</source>
        <translation>{name} es una carpeta; elija un archivo que esté en ella.</translation>
    </message>
    <message>
        <source>{name} is {kind}, not a file; choose a file.</source>
        <translation>{name} es {kind}, no un archivo; elija un archivo.</translation>
    </message>
    <message>
        <source>There is no file {path}; check its name and folder.</source>
        <translation>No existe el archivo {path}; compruebe su nombre y su carpeta.</translation>
    </message>
    <message>
        <source>{name} may not be read by you; change its permissions or copy it.</source>
        <translation>No tiene permiso para leer {name}; cambie sus permisos o cópielo.</translation>
    </message>
    <message>
        <source>a terminal</source>
        <translation>un terminal</translation>
    </message>
    <message>
        <source>The program&apos;s folder {name!r} is missing; install fer-desktop again to bring it back.</source>
        <translation>Falta la carpeta {name!r} del programa; vuelva a instalar fer-desktop para restaurarla.</translation>
    </message>
    <message>
        <source>The program&apos;s file {file} is missing; install fer-desktop again to bring it back.</source>
        <translation>Falta el archivo {file} del programa; vuelva a instalar fer-desktop para restaurarlo.</translation>
    </message>
    <message>
        <source>Your home folder cannot be found. Set {home_variable} to the full path of a folder for this program&apos;s files.</source>
        <translation>No se encuentra su carpeta personal. Asigne a {home_variable} la ruta completa de una carpeta para los archivos de este programa.</translation>
    </message>
    <message>
        <source>The home folder that {home_variable}={home} names is unknown. Set {home_variable} to the full path of a folder for this program&apos;s files.</source>
        <translation>La carpeta personal que indica {home_variable}={home} es desconocida. Asigne a {home_variable} la ruta completa de una carpeta para los archivos de este programa.</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>la dirección ya está en uso</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>el otro extremo ya no lee</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>esa dirección no existe aquí</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>la conexión fue rechazada</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>el otro extremo cerró la conexión</translation>
    </message>
    <message>
        <source>Encoder not found</source>
        <translation>falta el codificador</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>el archivo termina ahí</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>los datos no son válidos</translation>
    </message>
    <message>
        <source>Protobuf parsing failed.</source>
        <translation>El archivo está dañado o no es un archivo ONNX.</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>se agotó el tiempo de la conexión</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>el dispositivo está ocupado</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>la carpeta no está vacía</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>se ha agotado su cuota de disco</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>el archivo ya existe</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nombre del archivo es demasiado largo</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>el archivo es demasiado grande</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de lectura o escritura</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>un valor no válido</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>el nombre es desconocido</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>la red no es accesible</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>el equipo no es accesible</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>ese dispositivo no existe</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>ese dispositivo o dirección no existe</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ese archivo o carpeta no existe</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>no está permitido</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>se denegó el acceso</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>el archivo ya no está en el servidor</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>el nombre no se puede resolver por ahora</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>demasiados enlaces simbólicos seguidos</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>{name} is no table; name a table ({table_endings}).</source>
        <translation>{name} no es una tabla; indique una tabla ({table_endings}).</translation>
    </message>
    <message>
        <source>{name} is no table of the expected kind; it has no column {missing}.</source>
        <translation>{name} no es una tabla del tipo esperado; no tiene la columna {missing}.</translation>
    </message>
    <message>
        <source>Parquet tables need pyarrow; install it with: pip install &quot;fer-desktop[parquet]&quot;</source>
        <translation>Las tablas Parquet necesitan pyarrow; instálelo con: pip install &quot;fer-desktop[parquet]&quot;</translation>
    </message>
    <message>
        <source>{name}: tables are written as {table_endings}; choose such a name.</source>
        <translation>{name}: las tablas se escriben como {table_endings}; elija un nombre así.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name, or add --overwrite.</source>
        <translation>{path} ya existe. Elija otro nombre o agregue --overwrite.</translation>
    </message>
    <message>
        <source>{path} is no file that a table could replace.</source>
        <translation>{path} no es un archivo que una tabla pueda reemplazar.</translation>
    </message>
    <message>
        <source>The recording ended early: {reason}. What was recorded, {written} frame(s), is kept in {path}.</source>
        <translation>La grabación terminó antes de tiempo: {reason}. Lo grabado, {written} fotograma(s), se conserva en {path}.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place for the table.</source>
        <translation>No se pudo escribir {name}: {reason}. Elija otro lugar para la tabla.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. What was recorded, {written} frame(s), is kept in {rows}.</source>
        <translation>No se pudo escribir {name}: {reason}. Lo grabado, {written} fotograma(s), se conserva en {rows}.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read: {reason}.</source>
        <translation>{name} está dañado y no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>a row has no number or no time of its frame</source>
        <translation>una fila no tiene número o tiempo de su fotograma</translation>
    </message>
    <message>
        <source>a face has no status</source>
        <translation>una cara no tiene estado</translation>
    </message>
    <message>
        <source>{word!r} is none of {known}</source>
        <translation>{word!r} no es ninguno de {known}</translation>
    </message>
    <message>
        <source>a column of numbers is of the type {kind}</source>
        <translation>una columna de números es del tipo {kind}</translation>
    </message>
    <message>
        <source>a column of text is of the type {kind}</source>
        <translation>una columna de texto es del tipo {kind}</translation>
    </message>
    <message>
        <source>column {name} holds what is no whole number</source>
        <translation>la columna {name} contiene algo que no es un número entero</translation>
    </message>
    <message>
        <source>column {name} holds a number that is too large</source>
        <translation>la columna {name} contiene un número demasiado grande</translation>
    </message>
    <message>
        <source>column {name} holds {value!r}</source>
        <translation>la columna {name} contiene {value!r}</translation>
    </message>
    <message>
        <source>expected a JSON object a line, not {line!r}</source>
        <translation>se espera un objeto JSON por línea, no {line!r}</translation>
    </message>
    <message>
        <source>There is no table {name}: {reason}.</source>
        <translation>No hay ninguna tabla {name}: {reason}.</translation>
    </message>
    <message>
        <source>There is no table {name}, since no picture was shown.</source>
        <translation>No hay ninguna tabla {name}, pues no se mostró ninguna imagen.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}; check its name.</source>
        <translation>No existe el archivo o la carpeta {path}; compruebe su nombre.</translation>
    </message>
    <message>
        <source>The table that belongs to {summary} is not there; name the table.</source>
        <translation>Falta la tabla que corresponde a {summary}; indique la tabla.</translation>
    </message>
    <message>
        <source>There is no result in {folder}; annotate files into it first.</source>
        <translation>No hay ningún resultado en {folder}; anote primero archivos en ella.</translation>
    </message>
    <message>
        <source>{name} is no result; name a table ({table_endings}), a summary ({summary_ending}) or a folder with results.</source>
        <translation>{name} no es un resultado; indique una tabla ({table_endings}), un resumen ({summary_ending}) o una carpeta con resultados.</translation>
    </message>
    <message>
        <source>{name} is no table of faces; it has no column {missing}.</source>
        <translation>{name} no es una tabla de caras; no tiene la columna {missing}.</translation>
    </message>
    <message>
        <source>{name} holds the tables of several files; name the table of one of them, or their folder.</source>
        <translation>{name} contiene las tablas de varios archivos; indique la tabla de uno de ellos o su carpeta.</translation>
    </message>
    <message>
        <source>{name} is no summary of this program.</source>
        <translation>{name} no es un resumen de este programa.</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>a file may not be larger there</source>
        <translation>allí un archivo no puede ser mayor</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Its rows are in {rows}.</source>
        <translation>No se pudo escribir {name}: {reason}. Sus filas están en {rows}.</translation>
    </message>
    <message>
        <source>{rows} could not be removed: {reason}.</source>
        <translation>No se pudo eliminar {rows}: {reason}.</translation>
    </message>
    <message>
        <source>{name} is cut off: only {share:.0%} of it is there. Copy or download it again.</source>
        <translation>{name} está cortado: solo está el {share:.0%}. Vuelva a copiarlo o descargarlo.</translation>
    </message>
    <message>
        <source>{name} has no pictures in it, only sound or other data.</source>
        <translation>{name} no contiene imágenes, solo sonido u otros datos.</translation>
    </message>
    <message>
        <source>The pictures of {name} are coded in an unknown way.</source>
        <translation>Las imágenes de {name} están codificadas de forma desconocida.</translation>
    </message>
    <message>
        <source>{name} claims pictures of {width}x{height} pixels; that is more than this program takes on.</source>
        <translation>{name} declara imágenes de {width}x{height} píxeles; es más de lo que este programa acepta.</translation>
    </message>
    <message>
        <source>{name} is not a video that this program reads, or it is damaged or cut off.</source>
        <translation>{name} no es un video que este programa pueda leer, o está dañado o cortado.</translation>
    </message>
    <message>
        <source>Pictures of {width}x{height} pixels cannot be coded as {name}.</source>
        <translation>Las imágenes de {width}x{height} píxeles no se pueden codificar como {name}.</translation>
    </message>
    <message>
        <source>{name} is encrypted, as films from shops are, and cannot be read without its key.</source>
        <translation>{name} está cifrado, como las películas de tiendas, y no se puede leer sin su clave.</translation>
    </message>
    <message>
        <source>{name}: annotated videos are written as {containers}; choose such a name.</source>
        <translation>{name}: los videos anotados se escriben como {containers}; elija un nombre así.</translation>
    </message>
    <message>
        <source>{name} came out with {found} of {frames} pictures; try another kind of file.</source>
        <translation>{name} quedó con {found} de {frames} imágenes; pruebe otro tipo de archivo.</translation>
    </message>
    <message>
        <source>The parts of {name} could not be put together: {reason}. Try another kind of file with -o, e.g. one named .mkv.</source>
        <translation>No se pudieron unir las partes de {name}: {reason}. Pruebe otro tipo de archivo con -o, p. ej. uno llamado .mkv.</translation>
    </message>
    <message>
        <source>{count} packet(s) of sound or text had no valid time; left out.</source>
        <translation>{count} paquete(s) de sonido o texto no tenían un tiempo válido; se omitieron.</translation>
    </message>
    <message>
        <source>Pictures of {width}x{height} pixels cannot be recorded.</source>
        <translation>No se pueden grabar imágenes de {width}x{height} píxeles.</translation>
    </message>
    <message>
        <source>Sound track {number} was converted ({codec} to {other}): {kind} cannot hold it as it is.</source>
        <translation>La pista de sonido {number} se convirtió ({codec} a {other}): {kind} no puede contenerla tal cual.</translation>
    </message>
    <message>
        <source>Subtitle track {number} was converted to plain text ({wanted}).</source>
        <translation>La pista de subtítulos {number} se convirtió en texto simple ({wanted}).</translation>
    </message>
    <message>
        <source>{count} stream(s) of other data (not pictures, sound or text) left out.</source>
        <translation>{count} pista(s) de otros datos (ni imágenes, ni sonido, ni texto) omitidas.</translation>
    </message>
    <message>
        <source>Sound track {number} is coded in an unknown way and was left out.</source>
        <translation>La pista de sonido {number} está codificada de forma desconocida y se omitió.</translation>
    </message>
    <message>
        <source>Subtitle track {number} is coded in an unknown way and was left out.</source>
        <translation>La pista de subtítulos {number} está codificada de forma desconocida y se omitió.</translation>
    </message>
    <message>
        <source>Subtitle track {number} consists of pictures ({codec}) and was left out.</source>
        <translation>La pista de subtítulos {number} se compone de imágenes ({codec}) y se omitió.</translation>
    </message>
    <message>
        <source>Sound track {number} ({codec}) cannot be put into {kind} and was left out.</source>
        <translation>La pista de sonido {number} ({codec}) no cabe en {kind} y se omitió.</translation>
    </message>
    <message>
        <source>Subtitle track {number} ({codec}) cannot be put into {kind} and was left out.</source>
        <translation>La pista de subtítulos {number} ({codec}) no cabe en {kind} y se omitió.</translation>
    </message>
    <message>
        <source>No place of {name} can be found.</source>
        <translation>No se encuentra ningún punto de {name}.</translation>
    </message>
    <message>
        <source>{name} does not begin with its first frame.</source>
        <translation>{name} no empieza por su primer fotograma.</translation>
    </message>
    <message>
        <source>A frame of {name} is missing.</source>
        <translation>Falta un fotograma de {name}.</translation>
    </message>
    <message>
        <source>{name} holds no picture that can be decoded; it is cut off, damaged or encrypted.</source>
        <translation>{name} no contiene ninguna imagen que se pueda descodificar; está cortado, dañado o cifrado.</translation>
    </message>
    <message>
        <source>A frame of {name} is not where it was expected.</source>
        <translation>Un fotograma de {name} no está donde se esperaba.</translation>
    </message>
    <message>
        <source>{name} cannot be played: it is damaged, or coded in a way that this program does not read.</source>
        <translation>No se puede reproducir {name}: está dañado o codificado de una forma que este programa no lee.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Progreso de {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show the result in this window</source>
        <translation>Mostrar el resultado en esta ventana</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Write a report of the result beside it and open it in your browser</source>
        <translation>Escribir un informe del resultado junto a él y abrirlo en el navegador</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Show the result in its folder</source>
        <translation>Mostrar el resultado en su carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop this file; what is done is kept</source>
        <translation>Detener este archivo; lo hecho se conserva</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Annotate this file again, or continue with it</source>
        <translation>Anotar de nuevo este archivo o continuar con él</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it from this list; no file is deleted</source>
        <translation>Quitarlo de esta lista; no se elimina ningún archivo</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>{name}, {state}</source>
        <translation>{name}, {state}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>{action} {name}</source>
        <translation>{action} {name}</translation>
    </message>
    <message>
        <source>{state}: {message}</source>
        <translation>{state}: {message}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Drop videos, pictures or folders here, or add them with the buttons above.

Each gets an annotated copy and a table with a row for every face and frame. Your files are only read.</source>
        <translation>Suelte aquí videos, imágenes o carpetas, o agréguelos con los botones de arriba.

De cada uno se hace una copia anotada y una tabla con una fila por cara y fotograma. Sus archivos solo se leen.</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Agregar arc&amp;hivos…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Agregar car&amp;peta…</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Clear do&amp;ne</source>
        <translation>&amp;Quitar terminados</translation>
    </message>
    <message>
        <source>Files to be annotated</source>
        <translation>Archivos por anotar</translation>
    </message>
    <message>
        <source>Files are being annotated</source>
        <translation>Se están anotando archivos</translation>
    </message>
    <message>
        <source>Quit anyway? Finished parts are kept, and the next start continues from there.</source>
        <translation>¿Salir de todos modos? Las partes terminadas se conservan, y el próximo inicio continúa desde ahí.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>No se escribió el informe</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}: {problem}</translation>
    </message>
    <message>
        <source>Videos and pictures</source>
        <translation>Videos e imágenes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Add videos and pictures</source>
        <translation>Agregar videos e imágenes</translation>
    </message>
    <message>
        <source>Add a folder and its subfolders</source>
        <translation>Agregar una carpeta y sus subcarpetas</translation>
    </message>
    <message>
        <source>1 file annotated.</source>
        <translation>1 archivo anotado.</translation>
    </message>
    <message>
        <source>{count} files annotated.</source>
        <translation>{count} archivos anotados.</translation>
    </message>
    <message>
        <source>1 file failed.</source>
        <translation>1 archivo falló.</translation>
    </message>
    <message>
        <source>{count} files failed.</source>
        <translation>{count} archivos fallaron.</translation>
    </message>
    <message>
        <source>Faces are compared by their own texture, which may count as biometric data. It is deleted at the end of each file.</source>
        <translation>Las caras se comparan por su propia textura, que puede considerarse un dato biométrico. Se elimina al final de cada archivo.</translation>
    </message>
    <message>
        <source>By clothes</source>
        <translation>Por la ropa</translation>
    </message>
    <message>
        <source>By clothes and face</source>
        <translation>Por la ropa y la cara</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Annotated cop&amp;y</source>
        <translation>Copia a&amp;notada</translation>
    </message>
    <message>
        <source>A copy of the video or picture with boxes and labels, its sound included</source>
        <translation>Una copia del video o la imagen con recuadros y etiquetas, con su sonido</translation>
    </message>
    <message>
        <source>Table of se&amp;gments</source>
        <translation>Tabla de se&amp;gmentos</translation>
    </message>
    <message>
        <source>Also a table of segments: from when to when a face shows one emotion</source>
        <translation>También una tabla de segmentos: desde cuándo hasta cuándo una cara muestra una emoción</translation>
    </message>
    <message>
        <source>&amp;Pixelate faces</source>
        <translation>Pi&amp;xelar caras</translation>
    </message>
    <message>
        <source>Make faces unrecognisable and drop names and places; no guarantee of anonymity</source>
        <translation>Hace irreconocibles las caras y omite nombres y lugares; no garantiza el anonimato</translation>
    </message>
    <message>
        <source>Smooth as &amp;live</source>
        <translation>Suavi&amp;zar como en vivo</translation>
    </message>
    <message>
        <source>Do not use later frames: labels change with the same delay as in the live window</source>
        <translation>No usar fotogramas posteriores: las etiquetas cambian con el mismo retraso que en la ventana en vivo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>As in the tool bar</source>
        <translation>Como en la barra</translation>
    </message>
    <message>
        <source>How thoroughly frames are searched for faces</source>
        <translation>Con qué detalle se buscan caras en los fotogramas</translation>
    </message>
    <message>
        <source>What finds faces; the network sees tilted ones, too</source>
        <translation>Qué encuentra las caras; la red también ve las inclinadas</translation>
    </message>
    <message>
        <source>What makes one person of faces that go and come back; by the face&apos;s own texture may count as biometric</source>
        <translation>Qué convierte en una sola persona las caras que se van y vuelven; por la textura de la propia cara puede considerarse biométrico</translation>
    </message>
    <message>
        <source>File format of the tables</source>
        <translation>Formato de archivo de las tablas</translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <translation>Elegir &amp;carpeta…</translation>
    </message>
    <message>
        <source>&amp;Beside the files</source>
        <translation>&amp;Junto al original</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>Mo&amp;delo</translation>
    </message>
    <message>
        <source>D&amp;etector</source>
        <translation>Detect&amp;or</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>&amp;Join faces</source>
        <translation>&amp;Unir caras</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>As in the tool bar ({model})</source>
        <translation>Como en la barra ({model})</translation>
    </message>
    <message>
        <source>Results are saved in {folder}</source>
        <translation>Resultados en {folder}</translation>
    </message>
    <message>
        <source>Results are saved beside the files</source>
        <translation>Resultados junto a los archivos</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>Joining the parts…</source>
        <translation>Uniendo las partes…</translation>
    </message>
    <message>
        <source>{speed} frames/s, {factor} times real time</source>
        <translation>{speed} fotogramas/s, {factor} veces el tiempo real</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 cara</translation>
    </message>
    <message>
        <source>{faces} faces</source>
        <translation>{faces} caras</translation>
    </message>
    <message>
        <source>{frames} frames, {found} with faces; 1 face in all</source>
        <translation>{frames} fotogramas, {found} con caras; 1 cara en total</translation>
    </message>
    <message>
        <source>{frames} frames, {found} with faces; {faces} faces in all</source>
        <translation>{frames} fotogramas, {found} con caras; {faces} caras en total</translation>
    </message>
    <message>
        <source>{done} of 1 frame</source>
        <translation>{done} de 1 fotograma</translation>
    </message>
    <message>
        <source>{done} of {total} frames</source>
        <translation>{done} de {total} fotogramas</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 fotograma</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} fotogramas</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Progress of all files</source>
        <translation>Progreso de todos los archivos</translation>
    </message>
    <message>
        <source>{done} of {total} files done</source>
        <translation>{done} de {total} archivos terminados</translation>
    </message>
    <message>
        <source>{count} at a time</source>
        <translation>{count} a la vez</translation>
    </message>
    <message>
        <source>File {number} of {total}</source>
        <translation>Archivo {number} de {total}</translation>
    </message>
    <message>
        <source>{time} left for this file</source>
        <translation>quedan {time} para este archivo</translation>
    </message>
    <message>
        <source>then 1 file more</source>
        <translation>después 1 archivo más</translation>
    </message>
    <message>
        <source>then {count} files more</source>
        <translation>después {count} archivos más</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>1 frame</source>
        <translation>1 fotograma</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} fotogramas</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
    <message>
        <source>{frames} in {rows}</source>
        <translation>{frames} en {rows}</translation>
    </message>
    <message>
        <source>1 was not analysed in time (dropped)</source>
        <translation>1 no se analizó a tiempo (descartado)</translation>
    </message>
    <message>
        <source>{count} were not analysed in time (dropped)</source>
        <translation>{count} no se analizaron a tiempo (descartados)</translation>
    </message>
    <message>
        <source>1 more was passed over to keep up</source>
        <translation>1 más se omitió para no retrasarse</translation>
    </message>
    <message>
        <source>{count} more were passed over to keep up</source>
        <translation>{count} más se omitieron para no retrasarse</translation>
    </message>
    <message>
        <source>1 picture ({left_out} left out)</source>
        <translation>1 imagen ({left_out} omitidas)</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>{count} pictures ({left_out} left out)</source>
        <translation>{count} imágenes ({left_out} omitidas)</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} imágenes</translation>
    </message>
    <message>
        <source>Markers are not saved</source>
        <translation>Los marcadores no están guardados</translation>
    </message>
    <message>
        <source>{name} ends at {time}</source>
        <translation>{name} termina en {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note at {time}:</source>
        <translation>Nota en {time}:</translation>
    </message>
    <message>
        <source>There is no picture to mark yet</source>
        <translation>Aún no hay ninguna imagen que marcar</translation>
    </message>
    <message>
        <source>{name} begins at {time}</source>
        <translation>{name} empieza en {time}</translation>
    </message>
    <message>
        <source>{name} at {time}</source>
        <translation>{name} en {time}</translation>
    </message>
    <message>
        <source>{name}: start and end ({digit})</source>
        <translation>{name}: inicio y final ({digit})</translation>
    </message>
    <message>
        <source>{name}: event ({digit})</source>
        <translation>{name}: evento ({digit})</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Import markers</source>
        <translation>Importar marcadores</translation>
    </message>
    <message>
        <source>Save markers</source>
        <translation>Guardar marcadores</translation>
    </message>
    <message>
        <source>What the digits mark</source>
        <translation>Qué marcan los dígitos</translation>
    </message>
    <message>
        <source>A digit marks an event, or with the box ticked the start of a stimulus and, pressed again, its end.</source>
        <translation>Un dígito marca un evento o, con la casilla activada, el inicio de un estímulo y, al pulsarlo de nuevo, su final.</translation>
    </message>
    <message>
        <source>Name of digit {digit}</source>
        <translation>Nombre del dígito {digit}</translation>
    </message>
    <message>
        <source>start and end</source>
        <translation>inicio y final</translation>
    </message>
    <message>
        <source>Digit {digit} marks start and end</source>
        <translation>El dígito {digit} marca inicio y final</translation>
    </message>
    <message>
        <source>Double-click a cell, or press F2, to change it. Times are those of the source.</source>
        <translation>Haga doble clic en una celda o pulse F2 para modificarla. Los tiempos son los de la fuente.</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Remove the selected markers (Del)</source>
        <translation>Quitar los marcadores seleccionados (Supr)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Bring back what was deleted or changed last (Ctrl+Z)</source>
        <translation>Recuperar lo último que se eliminó o modificó (Ctrl+Z)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Add the markers of a CSV file</source>
        <translation>Agregar los marcadores de un archivo CSV</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Save the markers as CSV</source>
        <translation>Guardar los marcadores como CSV</translation>
    </message>
    <message>
        <source>Di&amp;gits…</source>
        <translation>Dí&amp;gitos…</translation>
    </message>
    <message>
        <source>Name what the digits 1 to 9 mark</source>
        <translation>Dar nombre a lo que marcan los dígitos del 1 al 9</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this list; the markers stay</source>
        <translation>Cerrar esta lista; los marcadores se conservan</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>{value} was not taken: {reason}.</source>
        <translation>No se aceptó {value}: {reason}.</translation>
    </message>
    <message>
        <source>a time is written as 12.5 or 1:02.5</source>
        <translation>un tiempo se escribe como 12.5 o 1:02.5</translation>
    </message>
    <message>
        <source>1 marker would be lost. Quit anyway?</source>
        <translation>Se perdería 1 marcador. ¿Salir de todos modos?</translation>
    </message>
    <message>
        <source>{count} markers would be lost. Quit anyway?</source>
        <translation>Se perderían {count} marcadores. ¿Salir de todos modos?</translation>
    </message>
    <message>
        <source>1 marker of {name} is not saved.</source>
        <translation>1 marcador de {name} no está guardado.</translation>
    </message>
    <message>
        <source>{count} markers of {name} are not saved.</source>
        <translation>{count} marcadores de {name} no están guardados.</translation>
    </message>
    <message>
        <source>1 marker added</source>
        <translation>1 marcador agregado</translation>
    </message>
    <message>
        <source>{count} markers added</source>
        <translation>{count} marcadores agregados</translation>
    </message>
    <message>
        <source>1 marker saved in {name}</source>
        <translation>1 marcador guardado en {name}</translation>
    </message>
    <message>
        <source>{count} markers saved in {name}</source>
        <translation>{count} marcadores guardados en {name}</translation>
    </message>
    <message>
        <source>1 marker deleted; Ctrl+Z takes that back.</source>
        <translation>1 marcador eliminado; Ctrl+Z lo recupera.</translation>
    </message>
    <message>
        <source>{count} markers deleted; Ctrl+Z takes that back.</source>
        <translation>{count} marcadores eliminados; Ctrl+Z los recupera.</translation>
    </message>
    <message>
        <source>gray picture</source>
        <translation>imagen en gris</translation>
    </message>
    <message>
        <source>find faces</source>
        <translation>buscar caras</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>recortar</translation>
    </message>
    <message>
        <source>classify</source>
        <translation>clasificar</translation>
    </message>
    <message>
        <source>average</source>
        <translation>promediar</translation>
    </message>
    <message>
        <source>rate the faces</source>
        <translation>evaluar las caras</translation>
    </message>
    <message>
        <source>small delay</source>
        <translation>retraso pequeño</translation>
    </message>
    <message>
        <source>noticeable delay</source>
        <translation>retraso apreciable</translation>
    </message>
    <message>
        <source>long delay</source>
        <translation>retraso largo</translation>
    </message>
    <message>
        <source>Frames per second: {captured} captured, {analysed} analysed, {painted} painted</source>
        <translation>Fotogramas por segundo: {captured} capturados, {analysed} analizados, {painted} mostrados</translation>
    </message>
    <message>
        <source>From capture to paint: {median} ms (median), {highest} ms (95th percentile)</source>
        <translation>De la captura a la pantalla: {median} ms (mediana), {highest} ms (percentil 95)</translation>
    </message>
    <message>
        <source>Skipped: {share} now, {count} in total</source>
        <translation>Omitidos: {share} ahora, {count} en total</translation>
    </message>
    <message>
        <source>Milliseconds per stage: {stages}</source>
        <translation>Milisegundos por etapa: {stages}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>Abriendo {name} …</translation>
    </message>
    <message>
        <source>There is no picture to save yet.</source>
        <translation>Aún no hay ninguna imagen que guardar.</translation>
    </message>
    <message>
        <source>{name} could not be opened. Choose another source:</source>
        <translation>No se pudo abrir {name}. Elija otra fuente:</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Ninguna fuente</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>Guardado como {name} en {folder}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Pr&amp;esenter</source>
        <translation>Pre&amp;sentación</translation>
    </message>
    <message>
        <source>Screen &amp;{number}: {name}</source>
        <translation>Pantalla &amp;{number}: {name}</translation>
    </message>
    <message>
        <source>Present on this screen, {width} × {height}</source>
        <translation>Presentar en esta pantalla, {width} × {height}</translation>
    </message>
    <message>
        <source>Expressions are being estimated here. They are no feelings.</source>
        <translation>Aquí se estiman expresiones. No son sentimientos.</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>End the recording and quit? What was recorded is kept.</source>
        <translation>¿Terminar la grabación y salir? Lo grabado se conserva.</translation>
    </message>
    <message>
        <source>End the recording and show the other source? What was recorded is kept.</source>
        <translation>¿Terminar la grabación y mostrar la otra fuente? Lo grabado se conserva.</translation>
    </message>
    <message>
        <source>A session is being recorded</source>
        <translation>Se está grabando una sesión</translation>
    </message>
    <message>
        <source>End the recording and begin another session? What was recorded is kept.</source>
        <translation>¿Terminar la grabación y empezar otra sesión? Lo grabado se conserva.</translation>
    </message>
    <message>
        <source>The session then goes on.</source>
        <translation>Después, la sesión continúa.</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Terminar la grabación</translation>
    </message>
    <message>
        <source>{path} has {counts}.</source>
        <translation>{path} contiene {counts}.</translation>
    </message>
    <message>
        <source>Record a session</source>
        <translation>Grabar una sesión</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Faces are shown in its pictures.</source>
        <translation>En sus imágenes se ven las caras.</translation>
    </message>
    <message>
        <source>Faces that are found are pixelated in its pictures, which is no guarantee.</source>
        <translation>En sus imágenes se pixelan las caras encontradas, lo que no es ninguna garantía.</translation>
    </message>
    <message>
        <source>Its pictures hold boxes and labels alone.</source>
        <translation>Sus imágenes solo contienen recuadros y etiquetas.</translation>
    </message>
    <message>
        <source>{name} is being recorded, with sound from {microphone}.</source>
        <translation>Se está grabando {name}, con sonido de {microphone}.</translation>
    </message>
    <message>
        <source>{name} is being recorded.</source>
        <translation>Se está grabando {name}.</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} descartados</translation>
    </message>
    <message>
        <source>{count} without a picture</source>
        <translation>{count} sin imagen</translation>
    </message>
    <message>
        <source>{size} GB left</source>
        <translation>quedan {size} GB</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <source>The system&apos;s microphone</source>
        <translation>El micrófono del sistema</translation>
    </message>
    <message>
        <source>Runs on: {provider}</source>
        <translation>Se ejecuta en: {provider}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>No source is open</source>
        <translation>No hay ninguna fuente abierta</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Abriendo …</translation>
    </message>
    <message>
        <source>The source is being opened</source>
        <translation>Se está abriendo la fuente</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Space continues</source>
        <translation>La barra espaciadora continúa</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>One picture, analysed once</source>
        <translation>Una imagen, analizada una vez</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Space starts again</source>
        <translation>La barra espaciadora empieza de nuevo</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting …</source>
        <translation>Conexión perdida, reconectando …</translation>
    </message>
    <message>
        <source>The source is opened again until that succeeds</source>
        <translation>La fuente se vuelve a abrir hasta que se consiga</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Reproduciendo</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Midiendo …</translation>
    </message>
    <message>
        <source>1 frame per second</source>
        <translation>1 fotograma por segundo</translation>
    </message>
    <message>
        <source>{rate} frames per second</source>
        <translation>{rate} fotogramas por segundo</translation>
    </message>
    <message>
        <source>{share} skipped</source>
        <translation>{share} omitidos</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 cara</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} caras</translation>
    </message>
    <message>
        <source>the demo clip</source>
        <translation>la demo</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>cámara {number}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>{path} is kept.</source>
        <translation>{path} se conserva.</translation>
    </message>
    <message>
        <source>The recording of {name} was interrupted. Its 1 frame is in {path}.</source>
        <translation>La grabación de {name} se interrumpió. Su único fotograma está en {path}.</translation>
    </message>
    <message>
        <source>The recording of {name} was interrupted. Its {count} frames are in {path}.</source>
        <translation>La grabación de {name} se interrumpió. Sus {count} fotogramas están en {path}.</translation>
    </message>
    <message>
        <source>Record a table</source>
        <translation>Grabar una tabla</translation>
    </message>
    <message>
        <source>The label comes from these pixels alone. The model gives no reasons; a smile, a frown or a shadow change the figures only through the pixels.</source>
        <translation>La etiqueta proviene únicamente de estos píxeles. El modelo no da razones; una sonrisa, un ceño fruncido o una sombra cambian los valores solo a través de los píxeles.</translation>
    </message>
    <message>
        <source>In a video the figures are averaged over the last moments, so that labels do not flicker.</source>
        <translation>En un video, los valores se promedian durante los últimos instantes para que las etiquetas no parpadeen.</translation>
    </message>
    <message>
        <source>The face is small: {emotion} at {share} is not certain enough for that.</source>
        <translation>La cara es pequeña: {emotion} con {share} no es lo bastante seguro para eso.</translation>
    </message>
    <message>
        <source>The face is dark: {emotion} at {share} is not certain enough for that.</source>
        <translation>La cara está oscura: {emotion} con {share} no es lo bastante seguro para eso.</translation>
    </message>
    <message>
        <source>The face is blurred: {emotion} at {share} is not certain enough for that.</source>
        <translation>La cara está borrosa: {emotion} con {share} no es lo bastante seguro para eso.</translation>
    </message>
    <message>
        <source>The face is turned: {emotion} at {share} is not certain enough for that.</source>
        <translation>La cara está girada: {emotion} con {share} no es lo bastante seguro para eso.</translation>
    </message>
    <message>
        <source>The face is cut off: {emotion} at {share} is not certain enough for that.</source>
        <translation>La cara está cortada: {emotion} con {share} no es lo bastante seguro para eso.</translation>
    </message>
    <message>
        <source>Why {emotion}? Face {number} at {seconds} s</source>
        <translation>¿Por qué {emotion}? Cara {number} en {seconds} s</translation>
    </message>
    <message>
        <source>{emotion} has the highest figure, {share}.</source>
        <translation>{emotion} tiene el valor más alto, {share}.</translation>
    </message>
    <message>
        <source>{emotion} has the highest figure, {share}, which is below the {threshold} that the settings ask for: the label reads uncertain.</source>
        <translation>{emotion} tiene el valor más alto, {share}, que está por debajo del {threshold} que piden los ajustes: la etiqueta dice «incierto».</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Sending: {streams}</source>
        <translation>Enviando: {streams}</translation>
    </message>
    <message>
        <source>Live values go to other programs; see Streams in the File menu.</source>
        <translation>Se envían valores en vivo a otros programas; véase Flujos en el menú Archivo.</translation>
    </message>
    <message>
        <source>It failed: {reason}.</source>
        <translation>Falló: {reason}.</translation>
    </message>
    <message>
        <source>Live values can go to other programs. Pictures are never sent. People whose expressions are shown to others should know of it.</source>
        <translation>Los valores en vivo pueden enviarse a otros programas. Las imágenes no se envían nunca. Las personas cuyas expresiones se muestran a otros deben saberlo.</translation>
    </message>
    <message>
        <source>Markers that other programs send through LSL come into the list of markers and the session</source>
        <translation>Los marcadores que otros programas envían por LSL se agregan a la lista de marcadores y a la sesión</translation>
    </message>
    <message>
        <source>Markers from LSL</source>
        <translation>Marcadores de LSL</translation>
    </message>
    <message>
        <source>Name of a stream, or {all}</source>
        <translation>Nombre de un flujo, o {all}</translation>
    </message>
    <message>
        <source>{stream}: {target}</source>
        <translation>{stream}: {target}</translation>
    </message>
    <message>
        <source>State of {stream}</source>
        <translation>Estado de {stream}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>1 marker received</source>
        <translation>1 marcador recibido</translation>
    </message>
    <message>
        <source>{count} markers received</source>
        <translation>{count} marcadores recibidos</translation>
    </message>
    <message>
        <source>No such stream is there; {received}</source>
        <translation>No existe ese flujo; {received}</translation>
    </message>
    <message>
        <source>1 stream</source>
        <translation>1 flujo</translation>
    </message>
    <message>
        <source>{count} streams</source>
        <translation>{count} flujos</translation>
    </message>
    <message>
        <source>{rate} frames a second</source>
        <translation>{rate} fotogramas por segundo</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} enviados</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>{count} perdidos</translation>
    </message>
    <message>
        <source>1 listener</source>
        <translation>1 oyente</translation>
    </message>
    <message>
        <source>{count} listeners</source>
        <translation>{count} oyentes</translation>
    </message>
    <message>
        <source>{address} does not read ({count} lost)</source>
        <translation>{address} no lee ({count} perdidos)</translation>
    </message>
    <message>
        <source>{address} was slow ({count} lost)</source>
        <translation>{address} fue lento ({count} perdidos)</translation>
    </message>
    <message>
        <source>Received markers</source>
        <translation>Marcadores recibidos</translation>
    </message>
    <message>
        <source>Receiving: markers</source>
        <translation>Recibiendo: marcadores</translation>
    </message>
    <message>
        <source>Markers of other programs are taken ({target}); see Streams in the File menu.</source>
        <translation>Se aceptan marcadores de otros programas ({target}); véase Flujos en el menú Archivo.</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Host y puerto</translation>
    </message>
    <message>
        <source>Messages over UDP for programs of music, light and games</source>
        <translation>Mensajes por UDP para programas de música, luz y juegos</translation>
    </message>
    <message>
        <source>WebSocket and page</source>
        <translation>WebSocket y página</translation>
    </message>
    <message>
        <source>Port, or host and port</source>
        <translation>Puerto, o host y puerto</translation>
    </message>
    <message>
        <source>JSON for programs, and a page for a projector or OBS</source>
        <translation>JSON para programas y una página para un proyector u OBS</translation>
    </message>
    <message>
        <source>Lab Streaming Layer; every machine on the local network can see it</source>
        <translation>Lab Streaming Layer; todos los equipos de la red local pueden verlo</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Líneas JSON</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>A line of JSON a frame, written to a new file</source>
        <translation>Una línea de JSON por fotograma, escrita en un archivo nuevo</translation>
    </message>
    <message>
        <source>An error happened inside the program ({kind}: {reason}).</source>
        <translation>Se produjo un error dentro del programa ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>The picture could not be saved in {folder}: {reason}.</source>
        <translation>No se pudo guardar la imagen en {folder}: {reason}.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The model {name}</source>
        <translation>El modelo {name}</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>Con qué frecuencia acierta</translation>
    </message>
    <message>
        <source>What the percentage means</source>
        <translation>Qué significa el porcentaje</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Puntos débiles</translation>
    </message>
    <message>
        <source>What it must not be used for</source>
        <translation>Para qué no se debe usar</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emociones</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Looks at PrivateTest</source>
        <translation>Consultas de PrivateTest</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Se ejecuta en</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The percentage beside an emotion is how certain the model is of it. It is not the strength of a feeling, and an expression is not a feeling: people smile when they are not happy, and keep a straight face when they are not calm.</source>
        <translation>El porcentaje junto a una emoción indica lo seguro que está el modelo de ella. No es la intensidad de un sentimiento, y una expresión no es un sentimiento: las personas sonríen sin estar contentas y mantienen el rostro serio sin estar tranquilas.</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>{count} pesos</translation>
    </message>
    <message>
        <source>{known}, {more}</source>
        <translation>{known}, {more}</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>F1, mean of the emotions</source>
        <translation>F1, media de las emociones</translation>
    </message>
    <message>
        <source>accuracy, mean of the emotions</source>
        <translation>exactitud, media de las emociones</translation>
    </message>
    <message>
        <source>precision, mean of the emotions</source>
        <translation>precisión, media de las emociones</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>pérdida logarítmica</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>error de calibración</translation>
    </message>
    <message>
        <source>FER-2013 labels</source>
        <translation>etiquetas de FER-2013</translation>
    </message>
    <message>
        <source>FER+ majority labels</source>
        <translation>etiquetas mayoritarias de FER+</translation>
    </message>
    <message>
        <source>95 % interval {low} to {high}</source>
        <translation>intervalo del 95&#xa0;% de {low} a {high}</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} imágenes</translation>
    </message>
    <message>
        <source>On pictures that it had never seen it agrees with FER-2013&apos;s labels about {number} times in ten. People who were shown such pictures agreed with those labels about {people} times in ten.</source>
        <translation>En imágenes que nunca había visto coincide con las etiquetas de FER-2013 unas {number} veces de cada diez. Las personas a las que se mostraron tales imágenes coincidieron con esas etiquetas unas {people} veces de cada diez.</translation>
    </message>
    <message>
        <source>With the majority label of ten annotators it agrees about {number} times in ten.</source>
        <translation>Con la etiqueta mayoritaria de diez anotadores coincide unas {number} veces de cada diez.</translation>
    </message>
    <message>
        <source>Its card does not say how often it is right; treat its results with caution.</source>
        <translation>Su ficha no dice con qué frecuencia acierta; trate sus resultados con cautela.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modelo: {name}</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Agregar un modelo</translation>
    </message>
    <message>
        <source>ONNX models ({endings})</source>
        <translation>Modelos ONNX ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>{number} ms a face</source>
        <translation>{number} ms por cara</translation>
    </message>
    <message>
        <source>less than 1 ms a face</source>
        <translation>menos de 1 ms por cara</translation>
    </message>
    <message>
        <source>balanced, {time}</source>
        <translation>equilibrado, {time}</translation>
    </message>
    <message>
        <source>{speed}, {time}</source>
        <translation>{speed}, {time}</translation>
    </message>
    <message>
        <source>{speed}, {rightness}, {time}</source>
        <translation>{speed}, {rightness}, {time}</translation>
    </message>
    <message>
        <source>as fast</source>
        <translation>igual de rápido</translation>
    </message>
    <message>
        <source>twice as slow</source>
        <translation>el doble de lento</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>el doble de rápido</translation>
    </message>
    <message>
        <source>{factor} times as slow</source>
        <translation>{factor} veces más lento</translation>
    </message>
    <message>
        <source>{factor} times as fast</source>
        <translation>{factor} veces más rápido</translation>
    </message>
    <message>
        <source>right as often</source>
        <translation>acierta igual</translation>
    </message>
    <message>
        <source>right more often</source>
        <translation>acierta más</translation>
    </message>
    <message>
        <source>right less often</source>
        <translation>acierta menos</translation>
    </message>
    <message>
        <source>Where this model says {emotion}, most of ten people had said so for {number} of 100 faces that it had not learnt from.</source>
        <translation>Cuando este modelo dice «{emotion}», la mayoría de diez personas había dicho lo mismo en {number} de 100 caras con las que no había aprendido.</translation>
    </message>
    <message>
        <source>Where this model says {emotion}, most of ten people had said so for {number} of 100 faces that it had not learnt from (measured on few pictures, {count}).</source>
        <translation>Cuando este modelo dice «{emotion}», la mayoría de diez personas había dicho lo mismo en {number} de 100 caras con las que no había aprendido (medido con pocas imágenes, {count}).</translation>
    </message>
    <message>
        <source>Of such faces that people called {emotion}, it names {number} of 100 so.</source>
        <translation>De esas caras, entre las que las personas llamaron «{emotion}», reconoce {number} de 100.</translation>
    </message>
    <message>
        <source>On photographs of other origin {emotion} was right for {number} of 100.</source>
        <translation>En fotografías de otro origen, «{emotion}» fue correcto en {number} de 100.</translation>
    </message>
    <message>
        <source>On photographs of other origin {emotion} was right for {number} of 100 (measured on few pictures, {count}).</source>
        <translation>En fotografías de otro origen, «{emotion}» fue correcto en {number} de 100 (medido con pocas imágenes, {count}).</translation>
    </message>
    <message>
        <source>The model&apos;s card does not say how often {emotion} is right; treat it with caution.</source>
        <translation>La ficha del modelo no dice con qué frecuencia es correcto «{emotion}»; trátelo con cautela.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>viene con el programa</translation>
    </message>
    <message>
        <source>added by you: {file}</source>
        <translation>agregado por usted: {file}</translation>
    </message>
    <message>
        <source>Residual network, {number} million parameters</source>
        <translation>Red residual, {number} millones de parámetros</translation>
    </message>
    <message>
        <source>Residual network with squeeze-excitation, {number} million parameters</source>
        <translation>Red residual con squeeze-excitation, {number} millones de parámetros</translation>
    </message>
    <message>
        <source>Small residual network, {number} million parameters</source>
        <translation>Red residual pequeña, {number} millones de parámetros</translation>
    </message>
    <message>
        <source>ResNet50 for small faces, {number} million parameters</source>
        <translation>ResNet50 para caras pequeñas, {number} millones de parámetros</translation>
    </message>
    <message>
        <source>Wide CNN, {number} million parameters</source>
        <translation>CNN ancha, {number} millones de parámetros</translation>
    </message>
    <message>
        <source>The first choice: learnt from what ten people saw in each face, also in blurred, dim and covered ones.</source>
        <translation>La primera opción: aprendió de lo que diez personas vieron en cada cara, también en las borrosas, oscuras y tapadas.</translation>
    </message>
    <message>
        <source>The classic network of its kind: small enough for every machine, and right about as often as people agree with FER-2013&apos;s labels.</source>
        <translation>La red clásica de su clase: bastante pequeña para cualquier equipo, y acierta más o menos tan a menudo como las personas coinciden con las etiquetas de FER-2013.</translation>
    </message>
    <message>
        <source>To compare with and to go on from: larger and slower than the first choice, and not more often right.</source>
        <translation>Para comparar y como punto de partida: mayor y más lenta que la primera opción, y no acierta más a menudo.</translation>
    </message>
    <message>
        <source>Small, quick, and trained on what ten people saw in each face as well.</source>
        <translation>Pequeña, rápida y también entrenada con lo que diez personas vieron en cada cara.</translation>
    </message>
    <message>
        <source>Learnt from posed and press photographs of the web, mostly of adults facing the camera.</source>
        <translation>Aprendió de fotos posadas y de prensa de la web, sobre todo de adultos mirando a la cámara.</translation>
    </message>
    <message>
        <source>On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in {share3} of the faces that most of ten people called so.</source>
        <translation>En {part} reconoce «{first}» en el {share1}, «{second}» en el {share2} y «{third}» en el {share3} de las caras que la mayoría de diez personas llamó así.</translation>
    </message>
    <message>
        <source>On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in {share3} of the faces that FER-2013 labels so.</source>
        <translation>En {part} reconoce «{first}» en el {share1}, «{second}» en el {share2} y «{third}» en el {share3} de las caras que FER-2013 etiqueta así.</translation>
    </message>
    <message>
        <source>Right on {share} of these faces, it is right on {share1} ({first}) and {share2} ({second}) when disturbed.</source>
        <translation>Acierta en el {share} de estas caras; con perturbaciones, en el {share1} ({first}) y el {share2} ({second}).</translation>
    </message>
    <message>
        <source>An expression is not a feeling.</source>
        <translation>Una expresión no es un sentimiento.</translation>
    </message>
    <message>
        <source>Not for judging people: no decisions on jobs, school, credit, health, guilt or truth.</source>
        <translation>No es para juzgar a personas: ninguna decisión sobre empleo, escuela, crédito, salud, culpa o verdad.</translation>
    </message>
    <message>
        <source>The EU forbids emotion recognition at work and in schools, but for medical and safety reasons.</source>
        <translation>La UE prohíbe el reconocimiento de emociones en el trabajo y en las escuelas, salvo por motivos médicos y de seguridad.</translation>
    </message>
    <message>
        <source>FER-2013, part Training, without training images that also stand in a test part and blank training images; labels {labels}; epoch and temperature chosen on {part}.</source>
        <translation>FER-2013, parte Training, sin las imágenes de entrenamiento que también están en una parte de prueba ni las vacías; etiquetas {labels}; época y temperatura elegidas en {part}.</translation>
    </message>
    <message>
        <source>Begun with {origin}.</source>
        <translation>Iniciado con {origin}.</translation>
    </message>
    <message>
        <source>Weights: as the project (MIT).</source>
        <translation>Pesos: como el proyecto (MIT).</translation>
    </message>
    <message>
        <source>Weights: as the project (MIT); begun with {origin}.</source>
        <translation>Pesos: como el proyecto (MIT); iniciados con {origin}.</translation>
    </message>
    <message>
        <source>FER-2013&apos;s images come from a web search for a research challenge (Goodfellow et al., 2013), without licences of their own; FER+ labels: MIT.</source>
        <translation>Las imágenes de FER-2013 proceden de una búsqueda en la web para un reto de investigación (Goodfellow et al., 2013), sin licencias propias; etiquetas de FER+: MIT.</translation>
    </message>
    <message>
        <source>recall of {emotion}</source>
        <translation>exhaustividad de «{emotion}»</translation>
    </message>
    <message>
        <source>precision of {emotion}</source>
        <translation>precisión de «{emotion}»</translation>
    </message>
    <message>
        <source>flip</source>
        <translation>reflejada</translation>
    </message>
    <message>
        <source>ten-crop</source>
        <translation>diez recortes</translation>
    </message>
    <message>
        <source>without leaks</source>
        <translation>sin fugas</translation>
    </message>
    <message>
        <source>decided by other faces</source>
        <translation>decidido con otras caras</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>borrosa</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>con ruido</translation>
    </message>
    <message>
        <source>low light</source>
        <translation>poca luz</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>partly covered</source>
        <translation>parcialmente tapada</translation>
    </message>
    <message>
        <source>shifted {share}</source>
        <translation>desplazada un {share}</translation>
    </message>
    <message>
        <source>larger box {share}</source>
        <translation>recuadro mayor {share}</translation>
    </message>
    <message>
        <source>smaller box {share}</source>
        <translation>recuadro menor {share}</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambas</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Tarjeta gráfica NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (TensorRT)</source>
        <translation>Tarjeta gráfica NVIDIA (TensorRT)</translation>
    </message>
    <message>
        <source>Graphics card (DirectML)</source>
        <translation>Tarjeta gráfica (DirectML)</translation>
    </message>
    <message>
        <source>Apple (CoreML)</source>
        <translation>Apple (CoreML)</translation>
    </message>
    <message>
        <source>Intel (OpenVINO)</source>
        <translation>Intel (OpenVINO)</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Marked stretch</source>
        <translation>Tramo marcado</translation>
    </message>
    <message>
        <source>L&amp;abel</source>
        <translation>Etique&amp;ta</translation>
    </message>
    <message>
        <source>Give the marked stretch a label by hand</source>
        <translation>Dar una etiqueta a mano al tramo marcado</translation>
    </message>
    <message>
        <source>Correc&amp;t</source>
        <translation>Corre&amp;gir</translation>
    </message>
    <message>
        <source>What can be done with the stretch</source>
        <translation>Qué se puede hacer con el tramo</translation>
    </message>
    <message>
        <source>Use this stretch as the &amp;baseline…</source>
        <translation>Usar este tramo como línea de &amp;base…</translation>
    </message>
    <message>
        <source>Write a table with the change of each emotion against the person&apos;s median in the stretch, which lasts 5 s or more</source>
        <translation>Escribir una tabla con el cambio de cada emoción respecto a la mediana de la persona en el tramo, que dura 5 s o más</translation>
    </message>
    <message>
        <source>Export &amp;corrected faces…</source>
        <translation>Exportar caras &amp;corregidas…</translation>
    </message>
    <message>
        <source>Write the faces of all stretches that you labelled</source>
        <translation>Escribir las caras de todos los tramos que etiquetó</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>Má&amp;s</translation>
    </message>
    <message>
        <source>Baseline, corrected faces</source>
        <translation>Línea de base, caras corregidas</translation>
    </message>
    <message>
        <source>nobody is chosen</source>
        <translation>nadie elegido</translation>
    </message>
    <message>
        <source>Mark a stretch: I begins it, O ends it.</source>
        <translation>Marque un tramo: I lo empieza, O lo termina.</translation>
    </message>
    <message>
        <source>{begin} to {end} s, 1 frame: {person}</source>
        <translation>{begin} a {end} s, 1 fotograma: {person}</translation>
    </message>
    <message>
        <source>{begin} to {end} s, {count} frames: {person}</source>
        <translation>{begin} a {end} s, {count} fotogramas: {person}</translation>
    </message>
    <message>
        <source>Label the marked stretch: {emotion}</source>
        <translation>Etiquetar el tramo marcado: {emotion}</translation>
    </message>
    <message>
        <source>Take the labels of the marked stretch away</source>
        <translation>Quitar las etiquetas del tramo marcado</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Mark &amp;begin</source>
        <translation>Marcar &amp;inicio</translation>
    </message>
    <message>
        <source>Begin the stretch at this frame</source>
        <translation>Empezar el tramo en este fotograma</translation>
    </message>
    <message>
        <source>Mark &amp;end</source>
        <translation>Marcar &amp;final</translation>
    </message>
    <message>
        <source>End the stretch with this frame</source>
        <translation>Terminar el tramo con este fotograma</translation>
    </message>
    <message>
        <source>&amp;Unmark</source>
        <translation>Des&amp;marcar</translation>
    </message>
    <message>
        <source>Mark no stretch</source>
        <translation>No marcar ningún tramo</translation>
    </message>
    <message>
        <source>&amp;No face here</source>
        <translation>Aquí &amp;no hay cara</translation>
    </message>
    <message>
        <source>The stretch shows no face, a false box</source>
        <translation>El tramo no muestra ninguna cara, es un recuadro falso</translation>
    </message>
    <message>
        <source>Cut &amp;out</source>
        <translation>E&amp;xcluir</translation>
    </message>
    <message>
        <source>Leave the stretch out, with everybody in it</source>
        <translation>Omitir el tramo, con todas las personas que hay en él</translation>
    </message>
    <message>
        <source>&amp;Give to</source>
        <translation>&amp;Dar a</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>These are pictures of faces. Whoever gets the folder sees who was recorded: keep it and pass it on as you may keep and pass on the video itself. The command erase removes a person from it again.</source>
        <translation>Estas son imágenes de caras. Quien reciba la carpeta verá a quién se grabó: guárdela y compártala solo como puede guardar y compartir el propio video. El comando erase vuelve a quitar de ella a una persona.</translation>
    </message>
    <message>
        <source>Write a table against the baseline</source>
        <translation>Escribir una tabla respecto a la línea de base</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Export corrected faces</source>
        <translation>Exportar caras corregidas</translation>
    </message>
    <message>
        <source>Write the faces of all stretches that you labelled as pictures?</source>
        <translation>¿Escribir como imágenes las caras de todos los tramos que etiquetó?</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>&amp;Elegir una carpeta…</translation>
    </message>
    <message>
        <source>A new folder for the faces</source>
        <translation>Una carpeta nueva para las caras</translation>
    </message>
    <message>
        <source>The report is {name}, beside the result.</source>
        <translation>El informe es {name}, junto al resultado.</translation>
    </message>
    <message>
        <source>{name}: 1 row against the baseline of {person}.</source>
        <translation>{name}: 1 fila respecto a la línea de base de {person}.</translation>
    </message>
    <message>
        <source>{name}: {count} rows against the baseline of {person}.</source>
        <translation>{name}: {count} filas respecto a la línea de base de {person}.</translation>
    </message>
    <message>
        <source>1 face in {folder}.</source>
        <translation>1 cara en {folder}.</translation>
    </message>
    <message>
        <source>{count} faces in {folder}.</source>
        <translation>{count} caras en {folder}.</translation>
    </message>
    <message>
        <source>Open a result</source>
        <translation>Abrir un resultado</translation>
    </message>
    <message>
        <source>Tables and summaries</source>
        <translation>Tablas y resúmenes</translation>
    </message>
    <message>
        <source>Open a session or a folder of results</source>
        <translation>Abrir una sesión o una carpeta de resultados</translation>
    </message>
    <message>
        <source>Find the video</source>
        <translation>Buscar el video</translation>
    </message>
    <message>
        <source>Videos and pictures</source>
        <translation>Videos e imágenes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>&amp;Open result…</source>
        <translation>Abrir r&amp;esultado…</translation>
    </message>
    <message>
        <source>Open a table or a summary (Ctrl+Shift+O)</source>
        <translation>Abrir una tabla o un resumen (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Open sess&amp;ion or folder…</source>
        <translation>Abrir ses&amp;ión o carpeta…</translation>
    </message>
    <message>
        <source>Open a recorded session, or choose from a folder&apos;s results</source>
        <translation>Abrir una sesión grabada o elegir entre los resultados de una carpeta</translation>
    </message>
    <message>
        <source>Open &amp;with sound</source>
        <translation>Abrir c&amp;on sonido</translation>
    </message>
    <message>
        <source>Open the video in this computer&apos;s own player</source>
        <translation>Abrir el video en el reproductor de este equipo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Write the report of this result beside it, and open it</source>
        <translation>Escribir el informe de este resultado junto a él y abrirlo</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>Re&amp;cientes</translation>
    </message>
    <message>
        <source>Results that were reviewed last</source>
        <translation>Resultados revisados últimamente</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguno</translation>
    </message>
    <message>
        <source>The video {name} is not there, so the annotated copy is shown; its boxes and labels are part of the picture.</source>
        <translation>El video {name} no está, así que se muestra la copia anotada; sus recuadros y etiquetas son parte de la imagen.</translation>
    </message>
    <message>
        <source>The video {name} is not there, so boxes and labels are shown without pictures.</source>
        <translation>El video {name} no está, así que los recuadros y etiquetas se muestran sin imágenes.</translation>
    </message>
    <message>
        <source>The video of this session is not there, so boxes and labels are shown without pictures.</source>
        <translation>El video de esta sesión no está, así que los recuadros y etiquetas se muestran sin imágenes.</translation>
    </message>
    <message>
        <source>Faces were hidden in this session: boxes and labels stand on an empty ground.</source>
        <translation>En esta sesión se ocultaron las caras: los recuadros y etiquetas aparecen sobre un fondo vacío.</translation>
    </message>
    <message>
        <source>{name} is another file than the one that was annotated; boxes may not fit.</source>
        <translation>{name} es otro archivo distinto del que se anotó; puede que los recuadros no encajen.</translation>
    </message>
    <message>
        <source>This video has no table: it is shown alone.</source>
        <translation>Este video no tiene tabla: se muestra solo.</translation>
    </message>
    <message>
        <source>The times of this table do not rise, so it is shown without boxes.</source>
        <translation>Los tiempos de esta tabla no aumentan, así que se muestra sin recuadros.</translation>
    </message>
    <message>
        <source>Results of the folder</source>
        <translation>Resultados de la carpeta</translation>
    </message>
    <message>
        <source>Enter or a double click opens the result</source>
        <translation>Intro o un doble clic abre el resultado</translation>
    </message>
    <message>
        <source>1 result: choose one</source>
        <translation>1 resultado: elija uno</translation>
    </message>
    <message>
        <source>{count} results: choose one</source>
        <translation>{count} resultados: elija uno</translation>
    </message>
    <message>
        <source>Drop a table, a summary, a recorded session or a folder of results here, or open one.</source>
        <translation>Suelte aquí una tabla, un resumen, una sesión grabada o una carpeta de resultados, o abra uno.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>No result is open</source>
        <translation>No hay ningún resultado abierto</translation>
    </message>
    <message>
        <source>Find the video…</source>
        <translation>Buscar el video…</translation>
    </message>
    <message>
        <source>The result cannot be shown</source>
        <translation>No se puede mostrar el resultado</translation>
    </message>
    <message>
        <source>“Open with sound” plays it in another program.</source>
        <translation>«Abrir con sonido» lo reproduce en otro programa.</translation>
    </message>
    <message>
        <source>This person has one face only.</source>
        <translation>Esta persona solo tiene una cara.</translation>
    </message>
    <message>
        <source>Faces of this result were also compared by their own texture. Nothing of that was kept.</source>
        <translation>Las caras de este resultado se compararon también por su propia textura. No se conservó nada de ello.</translation>
    </message>
    <message>
        <source>People in this result</source>
        <translation>Personas de este resultado</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Drag a person onto another to make one of the two; F2 gives a name; Enter goes to where the person comes</source>
        <translation>Arrastre una persona sobre otra para hacer una sola de las dos; F2 le da un nombre; Intro va a donde aparece la persona</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>&amp;Combinar con</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>Give the chosen person a name</source>
        <translation>Dar un nombre a la persona elegida</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Separar</translation>
    </message>
    <message>
        <source>Make each face of the chosen person a person of its own</source>
        <translation>Convertir cada cara de la persona elegida en una persona propia</translation>
    </message>
    <message>
        <source>&amp;False face</source>
        <translation>Cara &amp;falsa</translation>
    </message>
    <message>
        <source>The chosen person&apos;s boxes show no face</source>
        <translation>Los recuadros de la persona elegida no muestran ninguna cara</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Re&amp;hacer</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Hacer de nuevo el cambio</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Cam&amp;biar</translation>
    </message>
    <message>
        <source>Rename, merge or split the chosen person</source>
        <translation>Renombrar, combinar o separar a la persona elegida</translation>
    </message>
    <message>
        <source>&amp;Join them</source>
        <translation>U&amp;nirlas</translation>
    </message>
    <message>
        <source>Make one person of the two</source>
        <translation>Hacer una sola persona de las dos</translation>
    </message>
    <message>
        <source>{person} and {other} may be one person: {reason}.</source>
        <translation>{person} y {other} pueden ser una sola persona: {reason}.</translation>
    </message>
    <message>
        <source>{action}: {change} ({key})</source>
        <translation>{action}: {change} ({key})</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>{count} personas</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 cara</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} caras</translation>
    </message>
    <message>
        <source>the same clothes</source>
        <translation>la misma ropa</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation>el mismo lugar</translation>
    </message>
    <message>
        <source>a similar face</source>
        <translation>una cara parecida</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>nadie más</translation>
    </message>
    <message>
        <source>{seconds} s later</source>
        <translation>{seconds} s después</translation>
    </message>
    <message>
        <source>take the name of {person} away</source>
        <translation>quitar el nombre de {person}</translation>
    </message>
    <message>
        <source>name {person} {name}</source>
        <translation>dar a {person} el nombre {name}</translation>
    </message>
    <message>
        <source>merge {person} into {other}</source>
        <translation>combinar {person} con {other}</translation>
    </message>
    <message>
        <source>split face {face} from {person}</source>
        <translation>separar la cara {face} de {person}</translation>
    </message>
    <message>
        <source>give face {face} to {person}</source>
        <translation>dar la cara {face} a {person}</translation>
    </message>
    <message>
        <source>mark face {face} as false</source>
        <translation>marcar la cara {face} como falsa</translation>
    </message>
    <message>
        <source>clear codes of face {face}</source>
        <translation>borrar los códigos de la cara {face}</translation>
    </message>
    <message>
        <source>code face {face} as {emotion}</source>
        <translation>codificar la cara {face} como {emotion}</translation>
    </message>
    <message>
        <source>cut a stretch out</source>
        <translation>excluir un tramo</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Reprod&amp;ucir</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play &amp;backwards</source>
        <translation>Hacia &amp;atrás</translation>
    </message>
    <message>
        <source>Play backwards; again: faster</source>
        <translation>Reproducir hacia atrás; otra vez: más rápido</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Pa&amp;usa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play &amp;forwards</source>
        <translation>Hacia a&amp;delante</translation>
    </message>
    <message>
        <source>Play forwards; again: faster</source>
        <translation>Reproducir hacia adelante; otra vez: más rápido</translation>
    </message>
    <message>
        <source>A frame ba&amp;ck</source>
        <translation>Un fotograma atrá&amp;s</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Un fotograma atrás</translation>
    </message>
    <message>
        <source>A frame &amp;on</source>
        <translation>&amp;Un fotograma adelante</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Un fotograma adelante</translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation>Al &amp;inicio</translation>
    </message>
    <message>
        <source>Go to the beginning</source>
        <translation>Ir al inicio</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Al &amp;final</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Ir al final</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Más &amp;lento</translation>
    </message>
    <message>
        <source>Play more slowly</source>
        <translation>Reproducir más lento</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Más &amp;rápido</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Reproducir más rápido</translation>
    </message>
    <message>
        <source>&amp;Boxes and labels</source>
        <translation>Recuadros &amp;y etiquetas</translation>
    </message>
    <message>
        <source>Show boxes, labels and names</source>
        <translation>Mostrar recuadros, etiquetas y nombres</translation>
    </message>
    <message>
        <source>So&amp;und</source>
        <translation>S&amp;onido</translation>
    </message>
    <message>
        <source>Play the sound at speed 1</source>
        <translation>Reproducir el sonido a velocidad 1</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;usa</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} o {other}</translation>
    </message>
    <message>
        <source>Picture of the result</source>
        <translation>Imagen del resultado</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed of playing ([ and ])</source>
        <translation>Velocidad de reproducción ([ y ])</translation>
    </message>
    <message>
        <source>Rate of playing</source>
        <translation>Ritmo de reproducción</translation>
    </message>
    <message>
        <source>plays at {speed}×</source>
        <translation>reproduce a {speed}×</translation>
    </message>
    <message>
        <source>plays backwards at {speed}×</source>
        <translation>reproduce hacia atrás a {speed}×</translation>
    </message>
    <message>
        <source>Compare with another result</source>
        <translation>Comparar con otro resultado</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>The frames of {name} are not in the order of their times.</source>
        <translation>Los fotogramas de {name} no están en el orden de sus tiempos.</translation>
    </message>
    <message>
        <source>Lanes: what each person shows over time</source>
        <translation>Pistas: lo que cada persona muestra con el tiempo</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>No se ve a nadie.</translation>
    </message>
    <message>
        <source>other result</source>
        <translation>otro resultado</translation>
    </message>
    <message>
        <source>Values under the pointer</source>
        <translation>Valores bajo el puntero</translation>
    </message>
    <message>
        <source>C&amp;urves</source>
        <translation>C&amp;urvas</translation>
    </message>
    <message>
        <source>Show the probability of every emotion below each lane</source>
        <translation>Mostrar la probabilidad de cada emoción debajo de cada pista</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mostrar más tiempo</translation>
    </message>
    <message>
        <source>Show less time, in more detail</source>
        <translation>Mostrar menos tiempo, con más detalle</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Show the whole recording</source>
        <translation>Mostrar toda la grabación</translation>
    </message>
    <message>
        <source>Agreement with the other result</source>
        <translation>Concordancia con el otro resultado</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Diferencia siguiente</translation>
    </message>
    <message>
        <source>Go to where the two results differ next (N; Shift+N the one before)</source>
        <translation>Ir a donde los dos resultados vuelven a diferir (N; Shift+N, la anterior)</translation>
    </message>
    <message>
        <source>Which part of the recording the lanes show</source>
        <translation>Qué parte de la grabación muestran las pistas</translation>
    </message>
    <message>
        <source>{tip} ({key} in the lanes)</source>
        <translation>{tip} ({key} en las pistas)</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>Com&amp;parar…</translation>
    </message>
    <message>
        <source>Show another result of this recording, as of another model, below this one</source>
        <translation>Mostrar debajo de este otro resultado de la misma grabación, p. ej. de otro modelo</translation>
    </message>
    <message>
        <source>Stop com&amp;paring</source>
        <translation>Dejar de com&amp;parar</translation>
    </message>
    <message>
        <source>Show this result alone again</source>
        <translation>Volver a mostrar solo este resultado</translation>
    </message>
    <message>
        <source>{name} has none of these faces</source>
        <translation>{name} no tiene ninguna de estas caras</translation>
    </message>
    <message>
        <source>{name}: the same label on {share} of {count} faces that both have; {here} only here, {there} only there</source>
        <translation>{name}: la misma etiqueta en el {share} de {count} caras que tienen ambos; {here} solo aquí, {there} solo allí</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeña</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscura</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>borrosa</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>girada</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortada</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>ninguna cara</translation>
    </message>
    <message>
        <source>{time} · {person}: {values}</source>
        <translation>{time} · {person}: {values}</translation>
    </message>
    <message>
        <source>quality {quality}</source>
        <translation>calidad: {quality}</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>other result {emotion}</source>
        <translation>otro resultado: {emotion}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no medida</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>buena</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Balanced</source>
        <translation>Equilibrada</translation>
    </message>
    <message>
        <source>Thorough (slower)</source>
        <translation>Exhaustiva (más lenta)</translation>
    </message>
    <message>
        <source>Light (faces appear later)</source>
        <translation>Ligera (las caras aparecen más tarde)</translation>
    </message>
    <message>
        <source>Network and cascades</source>
        <translation>Red y cascadas</translation>
    </message>
    <message>
        <source>Haar cascades alone</source>
        <translation>Solo cascadas de Haar</translation>
    </message>
    <message>
        <source>Boxes and labels alone</source>
        <translation>Solo recuadros y etiquetas</translation>
    </message>
    <message>
        <source>Pixelated faces (no guarantee)</source>
        <translation>Caras pixeladas (sin garantía)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>La fuente</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>Fuente: {name}</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>Abrir un video o una imagen</translation>
    </message>
    <message>
        <source>Videos and pictures ({endings})</source>
        <translation>Videos e imágenes ({endings})</translation>
    </message>
    <message>
        <source>Videos ({endings})</source>
        <translation>Videos ({endings})</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>Imágenes ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Abrir una dirección</translation>
    </message>
    <message>
        <source>Address of a camera or stream (http, https or rtsp). The program connects to no other address:</source>
        <translation>Dirección de una cámara o de un flujo (http, https o rtsp). El programa no se conecta a ninguna otra dirección:</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Fuente</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>No se encontró ninguna cámara</translation>
    </message>
    <message>
        <source>Connect a camera. Where one is connected, another program or the system&apos;s privacy settings may keep it.</source>
        <translation>Conecte una cámara. Si hay una conectada, puede que otro programa la esté usando o que los ajustes de privacidad del sistema la oculten.</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Cámara {number}</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>How sure the model is</source>
        <translation>Certeza del modelo</translation>
    </message>
    <message>
        <source>How likely each emotion is</source>
        <translation>Probabilidad de cada emoción</translation>
    </message>
    <message>
        <source>How sure the model is of each emotion. All of them together make 100 %.
It is the model&apos;s certainty, not the strength of a feeling.</source>
        <translation>Lo seguro que está el modelo de cada emoción. Todas juntas suman 100&#xa0;%.
Es la certeza del modelo, no la intensidad de un sentimiento.</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Ninguna cara</translation>
    </message>
    <message>
        <source>The model&apos;s whole input: 48 by 48 gray pixels.</source>
        <translation>Toda la entrada del modelo: 48 por 48 píxeles en gris.</translation>
    </message>
    <message>
        <source>No face at the moment.</source>
        <translation>Ninguna cara en este momento.</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Qué ve el modelo</translation>
    </message>
    <message>
        <source>What the model sees of the face: gray, 48 by 48 pixels, enlarged.</source>
        <translation>Lo que el modelo ve de la cara: en gris, 48 por 48 píxeles, ampliado.</translation>
    </message>
    <message>
        <source>What the face showed over time</source>
        <translation>Qué mostró la cara con el tiempo</translation>
    </message>
    <message>
        <source>Left and right read the values, space stops the chart and lets it go on.</source>
        <translation>Izquierda y derecha leen los valores; la barra espaciadora detiene el gráfico y lo reanuda.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>hace {seconds} s</translation>
    </message>
    <message>
        <source>{moment} · at {clock}</source>
        <translation>{moment} · en {clock}</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>marcador</translation>
    </message>
    <message>
        <source>marker {number}</source>
        <translation>marcador {number}</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>ninguna cara</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>hace {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Proporciones</translation>
    </message>
    <message>
        <source>All emotions, stacked to 100 %, in the order of the bars</source>
        <translation>Todas las emociones, apiladas hasta el 100&#xa0;%, en el orden de las barras</translation>
    </message>
    <message>
        <source>Three lines</source>
        <translation>Tres líneas</translation>
    </message>
    <message>
        <source>The three emotions that were strongest in the time shown</source>
        <translation>Las tres emociones más intensas en el tiempo mostrado</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>En el tiempo</translation>
    </message>
    <message>
        <source>How the past is drawn</source>
        <translation>Cómo se dibuja el pasado</translation>
    </message>
    <message>
        <source>How much of the past is shown</source>
        <translation>Cuánto pasado se muestra</translation>
    </message>
    <message>
        <source>The time over which the chart is averaged; labels and tables are not changed by it</source>
        <translation>El tiempo en el que se promedia el gráfico; no cambia las etiquetas ni las tablas</translation>
    </message>
    <message>
        <source>Let the chart go on</source>
        <translation>Reanudar el gráfico</translation>
    </message>
    <message>
        <source>Stop the chart; nothing is lost</source>
        <translation>Detener el gráfico; no se pierde nada</translation>
    </message>
    <message>
        <source>{what} (Space on the chart)</source>
        <translation>{what} (barra espaciadora sobre el gráfico)</translation>
    </message>
    <message>
        <source>No average</source>
        <translation>Sin promedio</translation>
    </message>
    <message>
        <source>Average {seconds} s</source>
        <translation>Promedio {seconds} s</translation>
    </message>
    <message>
        <source>{emotion}, by hand</source>
        <translation>{emotion}, a mano</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Come closer to the camera.</source>
        <translation>Acérquese a la cámara.</translation>
    </message>
    <message>
        <source>Move into the picture: the face is cut off.</source>
        <translation>Entre en la imagen: la cara está cortada.</translation>
    </message>
    <message>
        <source>More light on the face helps.</source>
        <translation>Ayuda tener más luz en la cara.</translation>
    </message>
    <message>
        <source>Face the camera.</source>
        <translation>Mire hacia la cámara.</translation>
    </message>
    <message>
        <source>Hold still, or focus the camera.</source>
        <translation>No se mueva o enfoque la cámara.</translation>
    </message>
    <message>
        <source>Place in the video</source>
        <translation>Posición en el video</translation>
    </message>
    <message>
        <source>Click or drag to go to a place in the video</source>
        <translation>Haga clic o arrastre para ir a un punto del video</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>Tiempo y duración</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>Buc&amp;le</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>Empezar de nuevo al llegar al final</translation>
    </message>
    <message>
        <source>A face in the picture is described here.</source>
        <translation>Aquí se describe una cara de la imagen.</translation>
    </message>
    <message>
        <source>Click a face in the picture to choose it.</source>
        <translation>Haga clic en una cara de la imagen para elegirla.</translation>
    </message>
    <message>
        <source>Hidden at the moment: these values are from when the face was last seen.</source>
        <translation>Oculta en este momento: estos valores son de la última vez que se vio la cara.</translation>
    </message>
    <message>
        <source>No emotion stands out enough to name it.</source>
        <translation>Ninguna emoción destaca lo suficiente para nombrarla.</translation>
    </message>
    <message>
        <source>Not certain enough to name an emotion, since the face is {reasons}.</source>
        <translation>No hay certeza suficiente para nombrar una emoción, ya que la cara se ve {reasons}.</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeña</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscura</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>borrosa</translation>
    </message>
    <message>
        <source>turned aside</source>
        <translation>girada</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortada</translation>
    </message>
    <message>
        <source>The chosen face</source>
        <translation>La cara elegida</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Cara {number}</translation>
    </message>
    <message>
        <source>{emotion}, {share} sure</source>
        <translation>{emotion}, {share} de certeza</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} y {second}</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Más herramientas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>no faces</source>
        <translation>ninguna cara</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 cara</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} caras</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>See emotions in faces, live, on your own machine. No data leaves it: the program connects only to addresses that you enter.</source>
        <translation>Ver emociones en las caras, en vivo, en su propio equipo. Ningún dato sale de él: el programa solo se conecta a las direcciones que usted introduce.</translation>
    </message>
    <message>
        <source>MIT licence; THIRD_PARTY.md lists included software of others with its licences.</source>
        <translation>Licencia MIT; THIRD_PARTY.md enumera el software de terceros incluido con sus licencias.</translation>
    </message>
    <message>
        <source>About fer-desktop</source>
        <translation>Acerca de fer-desktop</translation>
    </message>
    <message>
        <source>The program crashed the last time</source>
        <translation>El programa se cerró inesperadamente la última vez</translation>
    </message>
    <message>
        <source>A library that the program uses failed, and the program ended. What was recorded until then is kept. This report was written to {file}. It holds no picture; names of your files may stand in it: read it before you send it to anyone.</source>
        <translation>Falló una biblioteca que usa el programa, y el programa se cerró. Lo grabado hasta entonces se conserva. Este informe se escribió en {file}. No contiene imágenes; puede contener nombres de sus archivos: léalo antes de enviarlo a alguien.</translation>
    </message>
    <message>
        <source>Report of the crash</source>
        <translation>Informe del fallo</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Copiar el informe</translation>
    </message>
    <message>
        <source>Copy its text, for an issue report or a mail</source>
        <translation>Copiar su texto para informar de un problema o enviarlo por correo</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>&amp;Abrir su carpeta</translation>
    </message>
    <message>
        <source>There is no face to explain.</source>
        <translation>No hay ninguna cara que explicar.</translation>
    </message>
    <message>
        <source>An expression is not a feeling: this program estimates how faces look. Nothing about a person may be decided by it.</source>
        <translation>Una expresión no es un sentimiento: este programa estima qué aspecto tienen las caras. No se debe decidir nada sobre una persona a partir de ello.</translation>
    </message>
    <message>
        <source>Use {camera}: the people here agree</source>
        <translation>Usar {camera}: las personas presentes están de acuerdo</translation>
    </message>
    <message>
        <source>Responsible use</source>
        <translation>Uso responsable</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>An error happened inside the program ({error}). The program continues; details are in {file}.</source>
        <translation>Se produjo un error dentro del programa ({error}). El programa continúa; los detalles están en {file}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>The source is closed. Choose another one:</source>
        <translation>La fuente está cerrada. Elija otra:</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Ma&amp;rkers</source>
        <translation>Ma&amp;rcadores</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>{name} was added to your models and is now in use.</source>
        <translation>{name} se agregó a sus modelos y ya está en uso.</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>Abrir en la revisión</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>An expression is not a feeling</source>
        <translation>Una expresión no es un sentimiento</translation>
    </message>
    <message>
        <source>The program sees how a face looks, not how a person feels. People smile when they are sad and frown when they think. Do not make decisions about anyone by its output.</source>
        <translation>El programa ve qué aspecto tiene una cara, no cómo se siente una persona. Las personas sonríen cuando están tristes y fruncen el ceño cuando piensan. No tome decisiones sobre nadie a partir de sus resultados.</translation>
    </message>
    <message>
        <source>Ask the people in front of the camera</source>
        <translation>Pregunte a las personas que están ante la cámara</translation>
    </message>
    <message>
        <source>Explain what the program does, and continue only if they agree. Pictures stay on this machine; nothing is sent, and nothing is kept unless you save it.</source>
        <translation>Explique qué hace el programa y continúe solo si están de acuerdo. Las imágenes se quedan en este equipo; no se envía nada ni se conserva nada, a menos que usted lo guarde.</translation>
    </message>
    <message>
        <source>Not at work, not in schools</source>
        <translation>Ni en el trabajo ni en las escuelas</translation>
    </message>
    <message>
        <source>The European Union forbids systems that infer emotions of people at work and in education, except for medical or safety reasons (AI Act, Article 5). Other places have rules of their own.</source>
        <translation>La Unión Europea prohíbe los sistemas que infieren emociones de las personas en el trabajo y en la educación, salvo por motivos médicos o de seguridad (Reglamento de IA, artículo 5). Otros lugares tienen sus propias normas.</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Etiquetas</translation>
    </message>
    <message>
        <source>&amp;Faces</source>
        <translation>&amp;Caras</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>Cá&amp;mara</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programa</translation>
    </message>
    <message>
        <source>&amp;Average labels over time</source>
        <translation>Promediar las etiquetas en el tiemp&amp;o</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminada</translation>
    </message>
    <message>
        <source>Alternative (alt2)</source>
        <translation>Alternativa (alt2)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>&amp;Mirror cameras</source>
        <translation>Cámaras en espe&amp;jo</translation>
    </message>
    <message>
        <source>M&amp;irror other sources</source>
        <translation>&amp;Otras fuentes en espejo</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Labels flicker less; a change is still visible within half a second</source>
        <translation>Las etiquetas parpadean menos; un cambio aún se ve en medio segundo</translation>
    </message>
    <message>
        <source>&amp;Time constant</source>
        <translation>Constante de &amp;tiempo</translation>
    </message>
    <message>
        <source>Longer gives steadier labels, shorter gives faster changes</source>
        <translation>Más larga da etiquetas más estables; más corta, cambios más rápidos</translation>
    </message>
    <message>
        <source>&amp;Uncertain below</source>
        <translation>&amp;Incierto por debajo de</translation>
    </message>
    <message>
        <source>A face whose best emotion is less likely than this reads &quot;uncertain&quot;; one that is small, dark, blurred, turned aside or cut off needs half as much again</source>
        <translation>Una cara cuya mejor emoción es menos probable que esto se muestra como «incierto»; una pequeña, oscura, borrosa, girada o cortada necesita una vez y media ese valor</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>&amp;Detector</translation>
    </message>
    <message>
        <source>What finds faces; the network also finds tilted ones</source>
        <translation>Qué encuentra las caras; la red también encuentra las inclinadas</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Búsqueda</translation>
    </message>
    <message>
        <source>How thoroughly each frame is searched for faces; the thorough way searches every frame completely</source>
        <translation>Con qué detalle se buscan caras en cada fotograma; la forma exhaustiva busca en cada fotograma por completo</translation>
    </message>
    <message>
        <source>S&amp;mallest face</source>
        <translation>Ca&amp;ra mínima</translation>
    </message>
    <message>
        <source>Share of the picture&apos;s shorter side</source>
        <translation>Proporción del lado más corto de la imagen</translation>
    </message>
    <message>
        <source>Casc&amp;ade</source>
        <translation>C&amp;ascada</translation>
    </message>
    <message>
        <source>Which of OpenCV&apos;s face detectors is used</source>
        <translation>Cuál de los detectores de caras de OpenCV se usa</translation>
    </message>
    <message>
        <source>Scale s&amp;tep</source>
        <translation>Paso de e&amp;scala</translation>
    </message>
    <message>
        <source>Ratio of two neighbouring face sizes: smaller finds more and takes longer</source>
        <translation>Relación entre dos tamaños de cara consecutivos: uno menor encuentra más y tarda más</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Vecinos</translation>
    </message>
    <message>
        <source>Overlapping detections that count as a face: more of them give fewer false faces, but also fewer true ones</source>
        <translation>Detecciones superpuestas que cuentan como una cara: más dan menos caras falsas, pero también menos verdaderas</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Resolución</translation>
    </message>
    <message>
        <source>Requested from the camera, which uses the nearest that it supports</source>
        <translation>Se solicita a la cámara, que usa la más cercana que admite</translation>
    </message>
    <message>
        <source>R&amp;ate</source>
        <translation>&amp;Frecuencia</translation>
    </message>
    <message>
        <source>Show cameras as in a mirror; labels stay readable</source>
        <translation>Mostrar las cámaras como en un espejo; las etiquetas siguen siendo legibles</translation>
    </message>
    <message>
        <source>Videos, pictures and streams</source>
        <translation>Videos, imágenes y flujos</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>Aún no hay ningún modelo cargado</translation>
    </message>
    <message>
        <source>Col&amp;ours</source>
        <translation>Co&amp;lores</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claros u oscuros</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>M&amp;ovimiento</translation>
    </message>
    <message>
        <source>Reduced: charts move on in steps, nothing is animated</source>
        <translation>Reducido: las gráficas avanzan por pasos y nada se anima</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Of this window, from the next start on; tables stay as they are</source>
        <translation>De esta ventana, a partir del próximo inicio; las tablas no cambian</translation>
    </message>
    <message>
        <source>Recorded p&amp;ictures</source>
        <translation>Imágenes &amp;grabadas</translation>
    </message>
    <message>
        <source>What the pictures of a recorded session hold; from the next one on</source>
        <translation>Qué contienen las imágenes de una sesión grabada; a partir de la próxima</translation>
    </message>
    <message>
        <source>Recorded &amp;sound</source>
        <translation>&amp;Sonido grabado</translation>
    </message>
    <message>
        <source>Whether a recorded session has sound, from the next one on; ask everybody who can be heard</source>
        <translation>Si una sesión grabada tiene sonido, a partir de la próxima; pregunte a todas las personas que se puedan oír</translation>
    </message>
    <message>
        <source>Models &amp;run on</source>
        <translation>Modelos e&amp;n</translation>
    </message>
    <message>
        <source>Processors that the installed onnxruntime supports</source>
        <translation>Procesadores que admite el onnxruntime instalado</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>The processor that the model actually runs on</source>
        <translation>El procesador en el que se ejecuta realmente el modelo</translation>
    </message>
    <message>
        <source>{processor} (not installed)</source>
        <translation>{processor} (no instalado)</translation>
    </message>
    <message>
        <source>{number} frames per second</source>
        <translation>{number} fotogramas por segundo</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>On the picture: choose the next face. On the chart: read its values</source>
        <translation>En la imagen: elegir la cara siguiente. En el gráfico: leer sus valores</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Barra espaciadora</translation>
    </message>
    <message>
        <source>On the chart: stop it and let it go on</source>
        <translation>En el gráfico: detenerlo y reanudarlo</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Izquierda, Derecha, Inicio, Fin</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: a second back or on, to either end</source>
        <translation>En las pistas de la revisión: un segundo atrás o adelante, a cualquiera de los extremos</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Arriba, Abajo</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: choose the person</source>
        <translation>En las pistas de la revisión: elegir la persona</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: show less or more time, or all of it</source>
        <translation>En las pistas de la revisión: mostrar menos o más tiempo, o todo</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: scroll</source>
        <translation>En las pistas de la revisión: desplazarse</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: the next or previous difference between two results</source>
        <translation>En las pistas de la revisión: la diferencia siguiente o anterior entre dos resultados</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} o {second}</translation>
    </message>
</context>
</TS>
