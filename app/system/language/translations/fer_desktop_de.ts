<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open video or picture…</source>
        <translation>&amp;Video oder Bild öffnen…</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>Ein Video oder Bild öffnen</translation>
    </message>
    <message>
        <source>Open &amp;address…</source>
        <translation>Ad&amp;resse öffnen…</translation>
    </message>
    <message>
        <source>Open a camera or stream on the network by its address</source>
        <translation>Eine Kamera oder einen Stream im Netz über die Adresse öffnen</translation>
    </message>
    <message>
        <source>Play the &amp;demo clip</source>
        <translation>&amp;Democlip abspielen</translation>
    </message>
    <message>
        <source>Play the included demo clip</source>
        <translation>Den mitgelieferten Democlip abspielen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stop and release the camera</source>
        <translation>Anhalten und die Kamera freigeben</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>Sp&amp;iegeln</translation>
    </message>
    <message>
        <source>Show as in a mirror</source>
        <translation>Wie im Spiegel zeigen</translation>
    </message>
    <message>
        <source>Save sna&amp;pshot</source>
        <translation>Foto &amp;speichern</translation>
    </message>
    <message>
        <source>Save this picture with its boxes and labels</source>
        <translation>Dieses Bild mit Rahmen und Labels speichern</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Record a &amp;table…</source>
        <translation>&amp;Tabelle aufzeichnen…</translation>
    </message>
    <message>
        <source>Write a table with a row for every face in every frame</source>
        <translation>Eine Tabelle mit einer Zeile für jedes Gesicht in jedem Einzelbild schreiben</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>End the &amp;recording</source>
        <translation>&amp;Aufnahme beenden</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the recording; what was recorded is kept</source>
        <translation>Die Aufnahme beenden; was aufgenommen wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>&amp;Stop the recording</source>
        <translation>Aufnahme &amp;stoppen</translation>
    </message>
    <message>
        <source>End the recording; the camera or file stays open</source>
        <translation>Die Aufnahme beenden; Kamera oder Datei bleibt offen</translation>
    </message>
    <message>
        <source>&amp;Record a session</source>
        <translation>Sitzung &amp;aufnehmen</translation>
    </message>
    <message>
        <source>Record pictures, a table and markers into a new folder among your videos</source>
        <translation>Bilder, eine Tabelle und Marker in einen neuen Ordner bei Ihren Videos aufnehmen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Record a session under another name</source>
        <translation>Eine Sitzung unter einem anderen Namen aufnehmen</translation>
    </message>
    <message>
        <source>Set a &amp;marker</source>
        <translation>&amp;Marker setzen</translation>
    </message>
    <message>
        <source>Mark the picture that is shown now</source>
        <translation>Das Bild markieren, das gerade zu sehen ist</translation>
    </message>
    <message>
        <source>Write a &amp;note…</source>
        <translation>&amp;Notiz schreiben…</translation>
    </message>
    <message>
        <source>Write a note about this picture</source>
        <translation>Eine Notiz zu diesem Bild schreiben</translation>
    </message>
    <message>
        <source>Marker {number}</source>
        <translation>Marker {number}</translation>
    </message>
    <message>
        <source>&amp;List of markers…</source>
        <translation>&amp;Liste der Marker…</translation>
    </message>
    <message>
        <source>Rename, change, delete, import and export markers</source>
        <translation>Marker umbenennen, ändern, löschen, importieren und exportieren</translation>
    </message>
    <message>
        <source>What the &amp;digits mark…</source>
        <translation>Bedeutung der &amp;Ziffern…</translation>
    </message>
    <message>
        <source>Give the digits 1 to 9 names of your own</source>
        <translation>Den Ziffern 1 bis 9 eigene Namen geben</translation>
    </message>
    <message>
        <source>Send live values to other programs</source>
        <translation>Live-Werte an andere Programme senden</translation>
    </message>
    <message>
        <source>Make an annotated copy and a table of this file</source>
        <translation>Eine annotierte Kopie und eine Tabelle dieser Datei erzeugen</translation>
    </message>
    <message>
        <source>See a table, a summary or a session again, with its video</source>
        <translation>Eine Tabelle, eine Zusammenfassung oder eine Sitzung samt Video wieder ansehen</translation>
    </message>
    <message>
        <source>Pi&amp;xelate faces</source>
        <translation>Gesichter verpi&amp;xeln</translation>
    </message>
    <message>
        <source>Pixelate every face that is found in the live picture, the presenter and snapshots</source>
        <translation>Jedes gefundene Gesicht im Livebild, in der Präsentation und in Fotos verpixeln</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>&amp;Präsentieren</translation>
    </message>
    <message>
        <source>Show the picture with large labels to an audience, on a whole screen; Esc leaves it</source>
        <translation>Das Bild mit großen Labels vor Publikum auf einem ganzen Bildschirm zeigen; Esc beendet das</translation>
    </message>
    <message>
        <source>R&amp;ecord a session as…</source>
        <translation>Sitzung aufnehmen a&amp;ls…</translation>
    </message>
    <message>
        <source>Strea&amp;ms…</source>
        <translation>Strea&amp;ms…</translation>
    </message>
    <message>
        <source>A&amp;nnotate this video…</source>
        <translation>Dieses Video a&amp;nnotieren…</translation>
    </message>
    <message>
        <source>Open res&amp;ult…</source>
        <translation>&amp;Ergebnis öffnen…</translation>
    </message>
    <message>
        <source>Say that expressions are esti&amp;mated</source>
        <translation>&amp;Hinweis zeigen: Mimik wird geschätzt</translation>
    </message>
    <message>
        <source>A line below the presented picture; in the European Union people must be told (AI Act, Art. 50(3))</source>
        <translation>Eine Zeile unter dem präsentierten Bild; in der Europäischen Union muss man es den Leuten sagen (KI-Verordnung, Art. 50 Abs. 3)</translation>
    </message>
    <message>
        <source>Side pa&amp;nel</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>Show details of the chosen face</source>
        <translation>Einzelheiten zum gewählten Gesicht zeigen</translation>
    </message>
    <message>
        <source>&amp;Why this label?</source>
        <translation>&amp;Warum dieses Label?</translation>
    </message>
    <message>
        <source>What the model saw of the chosen face, and how often it is right (also a click on its bars or its curve)</source>
        <translation>Was das Modell vom gewählten Gesicht sah, und wie oft es recht hat (auch per Klick auf die Balken oder die Kurve)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Full screen; Esc leaves it</source>
        <translation>Vollbild; Esc beendet es</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild beenden</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Add model…</source>
        <translation>Modell &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Check a model file and copy it to your models</source>
        <translation>Eine Modelldatei prüfen und zu Ihren Modellen kopieren</translation>
    </message>
    <message>
        <source>About this &amp;model</source>
        <translation>Über dieses &amp;Modell</translation>
    </message>
    <message>
        <source>Accuracy, purpose and limits of this model</source>
        <translation>Genauigkeit, Zweck und Grenzen dieses Modells</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>Alle Tasten auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;Responsible use</source>
        <translation>&amp;Verantwortungsvoller Einsatz</translation>
    </message>
    <message>
        <source>What this program must not be used for</source>
        <translation>Wofür dieses Programm nicht eingesetzt werden darf</translation>
    </message>
    <message>
        <source>Open the &amp;log&apos;s folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Useful for reporting a problem</source>
        <translation>Hilfreich, um ein Problem zu melden</translation>
    </message>
    <message>
        <source>&amp;About fer-desktop</source>
        <translation>Ü&amp;ber fer-desktop</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Weit&amp;er</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Emotions</name>
    <message>
        <source>angry</source>
        <translation>Wut</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>Ekel</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>Angst</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>Freude</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>Trauer</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} and {names} were made of two different files; choose a result of the same recording.</source>
        <translation>{name} und {names} stammen von zwei verschiedenen Dateien; wählen Sie ein Ergebnis derselben Aufnahme.</translation>
    </message>
    <message>
        <source>The frames of {name} and {names} have different times; choose a result of the same recording.</source>
        <translation>Die Einzelbilder von {name} und {names} haben verschiedene Zeiten; wählen Sie ein Ergebnis derselben Aufnahme.</translation>
    </message>
    <message>
        <source>The frames of {name} are not in order.</source>
        <translation>Die Einzelbilder von {name} sind nicht in der richtigen Reihenfolge.</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} gibt es schon.</translation>
    </message>
    <message>
        <source>{name} is done already.</source>
        <translation>{name} ist schon fertig.</translation>
    </message>
    <message>
        <source>{path} is no regular file; choose another name for the table.</source>
        <translation>{path} ist keine gewöhnliche Datei; wählen Sie einen anderen Namen für die Tabelle.</translation>
    </message>
    <message>
        <source>{path} exists already; --overwrite replaces it, or choose another name.</source>
        <translation>{path} gibt es schon; --overwrite ersetzt die Datei, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is an input; choose another name for the result.</source>
        <translation>{path} ist eine Eingabedatei; wählen Sie einen anderen Namen für das Ergebnis.</translation>
    </message>
    <message>
        <source>{path} would be two results at once (the other one is {other}); choose different names.</source>
        <translation>{path} wäre zwei Ergebnisse zugleich (das andere ist {other}); wählen Sie verschiedene Namen.</translation>
    </message>
    <message>
        <source>{path} would lie in {other}, which is a result itself; choose different names.</source>
        <translation>{path} läge in {other}, das selbst ein Ergebnis ist; wählen Sie verschiedene Namen.</translation>
    </message>
    <message>
        <source>What is kept in {name} cannot be resumed: {refusal}. Start anew without --resume, or with --overwrite.</source>
        <translation>Was in {name} aufgehoben ist, kann nicht fortgesetzt werden: {refusal}. Beginnen Sie neu, ohne --resume oder mit --overwrite.</translation>
    </message>
    <message>
        <source>{name} is being written by another run.</source>
        <translation>{name} wird gerade von einem anderen Lauf geschrieben.</translation>
    </message>
    <message>
        <source>No frame of the file lies between the start and the end given.</source>
        <translation>Zwischen dem angegebenen Anfang und Ende liegt kein Einzelbild der Datei.</translation>
    </message>
    <message>
        <source>{name}: annotated pictures are written as {results}; choose such a name.</source>
        <translation>{name}: annotierte Bilder werden als {results} geschrieben; wählen Sie einen solchen Namen.</translation>
    </message>
    <message>
        <source>{name} holds no picture.</source>
        <translation>{name} enthält kein Bild.</translation>
    </message>
    <message>
        <source>{name} is the input itself; choose another -o.</source>
        <translation>{name} ist die Eingabedatei selbst; wählen Sie ein anderes -o.</translation>
    </message>
    <message>
        <source>{name} is no regular file; choose another name for the result.</source>
        <translation>{name} ist keine gewöhnliche Datei; wählen Sie einen anderen Namen für das Ergebnis.</translation>
    </message>
    <message>
        <source>{name} exists already; --overwrite replaces it, --skip-existing skips it.</source>
        <translation>{name} gibt es schon; --overwrite ersetzt die Datei, --skip-existing überspringt sie.</translation>
    </message>
    <message>
        <source>{name} was begun as a whole.</source>
        <translation>{name} wurde als Ganzes begonnen.</translation>
    </message>
    <message>
        <source>{name} cannot be split: the times of its frames do not tell them apart.</source>
        <translation>{name} lässt sich nicht aufteilen: Die Zeiten unterscheiden die Einzelbilder nicht.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} exists and is not empty; name another folder.</source>
        <translation>{folder} gibt es schon und ist nicht leer; nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing is coded in these results; give stretches a label in the review first.</source>
        <translation>In diesen Ergebnissen ist nichts kodiert; geben Sie zuerst in der Sichtung Abschnitten ein Label.</translation>
    </message>
    <message>
        <source>{names}: in both parts, which makes a model look better than it is for other people; --by-person keeps everybody in one.</source>
        <translation>{names}: in beiden Teilen; dadurch wirkt ein Modell besser, als es bei anderen Menschen ist. --by-person lässt jeden in einem Teil.</translation>
    </message>
    <message>
        <source>The model that made the result of {name} is not installed; name one whose margin the crops get (--model).</source>
        <translation>Das Modell, das das Ergebnis von {name} erzeugt hat, ist nicht installiert; nennen Sie eines, dessen Rand die Ausschnitte bekommen (--model).</translation>
    </message>
    <message>
        <source>A picture of a face cannot be written as PNG.</source>
        <translation>Ein Bild eines Gesichts lässt sich nicht als PNG schreiben.</translation>
    </message>
    <message>
        <source>{names} and others: in both parts, which makes a model look better than it is for other people; --by-person keeps everybody in one.</source>
        <translation>{names} und weitere: in beiden Teilen; dadurch wirkt ein Modell besser, als es bei anderen Menschen ist. --by-person lässt jeden in einem Teil.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one stretch.</source>
        <translation>Es bleibt nichts zum Testen: Alle Gesichter stammen aus einem Abschnitt.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one recording.</source>
        <translation>Es bleibt nichts zum Testen: Alle Gesichter stammen aus einer Aufnahme.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one person.</source>
        <translation>Es bleibt nichts zum Testen: Alle Gesichter gehören einer Person.</translation>
    </message>
    <message>
        <source>Faces of {name} cannot be cut out: {reason}</source>
        <translation>Gesichter von {name} lassen sich nicht ausschneiden: {reason}</translation>
    </message>
    <message>
        <source>{name}: {count} faces lie on frames that cannot be read.</source>
        <translation>{name}: {count} Gesichter liegen auf Einzelbildern, die nicht gelesen werden können.</translation>
    </message>
    <message>
        <source>{path} is no list of exported faces.</source>
        <translation>{path} ist keine Liste exportierter Gesichter.</translation>
    </message>
    <message>
        <source>The program&apos;s file {name} is damaged; install fer-desktop again to bring it back.</source>
        <translation>Die Programmdatei {name} ist beschädigt; installieren Sie fer-desktop neu, um sie wiederherzustellen.</translation>
    </message>
    <message>
        <source>The model {name} returned values that are not finite.</source>
        <translation>Das Modell {name} gab Werte zurück, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The model {name} returned negative probabilities.</source>
        <translation>Das Modell {name} gab negative Wahrscheinlichkeiten zurück.</translation>
    </message>
    <message>
        <source>The model {name} returned probabilities that sum to {farthest:.4g}, not to 1.</source>
        <translation>Das Modell {name} gab Wahrscheinlichkeiten zurück, deren Summe {farthest:.4g} ist und nicht 1.</translation>
    </message>
    <message>
        <source>{name} has the inputs {names}; a model for this program has one, {input_name!r}.</source>
        <translation>{name} hat die Eingaben {names}; ein Modell für dieses Programm hat eine, {input_name!r}.</translation>
    </message>
    <message>
        <source>{name} takes {kind} {shape}; a model for this program takes gray faces tensor(uint8) (n, {face_size}, {face_size}, 1) in batches of any size.</source>
        <translation>{name} nimmt {kind} {shape}; ein Modell für dieses Programm nimmt graue Gesichter tensor(uint8) (n, {face_size}, {face_size}, 1) in Stapeln beliebiger Größe.</translation>
    </message>
    <message>
        <source>{name} carries no card (metadata key {metadata_key!r}), so its labels are unknown; export it with fer-train.</source>
        <translation>{name} enthält keine Modellkarte (Metadaten-Schlüssel {metadata_key!r}), daher sind die Labels unbekannt; exportieren Sie das Modell mit fer-train.</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>Es gibt keine Modelldatei {path}.</translation>
    </message>
    <message>
        <source>{path} is no model file but a folder, pipe or device.</source>
        <translation>{path} ist keine Modelldatei, sondern ein Ordner, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>The model file {name} is empty.</source>
        <translation>Die Modelldatei {name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is not an ONNX model that can be run: {reason}</source>
        <translation>{name} ist kein ausführbares ONNX-Modell: {reason}</translation>
    </message>
    <message>
        <source>The model {name} returned {shape} for {count} faces; expected {expected}.</source>
        <translation>Das Modell {name} gab {shape} für {count} Gesichter zurück; erwartet wird {expected}.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{name} has no output {other!r}.</source>
        <translation>{name} hat keine Ausgabe {other!r}.</translation>
    </message>
    <message>
        <source>{name} has the output {other!r} {type} {shape}, but its card names {count} labels: {labels}.</source>
        <translation>{name} hat die Ausgabe {other!r} {type} {shape}, aber die Modellkarte nennt {count} Labels: {labels}.</translation>
    </message>
    <message>
        <source>The model {name} did not finish within {seconds:.0f} s and was stopped.</source>
        <translation>Das Modell {name} wurde nicht innerhalb von {seconds:.0f}&#xa0;s fertig und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The model {name} failed to run: {reason}</source>
        <translation>Das Modell {name} konnte nicht ausgeführt werden: {reason}</translation>
    </message>
    <message>
        <source>{name} takes weights from {shown}, outside its own folder, and is not opened.</source>
        <translation>{name} holt Gewichte aus {shown}, außerhalb des eigenen Ordners, und wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} keeps weights in {shown}, but there is no such file.</source>
        <translation>{name} hat Gewichte in {shown}, aber diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>{name} is not an ONNX model that can be run: it is damaged or of another kind.</source>
        <translation>{name} ist kein ausführbares ONNX-Modell: Die Datei ist beschädigt oder von anderer Art.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The model&apos;s card has a field {name!r} that is not {kind}.</source>
        <translation>Die Modellkarte hat ein Feld {name!r}, das nicht vom Typ {kind} ist.</translation>
    </message>
    <message>
        <source>The model&apos;s card has a field {name!r} that is not figures.</source>
        <translation>Die Modellkarte hat ein Feld {name!r}, das keine Messwerte enthält.</translation>
    </message>
    <message>
        <source>The model&apos;s card names fewer than two labels.</source>
        <translation>Die Modellkarte nennt weniger als zwei Labels.</translation>
    </message>
    <message>
        <source>The model&apos;s card has crop_margin {crop_margin}, outside -0.4 to 1.</source>
        <translation>Die Modellkarte hat crop_margin {crop_margin}, außerhalb von -0.4 bis 1.</translation>
    </message>
    <message>
        <source>The model&apos;s card asks for interpolation {interpolation!r}; known are {interpolations}.</source>
        <translation>Die Modellkarte verlangt die Interpolation {interpolation!r}; bekannt sind {interpolations}.</translation>
    </message>
    <message>
        <source>The model&apos;s card is larger than a megabyte; it is not read.</source>
        <translation>Die Modellkarte ist größer als ein Megabyte; sie wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The model&apos;s card is not a JSON object.</source>
        <translation>Die Modellkarte ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The model&apos;s card has schema {found!r}; this program reads {schema}.</source>
        <translation>Die Modellkarte hat das Schema {found!r}; dieses Programm liest {schema}.</translation>
    </message>
    <message>
        <source>The model&apos;s card lacks {missing}.</source>
        <translation>In der Modellkarte fehlt {missing}.</translation>
    </message>
    <message>
        <source>The model&apos;s card has an incomplete figure in {name!r}.</source>
        <translation>Die Modellkarte hat einen unvollständigen Messwert in {name!r}.</translation>
    </message>
    <message>
        <source>The model&apos;s card names labels that are no emotions of ours: {words} (known: {emotions}).</source>
        <translation>Die Modellkarte nennt Labels, die hier keine Emotionen sind: {words} (bekannt: {emotions}).</translation>
    </message>
    <message>
        <source>The model&apos;s card names a label twice.</source>
        <translation>Die Modellkarte nennt ein Label zweimal.</translation>
    </message>
    <message>
        <source>The model&apos;s card is not valid JSON: {reason}.</source>
        <translation>Die Modellkarte ist kein gültiges JSON: {reason}.</translation>
    </message>
    <message>
        <source>There is no model {name_or_path!r}, neither a file nor a name ({known}).</source>
        <translation>Es gibt kein Modell {name_or_path!r}, weder als Datei noch als Name ({known}).</translation>
    </message>
    <message>
        <source>No model is installed. Install fer-desktop again, or name a model file with --model.</source>
        <translation>Es ist kein Modell installiert. Installieren Sie fer-desktop neu, oder nennen Sie eine Modelldatei mit --model.</translation>
    </message>
    <message>
        <source>{name_or_path} is a folder; name a model file ({suffix}) inside it.</source>
        <translation>{name_or_path} ist ein Ordner; nennen Sie eine Modelldatei ({suffix}) darin.</translation>
    </message>
    <message>
        <source>{name_or_path} is a pipe or device; name a model file ({suffix}).</source>
        <translation>{name_or_path} ist eine Pipe oder ein Gerät; nennen Sie eine Modelldatei ({suffix}).</translation>
    </message>
    <message>
        <source>{name} keeps its weights in other files; save the model with its weights as one file and add that.</source>
        <translation>{name} hat Gewichte in anderen Dateien; speichern Sie das Modell samt Gewichten als eine Datei und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>There is no model {name!r} to remove; you added {added}.</source>
        <translation>Es gibt kein Modell {name!r} zu entfernen; hinzugefügt haben Sie {added}.</translation>
    </message>
    <message>
        <source>{name} comes with the program and is not removed.</source>
        <translation>{name} gehört zum Programm und wird nicht entfernt.</translation>
    </message>
    <message>
        <source>{name} could not be copied to {parent}: {reason}.</source>
        <translation>{name} konnte nicht nach {parent} kopiert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be removed: {reason}.</source>
        <translation>{name} konnte nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} ended the process that tried it (code {returncode}) and is not used.</source>
        <translation>{name} hat den Prozess beendet, der es ausprobierte (Code {returncode}), und wird nicht verwendet.</translation>
    </message>
    <message>
        <source>{name} could not be tried: {reason}.</source>
        <translation>{name} konnte nicht ausprobiert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} was not tried to the end.</source>
        <translation>{name} wurde nicht zu Ende ausprobiert.</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s when it was tried and is not used.</source>
        <translation>{name} gab beim Ausprobieren innerhalb von {seconds:g}&#xa0;s keine Antwort und wird nicht verwendet.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} would be larger than a file may be there. Choose another folder with {option}.</source>
        <translation>{name} würde größer, als eine Datei dort sein darf. Wählen Sie einen anderen Ordner mit {option}.</translation>
    </message>
    <message>
        <source>{parent} may not be written to by you. Choose another folder with {option}.</source>
        <translation>Sie dürfen nicht in {parent} schreiben. Wählen Sie einen anderen Ordner mit {option}.</translation>
    </message>
    <message>
        <source>{name} is no table; choose another ending.</source>
        <translation>{name} ist keine Tabelle; wählen Sie eine andere Endung.</translation>
    </message>
    <message>
        <source>{output} cannot be written: {reason}.</source>
        <translation>{output} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The metadata have a column {name!r}, which the table has already.</source>
        <translation>Die Metadaten haben eine Spalte {name!r}, die es in der Tabelle schon gibt.</translation>
    </message>
    <message>
        <source>{name} has two baselines; give one.</source>
        <translation>{name} hat zwei Baselines; geben Sie eine an.</translation>
    </message>
    <message>
        <source>The baseline of {name} lasts {value:g} s; it needs {shortest_baseline:g} s at least.</source>
        <translation>Die Baseline von {name} dauert {value:g}&#xa0;s; nötig sind mindestens {shortest_baseline:g}&#xa0;s.</translation>
    </message>
    <message>
        <source>{name} has {count} detected rows between {start_s:g} and {end_s:g} s; a baseline needs {fewest_rows} at least.</source>
        <translation>{name} hat {count} Zeilen mit erkanntem Gesicht zwischen {start_s:g} und {end_s:g}&#xa0;s; eine Baseline braucht mindestens {fewest_rows}.</translation>
    </message>
    <message>
        <source>There is no figure {name!r}; there are {known}, ...</source>
        <translation>Es gibt keine Größe {name!r}; es gibt {known}, ...</translation>
    </message>
    <message>
        <source>{name} needs a baseline: --baseline PERSON START END.</source>
        <translation>{name} braucht eine Baseline: --baseline PERSON START END.</translation>
    </message>
    <message>
        <source>The marker {name!r} is a moment; a baseline needs one with an end.</source>
        <translation>Der Marker {name!r} ist ein Zeitpunkt; eine Baseline braucht einen mit Ende.</translation>
    </message>
    <message>
        <source>{name} shows no person {other!r}; it shows {known}.</source>
        <translation>{name} zeigt keine Person {other!r}; zu sehen ist {known}.</translation>
    </message>
    <message>
        <source>{name} has a status or an emotion that this program does not know on frame {frame}.</source>
        <translation>{name} hat in Einzelbild {frame} einen Status oder eine Emotion, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The frames of {name} are not in the order of their times (frame {frame}).</source>
        <translation>Die Einzelbilder von {name} sind nicht nach ihren Zeiten geordnet (Einzelbild {frame}).</translation>
    </message>
    <message>
        <source>A face cannot be seen for {min_seconds:g} seconds; give 0 or more.</source>
        <translation>Ein Gesicht kann nicht {min_seconds:g} Sekunden lang zu sehen sein; geben Sie 0 oder mehr an.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}: {reason}). Start again; if it comes back, run with --debug and report what is written.</source>
        <translation>Im Programm ist etwas schiefgegangen ({kind}: {reason}). Starten Sie neu; wenn es wieder vorkommt, starten Sie mit --debug und melden Sie, was ausgegeben wird.</translation>
    </message>
    <message>
        <source>{name} cannot be read at that place.</source>
        <translation>{name} kann an dieser Stelle nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name} has ended.</source>
        <translation>{name} ist zu Ende.</translation>
    </message>
    <message>
        <source>The stretch has no frame; mark its beginning and its end.</source>
        <translation>Der Abschnitt enthält kein Einzelbild; markieren Sie Anfang und Ende.</translation>
    </message>
    <message>
        <source>{title} is not in this stretch.</source>
        <translation>{title} kommt in diesem Abschnitt nicht vor.</translation>
    </message>
    <message>
        <source>This version does not know a change of the kind {kind!r}.</source>
        <translation>Diese Version kennt keine Änderung der Art {kind!r}.</translation>
    </message>
    <message>
        <source>A change of the kind {kind!r} is damaged: {values!r}.</source>
        <translation>Eine Änderung der Art {kind!r} ist beschädigt: {values!r}.</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>Es gibt keine Änderung, die sich zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>{name} was changed by another program; open the result again.</source>
        <translation>{name} wurde von einem anderen Programm geändert; öffnen Sie das Ergebnis noch einmal.</translation>
    </message>
    <message>
        <source>{name} is another table than the one that {path_name} was made for; move that file away.</source>
        <translation>{name} ist eine andere Tabelle als die, zu der {path_name} gehört; verschieben Sie diese Datei anderswohin.</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>{path} kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>{table} cannot be read: {reason}.</source>
        <translation>{table} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} is damaged; move it away to see the result without changes.</source>
        <translation>{name} ist beschädigt; verschieben Sie die Datei anderswohin, um das Ergebnis ohne Änderungen zu sehen.</translation>
    </message>
    <message>
        <source>{name} does not fit the table: {reason}</source>
        <translation>{name} passt nicht zur Tabelle: {reason}</translation>
    </message>
    <message>
        <source>There is no person {text!r} here; there is {persons}.</source>
        <translation>Es gibt hier keine Person {text!r}; vorhanden: {persons}.</translation>
    </message>
    <message>
        <source>A stretch ends behind its start; {start} to {end} does not.</source>
        <translation>Ein Abschnitt endet nach seinem Anfang; {start} bis {end} tut das nicht.</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>Das ändert nichts.</translation>
    </message>
    <message>
        <source>{person!r} is a name; give the person&apos;s number.</source>
        <translation>{person!r} ist ein Name; geben Sie die Nummer der Person an.</translation>
    </message>
    <message>
        <source>A name has at most {name_characters} characters that can be printed, and no space at its ends.</source>
        <translation>Ein Name hat höchstens {name_characters} druckbare Zeichen und am Anfang und Ende keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Face {face} is not one of {person!r}.</source>
        <translation>Gesicht {face} gehört nicht zu {person!r}.</translation>
    </message>
    <message>
        <source>{new!r} is no free number for a new person.</source>
        <translation>{new!r} ist keine freie Nummer für eine neue Person.</translation>
    </message>
    <message>
        <source>There is no face {face} in this result.</source>
        <translation>In diesem Ergebnis gibt es kein Gesicht {face}.</translation>
    </message>
    <message>
        <source>There is another person {name!r}; merge the two instead.</source>
        <translation>Es gibt noch eine Person {name!r}; führen Sie stattdessen beide zusammen.</translation>
    </message>
    <message>
        <source>There is no person {number!r} to merge.</source>
        <translation>Es gibt keine Person {number!r}, die sich zusammenführen lässt.</translation>
    </message>
    <message>
        <source>A new person has a number such as P7, not {person!r}.</source>
        <translation>Eine neue Person hat eine Nummer wie P7, nicht {person!r}.</translation>
    </message>
    <message>
        <source>There is no emotion {emotion!r}; there are {known}.</source>
        <translation>Es gibt keine Emotion {emotion!r}; es gibt {known}.</translation>
    </message>
    <message>
        <source>{name} has no summary beside it, which this needs.</source>
        <translation>Neben {name} liegt keine Zusammenfassung; sie wird hierfür gebraucht.</translation>
    </message>
    <message>
        <source>A result is not written onto itself; choose another folder.</source>
        <translation>Ein Ergebnis wird nicht über sich selbst geschrieben; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} exists; --overwrite replaces it.</source>
        <translation>{path} gibt es schon; --overwrite ersetzt die Datei.</translation>
    </message>
    <message>
        <source>PDF needs the extra report: pip install &quot;fer-desktop[report]&quot;. Or write .html and print it from a browser.</source>
        <translation>PDF braucht das Extra „report“: pip install &quot;fer-desktop[report]&quot;. Oder schreiben Sie .html und drucken Sie es aus einem Browser.</translation>
    </message>
    <message>
        <source>PDF needs the system library Pango (Debian and Ubuntu: apt-get install libpangoft2-1.0-0; macOS: brew install pango). Or write .html and print it from a browser.</source>
        <translation>PDF braucht die Systembibliothek Pango (Debian und Ubuntu: apt-get install libpangoft2-1.0-0; macOS: brew install pango). Oder schreiben Sie .html und drucken Sie es aus einem Browser.</translation>
    </message>
    <message>
        <source>{path} is no name for a session; choose one.</source>
        <translation>{path} ist kein Name für eine Sitzung; wählen Sie einen.</translation>
    </message>
    <message>
        <source>{folder} exists already. Choose another name for the session.</source>
        <translation>{folder} gibt es schon. Wählen Sie einen anderen Namen für die Sitzung.</translation>
    </message>
    <message>
        <source>{path} describes no session of this program.</source>
        <translation>{path} beschreibt keine Sitzung dieses Programms.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read.</source>
        <translation>{path} ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>its first line names a column twice</source>
        <translation>die erste Zeile nennt eine Spalte zweimal</translation>
    </message>
    <message>
        <source>{name} is no text in UTF-8; save it as CSV in UTF-8 (at byte {start}).</source>
        <translation>{name} ist kein Text in UTF-8; speichern Sie die Datei als CSV in UTF-8 (bei Byte {start}).</translation>
    </message>
    <message>
        <source>recorded live</source>
        <translation>live aufgenommen</translation>
    </message>
    <message>
        <source>Interrupted; continues where it stopped</source>
        <translation>Unterbrochen; macht dort weiter, wo es aufgehört hat</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>Der Ordner kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Stopped; Retry continues from there</source>
        <translation>Angehalten; „Erneut“ macht dort weiter</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>It ended unexpectedly.</source>
        <translation>Unerwartet beendet.</translation>
    </message>
    <message>
        <source>The program could not start itself.</source>
        <translation>Das Programm konnte sich nicht selbst starten.</translation>
    </message>
    <message>
        <source>it was made otherwise (different: {names})</source>
        <translation>es wurde anders gemacht (verschieden: {names})</translation>
    </message>
    <message>
        <source>the description of how it was made is damaged</source>
        <translation>die Beschreibung, wie es gemacht wurde, ist beschädigt</translation>
    </message>
    <message>
        <source>it was made by another version of this program</source>
        <translation>es wurde von einer anderen Version dieses Programms gemacht</translation>
    </message>
    <message>
        <source>The file is damaged: {count} packet(s) could not be decoded and were skipped.</source>
        <translation>Die Datei ist beschädigt: {count} Paket(e) konnten nicht dekodiert werden und wurden übersprungen.</translation>
    </message>
    <message>
        <source>{count} frame(s) had no time, or an earlier one than the frame before; they got the next possible time.</source>
        <translation>{count} Bild(er) hatten keine Zeit oder eine frühere als das Bild davor; sie bekamen die nächste mögliche Zeit.</translation>
    </message>
    <message>
        <source>{count} person(s) seen for less than {seconds:g} s are left out of the tables: {names}.</source>
        <translation>{count} Person(en), die weniger als {seconds:g} s zu sehen waren, fehlen in den Tabellen: {names}.</translation>
    </message>
    <message>
        <source>{name} is not where it was, so that no faces can be cut out of it.</source>
        <translation>{name} ist nicht mehr dort, wo es war; daher können keine Gesichter ausgeschnitten werden.</translation>
    </message>
    <message>
        <source>{name} recorded no pictures, so that no faces can be cut out of it.</source>
        <translation>{name} hat keine Bilder aufgenommen; daher können keine Gesichter ausgeschnitten werden.</translation>
    </message>
    <message>
        <source>{asked} is not in the installed onnxruntime; the processor is used.</source>
        <translation>{asked} ist nicht im installierten onnxruntime; der Prozessor wird verwendet.</translation>
    </message>
    <message>
        <source>{asked} could not run {name}; the processor is used. ({reason})</source>
        <translation>{asked} konnte {name} nicht ausführen; der Prozessor wird verwendet. ({reason})</translation>
    </message>
    <message>
        <source>{asked} could not start; {other} is used.</source>
        <translation>{asked} konnte nicht starten; {other} wird verwendet.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>number or null</source>
        <translation>Zahl oder null</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>numbers by name</source>
        <translation>Zahlen nach Namen</translation>
    </message>
    <message>
        <source>texts by name</source>
        <translation>Texte nach Namen</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>There is no model {name_or_path!r}; none is installed.</source>
        <translation>Es gibt kein Modell {name_or_path!r}; keines ist installiert.</translation>
    </message>
    <message>
        <source>There is no model {name!r} to remove; you added none.</source>
        <translation>Es gibt kein Modell {name!r} zum Entfernen; Sie haben keines hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}. Make room, then start again.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für {name}. Schaffen Sie Platz und beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}. Make room, then go on with --resume.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für {name}. Schaffen Sie Platz und fahren Sie mit --resume fort.</translation>
    </message>
    <message>
        <source>There is no marker named {name!r}; a baseline needs one.</source>
        <translation>Es gibt keinen Marker namens {name!r}; eine Grundlinie braucht einen.</translation>
    </message>
    <message>
        <source>There are {count} markers named {name!r}; a baseline needs one.</source>
        <translation>Es gibt {count} Marker namens {name!r}; eine Grundlinie braucht genau einen.</translation>
    </message>
    <message>
        <source>{name} has no rows; nothing can be said of it.</source>
        <translation>{name} hat keine Zeilen; darüber lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>{name} shows no person {other!r}; it shows nobody.</source>
        <translation>{name} zeigt keine Person {other!r}; es zeigt niemanden.</translation>
    </message>
    <message>
        <source>{name} has no frame that was analysed; nothing can be said of it.</source>
        <translation>{name} hat kein Bild, das analysiert wurde; darüber lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read.</source>
        <translation>{name} ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>{reason} It is tried again until it is back.</source>
        <translation>{reason} Es wird weiter versucht, bis es wieder da ist.</translation>
    </message>
    <message>
        <source>There is no person {text!r} here; there is nobody.</source>
        <translation>Hier gibt es keine Person {text!r}; es gibt niemanden.</translation>
    </message>
    <message>
        <source>{words_of_a_library}</source>
        <translation>„{words_of_a_library}“</translation>
    </message>
    <message>
        <source>{name} has no markers that can be read: {reason}.</source>
        <translation>{name} hat keine lesbaren Marker: {reason}.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is larger than {size} MB</source>
        <translation>es ist größer als {size} MB</translation>
    </message>
    <message>
        <source>the name has more than {count} characters</source>
        <translation>der Name hat mehr als {count} Zeichen</translation>
    </message>
    <message>
        <source>the note has more than {count} characters</source>
        <translation>die Notiz hat mehr als {count} Zeichen</translation>
    </message>
    <message>
        <source>{column} is {shown!r}, not a number of seconds such as 12.5</source>
        <translation>{column} ist {shown!r}, keine Zahl von Sekunden wie 12.5</translation>
    </message>
    <message>
        <source>it ends at {end:g} s, before it begins at {begin:g} s</source>
        <translation>er endet bei {end:g} s, bevor er bei {begin:g} s beginnt</translation>
    </message>
    <message>
        <source>its first line has no column {name}; expected {columns}</source>
        <translation>die erste Zeile hat keine Spalte {name}; erwartet wird {columns}</translation>
    </message>
    <message>
        <source>line {line} has {count} cells instead of {expected}</source>
        <translation>Zeile {line} hat {count} Zellen statt {expected}</translation>
    </message>
    <message>
        <source>it has more than {count} markers</source>
        <translation>es sind mehr als {count} Marker</translation>
    </message>
    <message>
        <source>{time} is no time in seconds</source>
        <translation>{time} ist keine Zeit in Sekunden</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>{folder} cannot be completed: {reason}.</source>
        <translation>{folder} kann nicht vervollständigt werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be completed: {reason}</source>
        <translation>{folder} kann nicht vervollständigt werden: {reason}</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded: {reason}.</source>
        <translation>Es werden keine Bilder mehr aufgenommen: {reason}.</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded: {reason}</source>
        <translation>Es werden keine Bilder mehr aufgenommen: {reason}</translation>
    </message>
    <message>
        <source>The session.json of {folder} is damaged and cannot be read.</source>
        <translation>Die session.json von {folder} ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>No sound comes from {name}; pictures and rows go on.</source>
        <translation>Von {name} kommt kein Ton; Bilder und Zeilen gehen weiter.</translation>
    </message>
    <message>
        <source>{folder} could not be made: {reason}. Choose another place for the session.</source>
        <translation>{folder} konnte nicht angelegt werden: {reason}. Wählen Sie einen anderen Ort für die Sitzung.</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded, since the disk is nearly full; rows still are.</source>
        <translation>Es werden keine Bilder mehr aufgenommen, weil der Datenträger fast voll ist; Zeilen noch.</translation>
    </message>
    <message>
        <source>The sound cannot be played any further: {reason}</source>
        <translation>Der Ton kann nicht weiter abgespielt werden: {reason}</translation>
    </message>
    <message>
        <source>There is no microphone {device!r}; there are {known}.</source>
        <translation>Es gibt kein Mikrofon {device!r}; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is no microphone on this machine; plug one in.</source>
        <translation>An diesem Rechner ist kein Mikrofon; schließen Sie eines an.</translation>
    </message>
    <message>
        <source>{name} gives no more sound; pictures and rows go on.</source>
        <translation>{name} liefert keinen Ton mehr; Bilder und Zeilen gehen weiter.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}. Close other programs that use it, allow this program the microphone, or choose another one.</source>
        <translation>{name} lässt sich nicht öffnen: {reason}. Schließen Sie andere Programme, die es verwenden, erlauben Sie diesem Programm das Mikrofon, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>No sound can be played here: {reason}.</source>
        <translation>Hier lässt sich kein Ton abspielen: {reason}.</translation>
    </message>
    <message>
        <source>Sound needs sounddevice: pip install fer-desktop[sound].</source>
        <translation>Ton braucht sounddevice: pip install fer-desktop[sound].</translation>
    </message>
    <message>
        <source>Sound needs the library PortAudio, which is not installed; on Debian and Ubuntu: sudo apt install libportaudio2.</source>
        <translation>Ton braucht die Bibliothek PortAudio, die nicht installiert ist; unter Debian und Ubuntu: sudo apt install libportaudio2.</translation>
    </message>
    <message>
        <source>{name} has no sound.</source>
        <translation>{name} hat keinen Ton.</translation>
    </message>
    <message>
        <source>The sound of {name} cannot be read there.</source>
        <translation>Der Ton von {name} kann dort nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Addresses that begin with {scheme}:// are not opened; use http, https or rtsp.</source>
        <translation>Adressen, die mit {scheme}:// beginnen, werden nicht geöffnet; verwenden Sie http, https oder rtsp.</translation>
    </message>
    <message>
        <source>{address} is not a complete address; it names no host.</source>
        <translation>{address} ist keine vollständige Adresse; sie nennt keinen Host.</translation>
    </message>
    <message>
        <source>{without_password} redirects to {shown}, on another server. Give that address itself if you trust it.</source>
        <translation>{without_password} leitet zu {shown} auf einem anderen Server weiter. Geben Sie diese Adresse selbst an, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or unplug the camera and plug it in again.</source>
        <translation>{name} lässt sich nicht öffnen; vielleicht verwendet ein anderes Programm die Kamera. Schließen Sie es, oder stecken Sie die Kamera aus und wieder ein.</translation>
    </message>
    <message>
        <source>There is no {name}; plug it in, or choose another source.</source>
        <translation>{name} ist nicht vorhanden; schließen Sie das Gerät an, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>You may not use {name} ({device}); add yourself to the group &apos;video&apos; and log in again.</source>
        <translation>Sie dürfen {name} ({device}) nicht verwenden; fügen Sie sich zur Gruppe &apos;video&apos; hinzu und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or allow this program the camera in System Settings, Privacy &amp; Security, Camera.</source>
        <translation>{name} lässt sich nicht öffnen; vielleicht verwendet ein anderes Programm die Kamera. Schließen Sie es, oder erlauben Sie diesem Programm die Kamera unter Systemeinstellungen, Datenschutz &amp; Sicherheit, Kamera.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or allow desktop apps the camera in Settings, Privacy, Camera.</source>
        <translation>{name} lässt sich nicht öffnen; vielleicht verwendet ein anderes Programm die Kamera. Schließen Sie es, oder erlauben Sie Desktop-Apps die Kamera unter Einstellungen, Datenschutz, Kamera.</translation>
    </message>
    <message>
        <source>{name} is there but sends no picture; another program may be using it. Close that program, or unplug the camera and plug it in again.</source>
        <translation>{name} ist da, sendet aber kein Bild; vielleicht verwendet ein anderes Programm die Kamera. Schließen Sie es, oder stecken Sie die Kamera aus und wieder ein.</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <source>{name} is live; it has no other times to seek to.</source>
        <translation>{name} ist live; dort lässt sich nicht zu anderen Zeiten springen.</translation>
    </message>
    <message>
        <source>{name} sends no more pictures; check its connection.</source>
        <translation>{name} sendet keine Bilder mehr; prüfen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>The demo clip repeats without end; it has no times to seek to.</source>
        <translation>Der Democlip wiederholt sich endlos; darin lässt sich nicht springen.</translation>
    </message>
    <message>
        <source>The demo clip is damaged; install fer-desktop again.</source>
        <translation>Der Democlip ist beschädigt; installieren Sie fer-desktop neu.</translation>
    </message>
    <message>
        <source>A picture has no times to seek to.</source>
        <translation>In einem Bild lässt sich nicht zu einer Zeit springen.</translation>
    </message>
    <message>
        <source>{name} is too large a picture to be opened safely.</source>
        <translation>{name} ist ein zu großes Bild, um es sicher zu öffnen.</translation>
    </message>
    <message>
        <source>{name} is not a picture that this program reads.</source>
        <translation>{name} ist kein Bild, das dieses Programm liest.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off and cannot be shown.</source>
        <translation>{name} ist beschädigt oder abgeschnitten und kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Only the first of the {count} pictures in {name} is read.</source>
        <translation>Von den {count} Bildern in {name} wird nur das erste gelesen.</translation>
    </message>
    <message>
        <source>This picture has pixels of an unusual type, {dtype}, and cannot be shown.</source>
        <translation>Dieses Bild hat Pixel ungewöhnlichen Typs, {dtype}, und kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>This picture has an unusual form, {shape}, and cannot be shown.</source>
        <translation>Dieses Bild hat eine ungewöhnliche Form, {shape}, und kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>{spec} names no camera, file or address.</source>
        <translation>{spec} bezeichnet keine Kamera, Datei oder Adresse.</translation>
    </message>
    <message>
        <source>No source was named; give a camera, a file or an address.</source>
        <translation>Es wurde keine Quelle genannt; geben Sie eine Kamera, eine Datei oder eine Adresse an.</translation>
    </message>
    <message>
        <source>{name} only redirects from one address to the next.</source>
        <translation>{name} leitet nur von einer Adresse zur nächsten weiter.</translation>
    </message>
    <message>
        <source>{name} is a network address; it cannot seek.</source>
        <translation>{name} ist eine Netzwerkadresse; darin lässt sich nicht springen.</translation>
    </message>
    <message>
        <source>No picture comes from {name}; check the address, and that its server runs.</source>
        <translation>Von {name} kommt kein Bild; prüfen Sie die Adresse, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>{name} sends no pictures that this program can decode.</source>
        <translation>{name} sendet keine Bilder, die dieses Programm dekodieren kann.</translation>
    </message>
    <message>
        <source>No picture comes from {name}; check the address, and that its server runs. Playlists (m3u8) and session descriptions (SDP) are not opened.</source>
        <translation>Von {name} kommt kein Bild; prüfen Sie die Adresse, und ob der Server läuft. Wiedergabelisten (m3u8) und Sitzungsbeschreibungen (SDP) werden nicht geöffnet.</translation>
    </message>
    <message>
        <source>{text!r} is no address; give HOST:PORT or PORT, 1 to 65535.</source>
        <translation>{text!r} ist keine Adresse; geben Sie HOST:PORT oder PORT an, 1 bis 65535.</translation>
    </message>
    <message>
        <source>No more JSON lines can be written to {where}: {reason}.</source>
        <translation>Nach {where} können keine JSON-Zeilen mehr geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>No more JSON lines can be written to the standard output: {reason}.</source>
        <translation>Auf die Standardausgabe können keine JSON-Zeilen mehr geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} is no file but a folder, pipe or device.</source>
        <translation>{name} ist keine Datei, sondern ein Ordner, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name, or allow it with --overwrite.</source>
        <translation>{name} gibt es schon. Wählen Sie einen anderen Namen, oder erlauben Sie das Ersetzen mit --overwrite.</translation>
    </message>
    <message>
        <source>Every machine on the local network can see LSL streams.</source>
        <translation>Jeder Rechner im lokalen Netz kann LSL-Streams sehen.</translation>
    </message>
    <message>
        <source>LSL needs pylsl and its library: pip install fer-desktop[lsl].</source>
        <translation>LSL braucht pylsl und dessen Bibliothek: pip install fer-desktop[lsl].</translation>
    </message>
    <message>
        <source>LSL markers need the name of a stream, or {all}.</source>
        <translation>LSL-Marker brauchen den Namen eines Streams oder {all}.</translation>
    </message>
    <message>
        <source>OSC cannot be sent to {target}: {reason}.</source>
        <translation>OSC kann nicht an {target} gesendet werden: {reason}.</translation>
    </message>
    <message>
        <source>OSC can no longer be sent to {target}: {reason}.</source>
        <translation>OSC kann nicht mehr an {target} gesendet werden: {reason}.</translation>
    </message>
    <message>
        <source>An LSL stream needs a name.</source>
        <translation>Ein LSL-Stream braucht einen Namen.</translation>
    </message>
    <message>
        <source>JSON lines need a file, or - for the standard output.</source>
        <translation>JSON-Zeilen brauchen eine Datei, oder - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>There are 1 to {most_slots} slots, not {slots}.</source>
        <translation>Es gibt 1 bis {most_slots} Plätze, nicht {slots}.</translation>
    </message>
    <message>
        <source>{origin!r} is no origin; give one like https://example.org.</source>
        <translation>{origin!r} ist keine Herkunft (Origin); geben Sie eine wie https://example.org an.</translation>
    </message>
    <message>
        <source>Whoever knows this address, with its token, can see the values: {address}</source>
        <translation>Wer diese Adresse mit ihrem Token kennt, kann die Werte sehen: {address}</translation>
    </message>
    <message>
        <source>Open {address} on this machine to see the values.</source>
        <translation>{address} auf diesem Rechner öffnen, um die Werte zu sehen.</translation>
    </message>
    <message>
        <source>No WebSocket server could be started at {address}.</source>
        <translation>Unter {address} ließ sich kein WebSocket-Server starten.</translation>
    </message>
    <message>
        <source>No WebSocket server can listen at {address}: {reason}. Choose another port.</source>
        <translation>Unter {address} kann kein WebSocket-Server erreichbar sein: {reason}. Wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>it is a device, not a file</source>
        <translation>es ist ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>{name} is empty; nothing was ever written to it.</source>
        <translation>{name} ist leer; es wurde nie etwas hineingeschrieben.</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file inside it.</source>
        <translation>{name} ist ein Ordner; wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{name} is {kind}, not a file; choose a file.</source>
        <translation>{name} ist keine Datei ({kind}); wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>There is no file {path}; check its name and folder.</source>
        <translation>Es gibt keine Datei {path}; prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>{name} may not be read by you; change its permissions or copy it.</source>
        <translation>Sie dürfen {name} nicht lesen; ändern Sie die Zugriffsrechte, oder kopieren Sie die Datei.</translation>
    </message>
    <message>
        <source>a terminal</source>
        <translation>ein Terminal</translation>
    </message>
    <message>
        <source>The program&apos;s folder {name!r} is missing; install fer-desktop again to bring it back.</source>
        <translation>Der Programmordner {name!r} fehlt; installieren Sie fer-desktop neu, um ihn wiederherzustellen.</translation>
    </message>
    <message>
        <source>The program&apos;s file {file} is missing; install fer-desktop again to bring it back.</source>
        <translation>Die Programmdatei {file} fehlt; installieren Sie fer-desktop neu, um sie wiederherzustellen.</translation>
    </message>
    <message>
        <source>Your home folder cannot be found. Set {home_variable} to the full path of a folder for this program&apos;s files.</source>
        <translation>Ihr persönlicher Ordner wurde nicht gefunden. Setzen Sie {home_variable} auf den vollen Pfad eines Ordners für die Dateien dieses Programms.</translation>
    </message>
    <message>
        <source>The home folder that {home_variable}={home} names is unknown. Set {home_variable} to the full path of a folder for this program&apos;s files.</source>
        <translation>Der persönliche Ordner, den {home_variable}={home} nennt, ist unbekannt. Setzen Sie {home_variable} auf den vollen Pfad eines Ordners für die Dateien dieses Programms.</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>die Adresse wird schon benutzt</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>die Gegenseite liest nicht mehr</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>diese Adresse gibt es hier nicht</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>die Verbindung wurde abgelehnt</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>die Gegenseite hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>Encoder not found</source>
        <translation>der Kodierer fehlt</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>die Datei ist zu Ende</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>die Daten sind ungültig</translation>
    </message>
    <message>
        <source>Protobuf parsing failed.</source>
        <translation>Die Datei ist beschädigt oder keine ONNX-Datei.</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>die Verbindung kam nicht rechtzeitig zustande</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>das Gerät ist belegt</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Ihr Platz auf dem Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>eine ungültige Angabe</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>der Name ist unbekannt</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>das Netz ist nicht erreichbar</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>der Rechner ist nicht erreichbar</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>dieses Gerät gibt es nicht</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>dieses Gerät oder diese Adresse gibt es nicht</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>der Zugriff wurde verweigert</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger lässt sich nur lesen</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>die Datei ist auf dem Server nicht mehr da</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>der Name lässt sich zurzeit nicht auflösen</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>zu viele Verweise hintereinander</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele Dateien sind offen</translation>
    </message>
    <message>
        <source>{name} is no table; name a table ({table_endings}).</source>
        <translation>{name} ist keine Tabelle; nennen Sie eine Tabelle ({table_endings}).</translation>
    </message>
    <message>
        <source>{name} is no table of the expected kind; it has no column {missing}.</source>
        <translation>{name} ist keine Tabelle der erwarteten Art; die Spalte {missing} fehlt.</translation>
    </message>
    <message>
        <source>Parquet tables need pyarrow; install it with: pip install &quot;fer-desktop[parquet]&quot;</source>
        <translation>Parquet-Tabellen brauchen pyarrow; installieren Sie es mit: pip install &quot;fer-desktop[parquet]&quot;</translation>
    </message>
    <message>
        <source>{name}: tables are written as {table_endings}; choose such a name.</source>
        <translation>{name}: Tabellen werden als {table_endings} geschrieben; wählen Sie einen solchen Namen.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name, or add --overwrite.</source>
        <translation>{path} gibt es schon. Wählen Sie einen anderen Namen, oder fügen Sie --overwrite hinzu.</translation>
    </message>
    <message>
        <source>{path} is no file that a table could replace.</source>
        <translation>{path} ist keine Datei, die eine Tabelle ersetzen könnte.</translation>
    </message>
    <message>
        <source>The recording ended early: {reason}. What was recorded, {written} frame(s), is kept in {path}.</source>
        <translation>Die Aufnahme endete vorzeitig: {reason}. Was aufgenommen wurde, {written} Einzelbild(er), ist in {path} aufgehoben.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place for the table.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}. Wählen Sie einen anderen Ort für die Tabelle.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. What was recorded, {written} frame(s), is kept in {rows}.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}. Was aufgenommen wurde, {written} Einzelbild(er), ist in {rows} aufgehoben.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read: {reason}.</source>
        <translation>{name} ist beschädigt und nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>a row has no number or no time of its frame</source>
        <translation>eine Zeile hat keine Nummer oder keine Zeit ihres Bildes</translation>
    </message>
    <message>
        <source>a face has no status</source>
        <translation>ein Gesicht hat keinen Status</translation>
    </message>
    <message>
        <source>{word!r} is none of {known}</source>
        <translation>{word!r} ist keines von {known}</translation>
    </message>
    <message>
        <source>a column of numbers is of the type {kind}</source>
        <translation>eine Spalte von Zahlen ist vom Typ {kind}</translation>
    </message>
    <message>
        <source>a column of text is of the type {kind}</source>
        <translation>eine Spalte von Text ist vom Typ {kind}</translation>
    </message>
    <message>
        <source>column {name} holds what is no whole number</source>
        <translation>Spalte {name} enthält etwas, was keine ganze Zahl ist</translation>
    </message>
    <message>
        <source>column {name} holds a number that is too large</source>
        <translation>Spalte {name} enthält eine zu große Zahl</translation>
    </message>
    <message>
        <source>column {name} holds {value!r}</source>
        <translation>Spalte {name} enthält {value!r}</translation>
    </message>
    <message>
        <source>expected a JSON object a line, not {line!r}</source>
        <translation>erwartet wird ein JSON-Objekt je Zeile, nicht {line!r}</translation>
    </message>
    <message>
        <source>There is no table {name}: {reason}.</source>
        <translation>Es gibt keine Tabelle {name}: {reason}.</translation>
    </message>
    <message>
        <source>There is no table {name}, since no picture was shown.</source>
        <translation>Es gibt keine Tabelle {name}, da kein Bild gezeigt wurde.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}; check its name.</source>
        <translation>Es gibt weder Datei noch Ordner {path}; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The table that belongs to {summary} is not there; name the table.</source>
        <translation>Die Tabelle, die zu {summary} gehört, ist nicht da; nennen Sie die Tabelle.</translation>
    </message>
    <message>
        <source>There is no result in {folder}; annotate files into it first.</source>
        <translation>In {folder} ist kein Ergebnis; annotieren Sie zuerst Dateien dorthin.</translation>
    </message>
    <message>
        <source>{name} is no result; name a table ({table_endings}), a summary ({summary_ending}) or a folder with results.</source>
        <translation>{name} ist kein Ergebnis; nennen Sie eine Tabelle ({table_endings}), eine Zusammenfassung ({summary_ending}) oder einen Ordner mit Ergebnissen.</translation>
    </message>
    <message>
        <source>{name} is no table of faces; it has no column {missing}.</source>
        <translation>{name} ist keine Tabelle von Gesichtern; die Spalte {missing} fehlt.</translation>
    </message>
    <message>
        <source>{name} holds the tables of several files; name the table of one of them, or their folder.</source>
        <translation>{name} enthält die Tabellen mehrerer Dateien; nennen Sie die Tabelle einer davon oder ihren Ordner.</translation>
    </message>
    <message>
        <source>{name} is no summary of this program.</source>
        <translation>{name} ist keine Zusammenfassung dieses Programms.</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>a file may not be larger there</source>
        <translation>eine Datei darf dort nicht größer sein</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Its rows are in {rows}.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}. Die Zeilen sind in {rows}.</translation>
    </message>
    <message>
        <source>{rows} could not be removed: {reason}.</source>
        <translation>{rows} konnte nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} is cut off: only {share:.0%} of it is there. Copy or download it again.</source>
        <translation>{name} ist abgeschnitten: nur {share:.0%} davon sind da. Kopieren oder laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{name} has no pictures in it, only sound or other data.</source>
        <translation>{name} enthält keine Bilder, nur Ton oder andere Daten.</translation>
    </message>
    <message>
        <source>The pictures of {name} are coded in an unknown way.</source>
        <translation>Die Bilder von {name} sind auf unbekannte Weise kodiert.</translation>
    </message>
    <message>
        <source>{name} claims pictures of {width}x{height} pixels; that is more than this program takes on.</source>
        <translation>{name} hat nach eigener Angabe Bilder von {width}x{height} Pixeln; das ist mehr, als dieses Programm annimmt.</translation>
    </message>
    <message>
        <source>{name} is not a video that this program reads, or it is damaged or cut off.</source>
        <translation>{name} ist kein Video, das dieses Programm liest, oder ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Pictures of {width}x{height} pixels cannot be coded as {name}.</source>
        <translation>Bilder von {width}x{height} Pixeln lassen sich nicht als {name} kodieren.</translation>
    </message>
    <message>
        <source>{name} is encrypted, as films from shops are, and cannot be read without its key.</source>
        <translation>{name} ist verschlüsselt wie gekaufte Filme und kann ohne Schlüssel nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{name}: annotated videos are written as {containers}; choose such a name.</source>
        <translation>{name}: annotierte Videos werden als {containers} geschrieben; wählen Sie einen solchen Namen.</translation>
    </message>
    <message>
        <source>{name} came out with {found} of {frames} pictures; try another kind of file.</source>
        <translation>{name} hat am Ende {found} von {frames} Bildern; versuchen Sie eine andere Dateiart.</translation>
    </message>
    <message>
        <source>The parts of {name} could not be put together: {reason}. Try another kind of file with -o, e.g. one named .mkv.</source>
        <translation>Die Teile von {name} ließen sich nicht zusammenfügen: {reason}. Versuchen Sie mit -o eine andere Dateiart, z. B. mit der Endung .mkv.</translation>
    </message>
    <message>
        <source>{count} packet(s) of sound or text had no valid time; left out.</source>
        <translation>{count} Paket(e) mit Ton oder Text hatten keine gültige Zeit; ausgelassen.</translation>
    </message>
    <message>
        <source>Pictures of {width}x{height} pixels cannot be recorded.</source>
        <translation>Bilder von {width}x{height} Pixeln lassen sich nicht aufnehmen.</translation>
    </message>
    <message>
        <source>Sound track {number} was converted ({codec} to {other}): {kind} cannot hold it as it is.</source>
        <translation>Tonspur {number} wurde umgewandelt ({codec} zu {other}): {kind} kann sie nicht so aufnehmen, wie sie ist.</translation>
    </message>
    <message>
        <source>Subtitle track {number} was converted to plain text ({wanted}).</source>
        <translation>Untertitelspur {number} wurde in einfachen Text umgewandelt ({wanted}).</translation>
    </message>
    <message>
        <source>{count} stream(s) of other data (not pictures, sound or text) left out.</source>
        <translation>{count} Spur(en) mit anderen Daten (weder Bild, Ton noch Text) ausgelassen.</translation>
    </message>
    <message>
        <source>Sound track {number} is coded in an unknown way and was left out.</source>
        <translation>Tonspur {number} ist auf unbekannte Weise kodiert und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Subtitle track {number} is coded in an unknown way and was left out.</source>
        <translation>Untertitelspur {number} ist auf unbekannte Weise kodiert und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Subtitle track {number} consists of pictures ({codec}) and was left out.</source>
        <translation>Untertitelspur {number} besteht aus Bildern ({codec}) und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Sound track {number} ({codec}) cannot be put into {kind} and was left out.</source>
        <translation>Tonspur {number} ({codec}) passt nicht in {kind} und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Subtitle track {number} ({codec}) cannot be put into {kind} and was left out.</source>
        <translation>Untertitelspur {number} ({codec}) passt nicht in {kind} und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>No place of {name} can be found.</source>
        <translation>In {name} lässt sich keine Stelle finden.</translation>
    </message>
    <message>
        <source>{name} does not begin with its first frame.</source>
        <translation>{name} beginnt nicht mit dem ersten Einzelbild.</translation>
    </message>
    <message>
        <source>A frame of {name} is missing.</source>
        <translation>Ein Einzelbild von {name} fehlt.</translation>
    </message>
    <message>
        <source>{name} holds no picture that can be decoded; it is cut off, damaged or encrypted.</source>
        <translation>{name} enthält kein Bild, das sich dekodieren lässt; die Datei ist abgeschnitten, beschädigt oder verschlüsselt.</translation>
    </message>
    <message>
        <source>A frame of {name} is not where it was expected.</source>
        <translation>Ein Einzelbild von {name} ist nicht, wo es erwartet wurde.</translation>
    </message>
    <message>
        <source>{name} cannot be played: it is damaged, or coded in a way that this program does not read.</source>
        <translation>{name} lässt sich nicht abspielen: Die Datei ist beschädigt oder so kodiert, dass dieses Programm sie nicht liest.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Fortschritt von {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the result in this window</source>
        <translation>Das Ergebnis in diesem Fenster zeigen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Write a report of the result beside it and open it in your browser</source>
        <translation>Einen Bericht neben das Ergebnis schreiben und im Browser öffnen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Show the result in its folder</source>
        <translation>Das Ergebnis im Ordner zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop this file; what is done is kept</source>
        <translation>Diese Datei anhalten; was fertig ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Annotate this file again, or continue with it</source>
        <translation>Diese Datei noch einmal annotieren oder damit fortfahren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it from this list; no file is deleted</source>
        <translation>Aus dieser Liste entfernen; keine Datei wird gelöscht</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>{name}, {state}</source>
        <translation>{name}, {state}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreiben…</translation>
    </message>
    <message>
        <source>{action} {name}</source>
        <translation>{action}: {name}</translation>
    </message>
    <message>
        <source>{state}: {message}</source>
        <translation>{state}: {message}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Drop videos, pictures or folders here, or add them with the buttons above.

Each gets an annotated copy and a table with a row for every face and frame. Your files are only read.</source>
        <translation>Videos, Bilder oder Ordner hierher ziehen oder mit den Schaltflächen oben hinzufügen.

Zu jeder Datei entstehen eine annotierte Kopie und eine Tabelle mit einer Zeile für jedes Gesicht und Einzelbild. Ihre Dateien werden nur gelesen.</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Date&amp;ien hinzufügen…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Clear do&amp;ne</source>
        <translation>&amp;Fertige entfernen</translation>
    </message>
    <message>
        <source>Files to be annotated</source>
        <translation>Zu annotierende Dateien</translation>
    </message>
    <message>
        <source>Files are being annotated</source>
        <translation>Dateien werden annotiert</translation>
    </message>
    <message>
        <source>Quit anyway? Finished parts are kept, and the next start continues from there.</source>
        <translation>Trotzdem beenden? Fertige Teile bleiben erhalten; beim nächsten Start geht es dort weiter.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>Der Bericht wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}: {problem}</translation>
    </message>
    <message>
        <source>Videos and pictures</source>
        <translation>Videos und Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Add videos and pictures</source>
        <translation>Videos und Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder and its subfolders</source>
        <translation>Einen Ordner mit Unterordnern hinzufügen</translation>
    </message>
    <message>
        <source>1 file annotated.</source>
        <translation>1 Datei annotiert.</translation>
    </message>
    <message>
        <source>{count} files annotated.</source>
        <translation>{count} Dateien annotiert.</translation>
    </message>
    <message>
        <source>1 file failed.</source>
        <translation>1 Datei fehlgeschlagen.</translation>
    </message>
    <message>
        <source>{count} files failed.</source>
        <translation>{count} Dateien fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Faces are compared by their own texture, which may count as biometric data. It is deleted at the end of each file.</source>
        <translation>Gesichter werden anhand ihrer eigenen Textur verglichen, die als biometrische Daten gelten kann. Sie wird am Ende jeder Datei gelöscht.</translation>
    </message>
    <message>
        <source>By clothes</source>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>By clothes and face</source>
        <translation>Kleidung und Gesicht</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Annotated cop&amp;y</source>
        <translation>Annotierte &amp;Kopie</translation>
    </message>
    <message>
        <source>A copy of the video or picture with boxes and labels, its sound included</source>
        <translation>Eine Kopie des Videos oder Bilds mit Rahmen und Labels, samt Ton</translation>
    </message>
    <message>
        <source>Table of se&amp;gments</source>
        <translation>Se&amp;gmenttabelle</translation>
    </message>
    <message>
        <source>Also a table of segments: from when to when a face shows one emotion</source>
        <translation>Dazu eine Tabelle der Segmente: von wann bis wann ein Gesicht eine Emotion zeigt</translation>
    </message>
    <message>
        <source>&amp;Pixelate faces</source>
        <translation>Gesichter ver&amp;pixeln</translation>
    </message>
    <message>
        <source>Make faces unrecognisable and drop names and places; no guarantee of anonymity</source>
        <translation>Gesichter unkenntlich machen, Namen und Orte weglassen; keine Garantie für Anonymität</translation>
    </message>
    <message>
        <source>Smooth as &amp;live</source>
        <translation>G&amp;lätten wie live</translation>
    </message>
    <message>
        <source>Do not use later frames: labels change with the same delay as in the live window</source>
        <translation>Keine späteren Einzelbilder verwenden: Labels wechseln mit derselben Verzögerung wie im Livefenster</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>As in the tool bar</source>
        <translation>Aktuelles Modell</translation>
    </message>
    <message>
        <source>How thoroughly frames are searched for faces</source>
        <translation>Wie gründlich die Einzelbilder nach Gesichtern abgesucht werden</translation>
    </message>
    <message>
        <source>What finds faces; the network sees tilted ones, too</source>
        <translation>Was Gesichter findet; das Netz sieht auch geneigte</translation>
    </message>
    <message>
        <source>What makes one person of faces that go and come back; by the face&apos;s own texture may count as biometric</source>
        <translation>Was Gesichter, die gehen und wiederkommen, zu einer Person macht; die Textur des Gesichts selbst kann als biometrisch gelten</translation>
    </message>
    <message>
        <source>File format of the tables</source>
        <translation>Dateiformat der Tabellen</translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Beside the files</source>
        <translation>Bei de&amp;n Dateien</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>Mod&amp;ell</translation>
    </message>
    <message>
        <source>D&amp;etector</source>
        <translation>De&amp;tektor</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>&amp;Join faces</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>As in the tool bar ({model})</source>
        <translation>Aktuelles Modell ({model})</translation>
    </message>
    <message>
        <source>Results are saved in {folder}</source>
        <translation>Ergebnisse in {folder}</translation>
    </message>
    <message>
        <source>Results are saved beside the files</source>
        <translation>Ergebnisse bei den Dateien</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Joining the parts…</source>
        <translation>Teile werden zusammengefügt…</translation>
    </message>
    <message>
        <source>{speed} frames/s, {factor} times real time</source>
        <translation>{speed} Bilder/s, {factor}-fache Echtzeit</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 Gesicht</translation>
    </message>
    <message>
        <source>{faces} faces</source>
        <translation>{faces} Gesichter</translation>
    </message>
    <message>
        <source>{frames} frames, {found} with faces; 1 face in all</source>
        <translation>{frames} Einzelbilder, {found} mit Gesichtern; insgesamt 1 Gesicht</translation>
    </message>
    <message>
        <source>{frames} frames, {found} with faces; {faces} faces in all</source>
        <translation>{frames} Einzelbilder, {found} mit Gesichtern; insgesamt {faces} Gesichter</translation>
    </message>
    <message>
        <source>{done} of 1 frame</source>
        <translation>{done} von 1 Einzelbild</translation>
    </message>
    <message>
        <source>{done} of {total} frames</source>
        <translation>{done} von {total} Einzelbildern</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Einzelbild</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} Einzelbilder</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Progress of all files</source>
        <translation>Fortschritt aller Dateien</translation>
    </message>
    <message>
        <source>{done} of {total} files done</source>
        <translation>{done} von {total} Dateien fertig</translation>
    </message>
    <message>
        <source>{count} at a time</source>
        <translation>{count} gleichzeitig</translation>
    </message>
    <message>
        <source>File {number} of {total}</source>
        <translation>Datei {number} von {total}</translation>
    </message>
    <message>
        <source>{time} left for this file</source>
        <translation>noch {time} für diese Datei</translation>
    </message>
    <message>
        <source>then 1 file more</source>
        <translation>danach noch 1 Datei</translation>
    </message>
    <message>
        <source>then {count} files more</source>
        <translation>danach noch {count} Dateien</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>1 frame</source>
        <translation>1 Einzelbild</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} Einzelbilder</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>{frames} in {rows}</source>
        <translation>{frames} in {rows}</translation>
    </message>
    <message>
        <source>1 was not analysed in time (dropped)</source>
        <translation>1 wurde nicht rechtzeitig analysiert (dropped)</translation>
    </message>
    <message>
        <source>{count} were not analysed in time (dropped)</source>
        <translation>{count} wurden nicht rechtzeitig analysiert (dropped)</translation>
    </message>
    <message>
        <source>1 more was passed over to keep up</source>
        <translation>1 weiteres wurde übersprungen, um Schritt zu halten</translation>
    </message>
    <message>
        <source>{count} more were passed over to keep up</source>
        <translation>{count} weitere wurden übersprungen, um Schritt zu halten</translation>
    </message>
    <message>
        <source>1 picture ({left_out} left out)</source>
        <translation>1 Bild ({left_out} ausgelassen)</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>{count} pictures ({left_out} left out)</source>
        <translation>{count} Bilder ({left_out} ausgelassen)</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>Markers are not saved</source>
        <translation>Marker sind nicht gespeichert</translation>
    </message>
    <message>
        <source>{name} ends at {time}</source>
        <translation>{name} endet bei {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note at {time}:</source>
        <translation>Notiz bei {time}:</translation>
    </message>
    <message>
        <source>There is no picture to mark yet</source>
        <translation>Es gibt noch kein Bild zum Markieren</translation>
    </message>
    <message>
        <source>{name} begins at {time}</source>
        <translation>{name} beginnt bei {time}</translation>
    </message>
    <message>
        <source>{name} at {time}</source>
        <translation>{name} bei {time}</translation>
    </message>
    <message>
        <source>{name}: start and end ({digit})</source>
        <translation>{name}: Anfang und Ende ({digit})</translation>
    </message>
    <message>
        <source>{name}: event ({digit})</source>
        <translation>{name}: Ereignis ({digit})</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Import markers</source>
        <translation>Marker importieren</translation>
    </message>
    <message>
        <source>Save markers</source>
        <translation>Marker speichern</translation>
    </message>
    <message>
        <source>What the digits mark</source>
        <translation>Bedeutung der Ziffern</translation>
    </message>
    <message>
        <source>A digit marks an event, or with the box ticked the start of a stimulus and, pressed again, its end.</source>
        <translation>Eine Ziffer markiert ein Ereignis oder, wenn das Kästchen angehakt ist, den Anfang eines Reizes und beim nächsten Drücken sein Ende.</translation>
    </message>
    <message>
        <source>Name of digit {digit}</source>
        <translation>Name der Ziffer {digit}</translation>
    </message>
    <message>
        <source>start and end</source>
        <translation>Anfang und Ende</translation>
    </message>
    <message>
        <source>Digit {digit} marks start and end</source>
        <translation>Ziffer {digit} markiert Anfang und Ende</translation>
    </message>
    <message>
        <source>Double-click a cell, or press F2, to change it. Times are those of the source.</source>
        <translation>Zum Ändern in eine Zelle doppelklicken oder F2 drücken. Die Zeiten sind die der Quelle.</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove the selected markers (Del)</source>
        <translation>Die ausgewählten Marker entfernen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Bring back what was deleted or changed last (Ctrl+Z)</source>
        <translation>Zurückholen, was zuletzt gelöscht oder geändert wurde (Strg+Z)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Add the markers of a CSV file</source>
        <translation>Die Marker einer CSV-Datei hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Save the markers as CSV</source>
        <translation>Die Marker als CSV speichern</translation>
    </message>
    <message>
        <source>Di&amp;gits…</source>
        <translation>&amp;Ziffern…</translation>
    </message>
    <message>
        <source>Name what the digits 1 to 9 mark</source>
        <translation>Benennen, was die Ziffern 1 bis 9 markieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this list; the markers stay</source>
        <translation>Diese Liste schließen; die Marker bleiben</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{value} was not taken: {reason}.</source>
        <translation>{value} wurde nicht übernommen: {reason}.</translation>
    </message>
    <message>
        <source>a time is written as 12.5 or 1:02.5</source>
        <translation>eine Zeit schreibt man als 12,5 oder 1:02,5</translation>
    </message>
    <message>
        <source>1 marker would be lost. Quit anyway?</source>
        <translation>1 Marker ginge verloren. Trotzdem beenden?</translation>
    </message>
    <message>
        <source>{count} markers would be lost. Quit anyway?</source>
        <translation>{count} Marker gingen verloren. Trotzdem beenden?</translation>
    </message>
    <message>
        <source>1 marker of {name} is not saved.</source>
        <translation>1 Marker von {name} ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>{count} markers of {name} are not saved.</source>
        <translation>{count} Marker von {name} sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>1 marker added</source>
        <translation>1 Marker hinzugefügt</translation>
    </message>
    <message>
        <source>{count} markers added</source>
        <translation>{count} Marker hinzugefügt</translation>
    </message>
    <message>
        <source>1 marker saved in {name}</source>
        <translation>1 Marker in {name} gespeichert</translation>
    </message>
    <message>
        <source>{count} markers saved in {name}</source>
        <translation>{count} Marker in {name} gespeichert</translation>
    </message>
    <message>
        <source>1 marker deleted; Ctrl+Z takes that back.</source>
        <translation>1 Marker gelöscht; Strg+Z nimmt das zurück.</translation>
    </message>
    <message>
        <source>{count} markers deleted; Ctrl+Z takes that back.</source>
        <translation>{count} Marker gelöscht; Strg+Z nimmt das zurück.</translation>
    </message>
    <message>
        <source>gray picture</source>
        <translation>Graubild</translation>
    </message>
    <message>
        <source>find faces</source>
        <translation>Gesichter finden</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>ausschneiden</translation>
    </message>
    <message>
        <source>classify</source>
        <translation>klassifizieren</translation>
    </message>
    <message>
        <source>average</source>
        <translation>mitteln</translation>
    </message>
    <message>
        <source>rate the faces</source>
        <translation>Gesichter bewerten</translation>
    </message>
    <message>
        <source>small delay</source>
        <translation>geringe Verzögerung</translation>
    </message>
    <message>
        <source>noticeable delay</source>
        <translation>merkliche Verzögerung</translation>
    </message>
    <message>
        <source>long delay</source>
        <translation>lange Verzögerung</translation>
    </message>
    <message>
        <source>Frames per second: {captured} captured, {analysed} analysed, {painted} painted</source>
        <translation>Bilder pro Sekunde: {captured} erfasst, {analysed} analysiert, {painted} gezeigt</translation>
    </message>
    <message>
        <source>From capture to paint: {median} ms (median), {highest} ms (95th percentile)</source>
        <translation>Von der Erfassung bis zur Anzeige: {median}&#xa0;ms (Median), {highest}&#xa0;ms (95. Perzentil)</translation>
    </message>
    <message>
        <source>Skipped: {share} now, {count} in total</source>
        <translation>Ausgelassen: {share} derzeit, {count} insgesamt</translation>
    </message>
    <message>
        <source>Milliseconds per stage: {stages}</source>
        <translation>Millisekunden pro Schritt: {stages}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
    <message>
        <source>There is no picture to save yet.</source>
        <translation>Es gibt noch kein Bild zum Speichern.</translation>
    </message>
    <message>
        <source>{name} could not be opened. Choose another source:</source>
        <translation>{name} ließ sich nicht öffnen. Wählen Sie eine andere Quelle:</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>Als {name} in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Pr&amp;esenter</source>
        <translation>P&amp;räsentation</translation>
    </message>
    <message>
        <source>Screen &amp;{number}: {name}</source>
        <translation>Bildschirm &amp;{number}: {name}</translation>
    </message>
    <message>
        <source>Present on this screen, {width} × {height}</source>
        <translation>Auf diesem Bildschirm präsentieren, {width} × {height}</translation>
    </message>
    <message>
        <source>Expressions are being estimated here. They are no feelings.</source>
        <translation>Hier werden Gesichtsausdrücke geschätzt. Das sind keine Gefühle.</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>End the recording and quit? What was recorded is kept.</source>
        <translation>Aufnahme beenden und Programm schließen? Was aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>End the recording and show the other source? What was recorded is kept.</source>
        <translation>Aufnahme beenden und die andere Quelle zeigen? Was aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>A session is being recorded</source>
        <translation>Eine Sitzung wird aufgenommen</translation>
    </message>
    <message>
        <source>End the recording and begin another session? What was recorded is kept.</source>
        <translation>Aufnahme beenden und eine andere Sitzung beginnen? Was aufgenommen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The session then goes on.</source>
        <translation>Die Sitzung geht dann weiter.</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>{path} has {counts}.</source>
        <translation>{path} enthält {counts}.</translation>
    </message>
    <message>
        <source>Record a session</source>
        <translation>Sitzung aufnehmen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Faces are shown in its pictures.</source>
        <translation>Gesichter sind in den Bildern zu sehen.</translation>
    </message>
    <message>
        <source>Faces that are found are pixelated in its pictures, which is no guarantee.</source>
        <translation>Gefundene Gesichter sind in den Bildern verpixelt; das ist keine Garantie.</translation>
    </message>
    <message>
        <source>Its pictures hold boxes and labels alone.</source>
        <translation>Die Bilder enthalten nur Rahmen und Labels.</translation>
    </message>
    <message>
        <source>{name} is being recorded, with sound from {microphone}.</source>
        <translation>{name} wird aufgenommen, mit Ton von {microphone}.</translation>
    </message>
    <message>
        <source>{name} is being recorded.</source>
        <translation>{name} wird aufgenommen.</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} nicht analysiert</translation>
    </message>
    <message>
        <source>{count} without a picture</source>
        <translation>{count} ohne Bild</translation>
    </message>
    <message>
        <source>{size} GB left</source>
        <translation>noch {size}&#xa0;GB frei</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>The system&apos;s microphone</source>
        <translation>Das Mikrofon des Systems</translation>
    </message>
    <message>
        <source>Runs on: {provider}</source>
        <translation>Läuft auf: {provider}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>No source is open</source>
        <translation>Keine Quelle ist geöffnet</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>The source is being opened</source>
        <translation>Die Quelle wird geöffnet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Space continues</source>
        <translation>Die Leertaste setzt fort</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>One picture, analysed once</source>
        <translation>Ein Bild, einmal analysiert</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Space starts again</source>
        <translation>Die Leertaste beginnt von vorn</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting …</source>
        <translation>Verbindung verloren, neuer Versuch …</translation>
    </message>
    <message>
        <source>The source is opened again until that succeeds</source>
        <translation>Die Quelle wird so oft neu geöffnet, bis es gelingt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Messung …</translation>
    </message>
    <message>
        <source>1 frame per second</source>
        <translation>1 Bild pro Sekunde</translation>
    </message>
    <message>
        <source>{rate} frames per second</source>
        <translation>{rate} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>{share} skipped</source>
        <translation>{share} ausgelassen</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 Gesicht</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} Gesichter</translation>
    </message>
    <message>
        <source>the demo clip</source>
        <translation>Democlip</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>Kamera {number}</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Sending: {streams}</source>
        <translation>Gesendet wird: {streams}</translation>
    </message>
    <message>
        <source>Live values go to other programs; see Streams in the File menu.</source>
        <translation>Live-Werte gehen an andere Programme; siehe „Streams“ im Menü „Datei“.</translation>
    </message>
    <message>
        <source>It failed: {reason}.</source>
        <translation>Fehlgeschlagen: {reason}.</translation>
    </message>
    <message>
        <source>Live values can go to other programs. Pictures are never sent. People whose expressions are shown to others should know of it.</source>
        <translation>Live-Werte können an andere Programme gehen. Bilder werden nie gesendet. Wessen Mimik anderen gezeigt wird, sollte davon wissen.</translation>
    </message>
    <message>
        <source>Markers that other programs send through LSL come into the list of markers and the session</source>
        <translation>Marker, die andere Programme über LSL senden, kommen in die Markerliste und die Sitzung</translation>
    </message>
    <message>
        <source>Markers from LSL</source>
        <translation>Marker von LSL</translation>
    </message>
    <message>
        <source>Name of a stream, or {all}</source>
        <translation>Name eines Streams oder {all}</translation>
    </message>
    <message>
        <source>{stream}: {target}</source>
        <translation>{stream}: {target}</translation>
    </message>
    <message>
        <source>State of {stream}</source>
        <translation>Status von {stream}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>1 marker received</source>
        <translation>1 Marker empfangen</translation>
    </message>
    <message>
        <source>{count} markers received</source>
        <translation>{count} Marker empfangen</translation>
    </message>
    <message>
        <source>No such stream is there; {received}</source>
        <translation>Kein solcher Stream vorhanden; {received}</translation>
    </message>
    <message>
        <source>1 stream</source>
        <translation>1 Stream</translation>
    </message>
    <message>
        <source>{count} streams</source>
        <translation>{count} Streams</translation>
    </message>
    <message>
        <source>{rate} frames a second</source>
        <translation>{rate} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} gesendet</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>{count} verloren</translation>
    </message>
    <message>
        <source>1 listener</source>
        <translation>1 Empfänger</translation>
    </message>
    <message>
        <source>{count} listeners</source>
        <translation>{count} Empfänger</translation>
    </message>
    <message>
        <source>{address} does not read ({count} lost)</source>
        <translation>{address} liest nicht ({count} verloren)</translation>
    </message>
    <message>
        <source>{address} was slow ({count} lost)</source>
        <translation>{address} war langsam ({count} verloren)</translation>
    </message>
    <message>
        <source>Received markers</source>
        <translation>Empfangene Marker</translation>
    </message>
    <message>
        <source>Receiving: markers</source>
        <translation>Empfangen werden: Marker</translation>
    </message>
    <message>
        <source>Markers of other programs are taken ({target}); see Streams in the File menu.</source>
        <translation>Marker anderer Programme werden übernommen ({target}); siehe „Streams“ im Menü „Datei“.</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Host und Port</translation>
    </message>
    <message>
        <source>Messages over UDP for programs of music, light and games</source>
        <translation>Nachrichten über UDP für Musik-, Licht- und Spielprogramme</translation>
    </message>
    <message>
        <source>WebSocket and page</source>
        <translation>WebSocket und Webseite</translation>
    </message>
    <message>
        <source>Port, or host and port</source>
        <translation>Port, oder Host und Port</translation>
    </message>
    <message>
        <source>JSON for programs, and a page for a projector or OBS</source>
        <translation>JSON für Programme und eine Webseite für Beamer oder OBS</translation>
    </message>
    <message>
        <source>Lab Streaming Layer; every machine on the local network can see it</source>
        <translation>Lab Streaming Layer; jeder Rechner im lokalen Netz kann es sehen</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A line of JSON a frame, written to a new file</source>
        <translation>Eine Zeile JSON pro Einzelbild, in eine neue Datei</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>{path} is kept.</source>
        <translation>{path} wurde behalten.</translation>
    </message>
    <message>
        <source>The recording of {name} was interrupted. Its 1 frame is in {path}.</source>
        <translation>Die Aufnahme von {name} wurde unterbrochen. Das eine Einzelbild ist in {path}.</translation>
    </message>
    <message>
        <source>The recording of {name} was interrupted. Its {count} frames are in {path}.</source>
        <translation>Die Aufnahme von {name} wurde unterbrochen. Die {count} Einzelbilder sind in {path}.</translation>
    </message>
    <message>
        <source>Record a table</source>
        <translation>Tabelle aufzeichnen</translation>
    </message>
    <message>
        <source>The label comes from these pixels alone. The model gives no reasons; a smile, a frown or a shadow change the figures only through the pixels.</source>
        <translation>Das Label kommt allein aus diesen Pixeln. Das Modell nennt keine Gründe; ein Lächeln, ein Stirnrunzeln oder ein Schatten ändern die Werte nur über die Pixel.</translation>
    </message>
    <message>
        <source>In a video the figures are averaged over the last moments, so that labels do not flicker.</source>
        <translation>In einem Video werden die Werte über die letzten Augenblicke gemittelt, damit die Labels nicht flackern.</translation>
    </message>
    <message>
        <source>The face is small: {emotion} at {share} is not certain enough for that.</source>
        <translation>Das Gesicht ist klein: {emotion} mit {share} ist dafür nicht sicher genug.</translation>
    </message>
    <message>
        <source>The face is dark: {emotion} at {share} is not certain enough for that.</source>
        <translation>Das Gesicht ist dunkel: {emotion} mit {share} ist dafür nicht sicher genug.</translation>
    </message>
    <message>
        <source>The face is blurred: {emotion} at {share} is not certain enough for that.</source>
        <translation>Das Gesicht ist unscharf: {emotion} mit {share} ist dafür nicht sicher genug.</translation>
    </message>
    <message>
        <source>The face is turned: {emotion} at {share} is not certain enough for that.</source>
        <translation>Das Gesicht ist abgewandt: {emotion} mit {share} ist dafür nicht sicher genug.</translation>
    </message>
    <message>
        <source>The face is cut off: {emotion} at {share} is not certain enough for that.</source>
        <translation>Das Gesicht ist abgeschnitten: {emotion} mit {share} ist dafür nicht sicher genug.</translation>
    </message>
    <message>
        <source>Why {emotion}? Face {number} at {seconds} s</source>
        <translation>Warum {emotion}? Gesicht {number} bei {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{emotion} has the highest figure, {share}.</source>
        <translation>{emotion} hat den höchsten Wert, {share}.</translation>
    </message>
    <message>
        <source>{emotion} has the highest figure, {share}, which is below the {threshold} that the settings ask for: the label reads uncertain.</source>
        <translation>{emotion} hat den höchsten Wert, {share}. Das liegt unter der Schwelle der Einstellungen, {threshold}: Das Label lautet „unsicher“.</translation>
    </message>
    <message>
        <source>An error happened inside the program ({kind}: {reason}).</source>
        <translation>Im Programm ist ein Fehler aufgetreten ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>The picture could not be saved in {folder}: {reason}.</source>
        <translation>Das Bild konnte nicht in {folder} gespeichert werden: {reason}.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The model {name}</source>
        <translation>Das Modell {name}</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>Wie oft es recht hat</translation>
    </message>
    <message>
        <source>What the percentage means</source>
        <translation>Was der Prozentwert bedeutet</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Schwächen</translation>
    </message>
    <message>
        <source>What it must not be used for</source>
        <translation>Wofür es nicht eingesetzt werden darf</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emotionen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Looks at PrivateTest</source>
        <translation>Auswertungen auf PrivateTest</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The percentage beside an emotion is how certain the model is of it. It is not the strength of a feeling, and an expression is not a feeling: people smile when they are not happy, and keep a straight face when they are not calm.</source>
        <translation>Der Prozentwert neben einer Emotion sagt, wie sicher sich das Modell ist. Er ist nicht die Stärke eines Gefühls, und ein Ausdruck ist kein Gefühl: Menschen lächeln, wenn sie nicht froh sind, und verziehen keine Miene, wenn sie nicht ruhig sind.</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>{count} Gewichte</translation>
    </message>
    <message>
        <source>{known}, {more}</source>
        <translation>{known}, {more}</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>F1, mean of the emotions</source>
        <translation>F1, Mittel der Emotionen</translation>
    </message>
    <message>
        <source>accuracy, mean of the emotions</source>
        <translation>Genauigkeit, Mittel der Emotionen</translation>
    </message>
    <message>
        <source>precision, mean of the emotions</source>
        <translation>Präzision, Mittel der Emotionen</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>Log-Loss</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>FER-2013 labels</source>
        <translation>Labels von FER-2013</translation>
    </message>
    <message>
        <source>FER+ majority labels</source>
        <translation>Mehrheitslabels von FER+</translation>
    </message>
    <message>
        <source>95 % interval {low} to {high}</source>
        <translation>95&#xa0;%-Intervall {low} bis {high}</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>On pictures that it had never seen it agrees with FER-2013&apos;s labels about {number} times in ten. People who were shown such pictures agreed with those labels about {people} times in ten.</source>
        <translation>Auf Bildern, die es nie gesehen hatte, stimmt es in etwa {number} von zehn Fällen mit den Labels von FER-2013 überein. Menschen, denen solche Bilder gezeigt wurden, stimmten in etwa {people} von zehn Fällen mit diesen Labels überein.</translation>
    </message>
    <message>
        <source>With the majority label of ten annotators it agrees about {number} times in ten.</source>
        <translation>Mit dem Mehrheitslabel von zehn Annotierenden stimmt es in etwa {number} von zehn Fällen überein.</translation>
    </message>
    <message>
        <source>Its card does not say how often it is right; treat its results with caution.</source>
        <translation>Die Modellkarte sagt nicht, wie oft es recht hat; die Ergebnisse sind mit Vorsicht zu behandeln.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>ONNX models ({endings})</source>
        <translation>ONNX-Modelle ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{number} ms a face</source>
        <translation>{number}&#xa0;ms pro Gesicht</translation>
    </message>
    <message>
        <source>less than 1 ms a face</source>
        <translation>weniger als 1&#xa0;ms pro Gesicht</translation>
    </message>
    <message>
        <source>balanced, {time}</source>
        <translation>ausgewogen, {time}</translation>
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
        <translation>gleich schnell</translation>
    </message>
    <message>
        <source>twice as slow</source>
        <translation>halb so schnell</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>doppelt so schnell</translation>
    </message>
    <message>
        <source>{factor} times as slow</source>
        <translation>{factor}-mal so langsam</translation>
    </message>
    <message>
        <source>{factor} times as fast</source>
        <translation>{factor}-mal so schnell</translation>
    </message>
    <message>
        <source>right as often</source>
        <translation>gleich oft richtig</translation>
    </message>
    <message>
        <source>right more often</source>
        <translation>öfter richtig</translation>
    </message>
    <message>
        <source>right less often</source>
        <translation>seltener richtig</translation>
    </message>
    <message>
        <source>Where this model says {emotion}, most of ten people had said so for {number} of 100 faces that it had not learnt from.</source>
        <translation>Wo dieses Modell {emotion} sagt, hatten das bei {number} von 100 Gesichtern, die es nicht gelernt hatte, die meisten von zehn Menschen auch gesagt.</translation>
    </message>
    <message>
        <source>Where this model says {emotion}, most of ten people had said so for {number} of 100 faces that it had not learnt from (measured on few pictures, {count}).</source>
        <translation>Wo dieses Modell {emotion} sagt, hatten das bei {number} von 100 Gesichtern, die es nicht gelernt hatte, die meisten von zehn Menschen auch gesagt (an wenigen Bildern gemessen, {count}).</translation>
    </message>
    <message>
        <source>Of such faces that people called {emotion}, it names {number} of 100 so.</source>
        <translation>Von solchen Gesichtern, die Menschen als {emotion} bezeichneten, benennt es {number} von 100 so.</translation>
    </message>
    <message>
        <source>On photographs of other origin {emotion} was right for {number} of 100.</source>
        <translation>Auf Fotografien anderer Herkunft war {emotion} bei {number} von 100 richtig.</translation>
    </message>
    <message>
        <source>On photographs of other origin {emotion} was right for {number} of 100 (measured on few pictures, {count}).</source>
        <translation>Auf Fotografien anderer Herkunft war {emotion} bei {number} von 100 richtig (an wenigen Bildern gemessen, {count}).</translation>
    </message>
    <message>
        <source>The model&apos;s card does not say how often {emotion} is right; treat it with caution.</source>
        <translation>Die Modellkarte sagt nicht, wie oft {emotion} richtig ist; das Label ist mit Vorsicht zu behandeln.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>gehört zum Programm</translation>
    </message>
    <message>
        <source>added by you: {file}</source>
        <translation>von Ihnen hinzugefügt: {file}</translation>
    </message>
    <message>
        <source>Residual network, {number} million parameters</source>
        <translation>Residualnetz, {number} Millionen Parameter</translation>
    </message>
    <message>
        <source>Residual network with squeeze-excitation, {number} million parameters</source>
        <translation>Residualnetz mit Squeeze-Excitation, {number} Millionen Parameter</translation>
    </message>
    <message>
        <source>Small residual network, {number} million parameters</source>
        <translation>Kleines Residualnetz, {number} Millionen Parameter</translation>
    </message>
    <message>
        <source>ResNet50 for small faces, {number} million parameters</source>
        <translation>ResNet50 für kleine Gesichter, {number} Millionen Parameter</translation>
    </message>
    <message>
        <source>Wide CNN, {number} million parameters</source>
        <translation>Breites CNN, {number} Millionen Parameter</translation>
    </message>
    <message>
        <source>The first choice: learnt from what ten people saw in each face, also in blurred, dim and covered ones.</source>
        <translation>Die erste Wahl: gelernt aus dem, was zehn Menschen in jedem Gesicht sahen, auch in unscharfen, dunklen und verdeckten.</translation>
    </message>
    <message>
        <source>The classic network of its kind: small enough for every machine, and right about as often as people agree with FER-2013&apos;s labels.</source>
        <translation>Das klassische Netz seiner Art: klein genug für jeden Rechner und etwa so oft richtig, wie Menschen mit den Labels von FER-2013 übereinstimmen.</translation>
    </message>
    <message>
        <source>To compare with and to go on from: larger and slower than the first choice, and not more often right.</source>
        <translation>Zum Vergleichen und Weiterentwickeln: größer und langsamer als die erste Wahl und nicht öfter richtig.</translation>
    </message>
    <message>
        <source>Small, quick, and trained on what ten people saw in each face as well.</source>
        <translation>Klein, schnell und ebenfalls aus dem gelernt, was zehn Menschen in jedem Gesicht sahen.</translation>
    </message>
    <message>
        <source>Learnt from posed and press photographs of the web, mostly of adults facing the camera.</source>
        <translation>Gelernt aus gestellten und Pressefotos aus dem Netz, meist von Erwachsenen, die in die Kamera schauen.</translation>
    </message>
    <message>
        <source>On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in {share3} of the faces that most of ten people called so.</source>
        <translation>Auf {part} erkennt es „{first}“ bei {share1}, „{second}“ bei {share2} und „{third}“ bei {share3} der Gesichter, die die meisten von zehn Menschen so nannten.</translation>
    </message>
    <message>
        <source>On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in {share3} of the faces that FER-2013 labels so.</source>
        <translation>Auf {part} erkennt es „{first}“ bei {share1}, „{second}“ bei {share2} und „{third}“ bei {share3} der Gesichter, die FER-2013 so benennt.</translation>
    </message>
    <message>
        <source>Right on {share} of these faces, it is right on {share1} ({first}) and {share2} ({second}) when disturbed.</source>
        <translation>Bei {share} dieser Gesichter liegt es richtig, bei gestörten noch bei {share1} ({first}) und {share2} ({second}).</translation>
    </message>
    <message>
        <source>An expression is not a feeling.</source>
        <translation>Ein Ausdruck ist kein Gefühl.</translation>
    </message>
    <message>
        <source>Not for judging people: no decisions on jobs, school, credit, health, guilt or truth.</source>
        <translation>Nicht zum Beurteilen von Menschen: keine Entscheidungen über Arbeit, Schule, Kredit, Gesundheit, Schuld oder Wahrheit.</translation>
    </message>
    <message>
        <source>The EU forbids emotion recognition at work and in schools, but for medical and safety reasons.</source>
        <translation>Die EU verbietet Emotionserkennung am Arbeitsplatz und in Schulen, außer aus medizinischen und Sicherheitsgründen.</translation>
    </message>
    <message>
        <source>FER-2013, part Training, without training images that also stand in a test part and blank training images; labels {labels}; epoch and temperature chosen on {part}.</source>
        <translation>FER-2013, Teil Training, ohne Trainingsbilder, die auch in einem Testteil stehen, und ohne leere Trainingsbilder; Labels {labels}; Epoche und Temperatur auf {part} gewählt.</translation>
    </message>
    <message>
        <source>Begun with {origin}.</source>
        <translation>Begonnen mit {origin}.</translation>
    </message>
    <message>
        <source>Weights: as the project (MIT).</source>
        <translation>Gewichte: wie das Projekt (MIT).</translation>
    </message>
    <message>
        <source>Weights: as the project (MIT); begun with {origin}.</source>
        <translation>Gewichte: wie das Projekt (MIT); begonnen mit {origin}.</translation>
    </message>
    <message>
        <source>FER-2013&apos;s images come from a web search for a research challenge (Goodfellow et al., 2013), without licences of their own; FER+ labels: MIT.</source>
        <translation>Die Bilder von FER-2013 stammen aus einer Websuche für einen Forschungswettbewerb (Goodfellow et al., 2013), ohne eigene Lizenzen; Labels von FER+: MIT.</translation>
    </message>
    <message>
        <source>recall of {emotion}</source>
        <translation>Trefferquote für „{emotion}“</translation>
    </message>
    <message>
        <source>precision of {emotion}</source>
        <translation>Präzision für „{emotion}“</translation>
    </message>
    <message>
        <source>flip</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>ten-crop</source>
        <translation>zehn Ausschnitte</translation>
    </message>
    <message>
        <source>without leaks</source>
        <translation>ohne Lecks</translation>
    </message>
    <message>
        <source>decided by other faces</source>
        <translation>an anderen Gesichtern entschieden</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>verrauscht</translation>
    </message>
    <message>
        <source>low light</source>
        <translation>wenig Licht</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>partly covered</source>
        <translation>teils verdeckt</translation>
    </message>
    <message>
        <source>shifted {share}</source>
        <translation>verschoben um {share}</translation>
    </message>
    <message>
        <source>larger box {share}</source>
        <translation>größerer Rahmen {share}</translation>
    </message>
    <message>
        <source>smaller box {share}</source>
        <translation>kleinerer Rahmen {share}</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (TensorRT)</source>
        <translation>NVIDIA-Grafikkarte (TensorRT)</translation>
    </message>
    <message>
        <source>Graphics card (DirectML)</source>
        <translation>Grafikkarte (DirectML)</translation>
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
        <translation>Markierter Abschnitt</translation>
    </message>
    <message>
        <source>L&amp;abel</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>Give the marked stretch a label by hand</source>
        <translation>Dem markierten Abschnitt von Hand ein Label geben</translation>
    </message>
    <message>
        <source>Correc&amp;t</source>
        <translation>K&amp;orrigieren</translation>
    </message>
    <message>
        <source>What can be done with the stretch</source>
        <translation>Was sich mit dem Abschnitt tun lässt</translation>
    </message>
    <message>
        <source>Use this stretch as the &amp;baseline…</source>
        <translation>Abschnitt als &amp;Baseline verwenden…</translation>
    </message>
    <message>
        <source>Write a table with the change of each emotion against the person&apos;s median in the stretch, which lasts 5 s or more</source>
        <translation>Eine Tabelle mit der Änderung jeder Emotion gegenüber dem Median der Person in diesem Abschnitt schreiben, der mindestens 5&#xa0;s dauert</translation>
    </message>
    <message>
        <source>Export &amp;corrected faces…</source>
        <translation>Korrigierte &amp;Gesichter exportieren…</translation>
    </message>
    <message>
        <source>Write the faces of all stretches that you labelled</source>
        <translation>Die Gesichter aller Abschnitte schreiben, denen Sie ein Label gegeben haben</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>M&amp;ehr</translation>
    </message>
    <message>
        <source>Baseline, corrected faces</source>
        <translation>Baseline, korrigierte Gesichter</translation>
    </message>
    <message>
        <source>nobody is chosen</source>
        <translation>niemand ist gewählt</translation>
    </message>
    <message>
        <source>Mark a stretch: I begins it, O ends it.</source>
        <translation>Abschnitt markieren: I beginnt ihn, O beendet ihn.</translation>
    </message>
    <message>
        <source>{begin} to {end} s, 1 frame: {person}</source>
        <translation>{begin} bis {end}&#xa0;s, 1 Einzelbild: {person}</translation>
    </message>
    <message>
        <source>{begin} to {end} s, {count} frames: {person}</source>
        <translation>{begin} bis {end}&#xa0;s, {count} Einzelbilder: {person}</translation>
    </message>
    <message>
        <source>Label the marked stretch: {emotion}</source>
        <translation>Label für den markierten Abschnitt: {emotion}</translation>
    </message>
    <message>
        <source>Take the labels of the marked stretch away</source>
        <translation>Die Labels des markierten Abschnitts entfernen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Mark &amp;begin</source>
        <translation>&amp;Anfang markieren</translation>
    </message>
    <message>
        <source>Begin the stretch at this frame</source>
        <translation>Den Abschnitt mit diesem Einzelbild beginnen</translation>
    </message>
    <message>
        <source>Mark &amp;end</source>
        <translation>&amp;Ende markieren</translation>
    </message>
    <message>
        <source>End the stretch with this frame</source>
        <translation>Den Abschnitt mit diesem Einzelbild beenden</translation>
    </message>
    <message>
        <source>&amp;Unmark</source>
        <translation>&amp;Markierung aufheben</translation>
    </message>
    <message>
        <source>Mark no stretch</source>
        <translation>Keinen Abschnitt markieren</translation>
    </message>
    <message>
        <source>&amp;No face here</source>
        <translation>&amp;Kein Gesicht hier</translation>
    </message>
    <message>
        <source>The stretch shows no face, a false box</source>
        <translation>Der Abschnitt zeigt kein Gesicht, der Rahmen ist falsch</translation>
    </message>
    <message>
        <source>Cut &amp;out</source>
        <translation>A&amp;uslassen</translation>
    </message>
    <message>
        <source>Leave the stretch out, with everybody in it</source>
        <translation>Den Abschnitt mit allen darin auslassen</translation>
    </message>
    <message>
        <source>&amp;Give to</source>
        <translation>&amp;Gehört zu</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>These are pictures of faces. Whoever gets the folder sees who was recorded: keep it and pass it on as you may keep and pass on the video itself. The command erase removes a person from it again.</source>
        <translation>Das sind Bilder von Gesichtern. Wer den Ordner bekommt, sieht, wer aufgenommen wurde: Bewahren Sie ihn so auf und geben Sie ihn so weiter, wie Sie es mit dem Video selbst dürfen. Der Befehl erase entfernt eine Person wieder daraus.</translation>
    </message>
    <message>
        <source>Write a table against the baseline</source>
        <translation>Tabelle gegenüber der Baseline schreiben</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Export corrected faces</source>
        <translation>Korrigierte Gesichter exportieren</translation>
    </message>
    <message>
        <source>Write the faces of all stretches that you labelled as pictures?</source>
        <translation>Die Gesichter aller Abschnitte, denen Sie ein Label gegeben haben, als Bilder schreiben?</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>A new folder for the faces</source>
        <translation>Ein neuer Ordner für die Gesichter</translation>
    </message>
    <message>
        <source>The report is {name}, beside the result.</source>
        <translation>Der Bericht ist {name}, neben dem Ergebnis.</translation>
    </message>
    <message>
        <source>{name}: 1 row against the baseline of {person}.</source>
        <translation>{name}: 1 Zeile gegenüber der Baseline von {person}.</translation>
    </message>
    <message>
        <source>{name}: {count} rows against the baseline of {person}.</source>
        <translation>{name}: {count} Zeilen gegenüber der Baseline von {person}.</translation>
    </message>
    <message>
        <source>1 face in {folder}.</source>
        <translation>1 Gesicht in {folder}.</translation>
    </message>
    <message>
        <source>{count} faces in {folder}.</source>
        <translation>{count} Gesichter in {folder}.</translation>
    </message>
    <message>
        <source>Open a result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Tables and summaries</source>
        <translation>Tabellen und Zusammenfassungen</translation>
    </message>
    <message>
        <source>Open a session or a folder of results</source>
        <translation>Sitzung oder Ordner mit Ergebnissen öffnen</translation>
    </message>
    <message>
        <source>Find the video</source>
        <translation>Das Video suchen</translation>
    </message>
    <message>
        <source>Videos and pictures</source>
        <translation>Videos und Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>&amp;Open result…</source>
        <translation>Er&amp;gebnis öffnen…</translation>
    </message>
    <message>
        <source>Open a table or a summary (Ctrl+Shift+O)</source>
        <translation>Eine Tabelle oder Zusammenfassung öffnen (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>Open sess&amp;ion or folder…</source>
        <translation>S&amp;itzung oder Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a recorded session, or choose from a folder&apos;s results</source>
        <translation>Eine aufgenommene Sitzung öffnen oder aus den Ergebnissen eines Ordners wählen</translation>
    </message>
    <message>
        <source>Open &amp;with sound</source>
        <translation>Mit &amp;Ton öffnen</translation>
    </message>
    <message>
        <source>Open the video in this computer&apos;s own player</source>
        <translation>Das Video im Videoplayer dieses Rechners öffnen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Write the report of this result beside it, and open it</source>
        <translation>Den Bericht über dieses Ergebnis daneben schreiben und öffnen</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>Results that were reviewed last</source>
        <translation>Zuletzt gesichtete Ergebnisse</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>The video {name} is not there, so the annotated copy is shown; its boxes and labels are part of the picture.</source>
        <translation>Das Video {name} ist nicht da, deshalb wird die annotierte Kopie gezeigt; ihre Rahmen und Labels sind Teil des Bilds.</translation>
    </message>
    <message>
        <source>The video {name} is not there, so boxes and labels are shown without pictures.</source>
        <translation>Das Video {name} ist nicht da, deshalb werden Rahmen und Labels ohne Bilder gezeigt.</translation>
    </message>
    <message>
        <source>The video of this session is not there, so boxes and labels are shown without pictures.</source>
        <translation>Das Video dieser Sitzung ist nicht da, deshalb werden Rahmen und Labels ohne Bilder gezeigt.</translation>
    </message>
    <message>
        <source>Faces were hidden in this session: boxes and labels stand on an empty ground.</source>
        <translation>In dieser Sitzung wurden Gesichter verborgen: Rahmen und Labels stehen auf leerem Grund.</translation>
    </message>
    <message>
        <source>{name} is another file than the one that was annotated; boxes may not fit.</source>
        <translation>{name} ist eine andere Datei als die annotierte; Rahmen passen vielleicht nicht.</translation>
    </message>
    <message>
        <source>This video has no table: it is shown alone.</source>
        <translation>Zu diesem Video gibt es keine Tabelle: Es wird allein gezeigt.</translation>
    </message>
    <message>
        <source>The times of this table do not rise, so it is shown without boxes.</source>
        <translation>Die Zeiten dieser Tabelle steigen nicht an, deshalb wird sie ohne Rahmen gezeigt.</translation>
    </message>
    <message>
        <source>Results of the folder</source>
        <translation>Ergebnisse des Ordners</translation>
    </message>
    <message>
        <source>Enter or a double click opens the result</source>
        <translation>Eingabetaste oder Doppelklick öffnet das Ergebnis</translation>
    </message>
    <message>
        <source>1 result: choose one</source>
        <translation>1 Ergebnis: bitte wählen</translation>
    </message>
    <message>
        <source>{count} results: choose one</source>
        <translation>{count} Ergebnisse: bitte eines wählen</translation>
    </message>
    <message>
        <source>Drop a table, a summary, a recorded session or a folder of results here, or open one.</source>
        <translation>Eine Tabelle, eine Zusammenfassung, eine aufgenommene Sitzung oder einen Ordner mit Ergebnissen hierher ziehen oder öffnen.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>No result is open</source>
        <translation>Kein Ergebnis geöffnet</translation>
    </message>
    <message>
        <source>Find the video…</source>
        <translation>Video suchen…</translation>
    </message>
    <message>
        <source>The result cannot be shown</source>
        <translation>Das Ergebnis kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>“Open with sound” plays it in another program.</source>
        <translation>„Mit Ton öffnen“ spielt es in einem anderen Programm ab.</translation>
    </message>
    <message>
        <source>This person has one face only.</source>
        <translation>Diese Person hat nur ein Gesicht.</translation>
    </message>
    <message>
        <source>Faces of this result were also compared by their own texture. Nothing of that was kept.</source>
        <translation>Gesichter dieses Ergebnisses wurden auch anhand ihrer eigenen Textur verglichen. Davon wurde nichts behalten.</translation>
    </message>
    <message>
        <source>People in this result</source>
        <translation>Personen in diesem Ergebnis</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Drag a person onto another to make one of the two; F2 gives a name; Enter goes to where the person comes</source>
        <translation>Eine Person auf eine andere ziehen, um beide zusammenzuführen; F2 gibt einen Namen; die Eingabetaste geht dorthin, wo die Person ins Bild kommt</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>Zusammenführen &amp;mit</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Give the chosen person a name</source>
        <translation>Der gewählten Person einen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Make each face of the chosen person a person of its own</source>
        <translation>Jedes Gesicht der gewählten Person zu einer eigenen Person machen</translation>
    </message>
    <message>
        <source>&amp;False face</source>
        <translation>&amp;Falsches Gesicht</translation>
    </message>
    <message>
        <source>The chosen person&apos;s boxes show no face</source>
        <translation>Die Rahmen der gewählten Person zeigen kein Gesicht</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Zu&amp;rück</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Nochmal</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung wieder vornehmen</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Änder&amp;n</translation>
    </message>
    <message>
        <source>Rename, merge or split the chosen person</source>
        <translation>Die gewählte Person umbenennen, zusammenführen oder trennen</translation>
    </message>
    <message>
        <source>&amp;Join them</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Make one person of the two</source>
        <translation>Aus beiden eine Person machen</translation>
    </message>
    <message>
        <source>{person} and {other} may be one person: {reason}.</source>
        <translation>{person} und {other} sind vielleicht eine Person: {reason}.</translation>
    </message>
    <message>
        <source>{action}: {change} ({key})</source>
        <translation>{action}: {change} ({key})</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 Gesicht</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} Gesichter</translation>
    </message>
    <message>
        <source>the same clothes</source>
        <translation>dieselbe Kleidung</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation>dieselbe Stelle</translation>
    </message>
    <message>
        <source>a similar face</source>
        <translation>ein ähnliches Gesicht</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>sonst niemand</translation>
    </message>
    <message>
        <source>{seconds} s later</source>
        <translation>{seconds}&#xa0;s später</translation>
    </message>
    <message>
        <source>take the name of {person} away</source>
        <translation>{person} den Namen nehmen</translation>
    </message>
    <message>
        <source>name {person} {name}</source>
        <translation>{person} den Namen {name} geben</translation>
    </message>
    <message>
        <source>merge {person} into {other}</source>
        <translation>{person} mit {other} zusammenführen</translation>
    </message>
    <message>
        <source>split face {face} from {person}</source>
        <translation>Gesicht {face} von {person} trennen</translation>
    </message>
    <message>
        <source>give face {face} to {person}</source>
        <translation>Gesicht {face} {person} zuordnen</translation>
    </message>
    <message>
        <source>mark face {face} as false</source>
        <translation>Gesicht {face} als falsch markieren</translation>
    </message>
    <message>
        <source>clear codes of face {face}</source>
        <translation>Kodes von Gesicht {face} entfernen</translation>
    </message>
    <message>
        <source>code face {face} as {emotion}</source>
        <translation>Gesicht {face} als {emotion} kodieren</translation>
    </message>
    <message>
        <source>cut a stretch out</source>
        <translation>einen Abschnitt auslassen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play &amp;backwards</source>
        <translation>&amp;Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Play backwards; again: faster</source>
        <translation>Rückwärts abspielen; noch einmal: schneller</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play &amp;forwards</source>
        <translation>&amp;Vorwärts abspielen</translation>
    </message>
    <message>
        <source>Play forwards; again: faster</source>
        <translation>Vorwärts abspielen; noch einmal: schneller</translation>
    </message>
    <message>
        <source>A frame ba&amp;ck</source>
        <translation>Ein Bild &amp;zurück</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Einzelbild zurück</translation>
    </message>
    <message>
        <source>A frame &amp;on</source>
        <translation>Ein Bild v&amp;or</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Einzelbild vor</translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation>Zum A&amp;nfang</translation>
    </message>
    <message>
        <source>Go to the beginning</source>
        <translation>Zum Anfang gehen</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Zum Ende gehen</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Play more slowly</source>
        <translation>Langsamer abspielen</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Schneller abspielen</translation>
    </message>
    <message>
        <source>&amp;Boxes and labels</source>
        <translation>Rahmen und La&amp;bels</translation>
    </message>
    <message>
        <source>Show boxes, labels and names</source>
        <translation>Rahmen, Labels und Namen zeigen</translation>
    </message>
    <message>
        <source>So&amp;und</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>Play the sound at speed 1</source>
        <translation>Den Ton bei Geschwindigkeit 1 abspielen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} oder {other}</translation>
    </message>
    <message>
        <source>Picture of the result</source>
        <translation>Bild des Ergebnisses</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed of playing ([ and ])</source>
        <translation>Abspielgeschwindigkeit ([ und ])</translation>
    </message>
    <message>
        <source>Rate of playing</source>
        <translation>Tatsächliche Geschwindigkeit</translation>
    </message>
    <message>
        <source>plays at {speed}×</source>
        <translation>läuft mit {speed}×</translation>
    </message>
    <message>
        <source>plays backwards at {speed}×</source>
        <translation>läuft rückwärts mit {speed}×</translation>
    </message>
    <message>
        <source>Compare with another result</source>
        <translation>Mit einem anderen Ergebnis vergleichen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>The frames of {name} are not in the order of their times.</source>
        <translation>Die Einzelbilder von {name} sind nicht nach ihren Zeiten geordnet.</translation>
    </message>
    <message>
        <source>Lanes: what each person shows over time</source>
        <translation>Spuren: was jede Person im Lauf der Zeit zeigt</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>Niemand ist zu sehen.</translation>
    </message>
    <message>
        <source>other result</source>
        <translation>anderes Ergebnis</translation>
    </message>
    <message>
        <source>Values under the pointer</source>
        <translation>Werte unter dem Zeiger</translation>
    </message>
    <message>
        <source>C&amp;urves</source>
        <translation>&amp;Kurven</translation>
    </message>
    <message>
        <source>Show the probability of every emotion below each lane</source>
        <translation>Unter jeder Spur die Wahrscheinlichkeit jeder Emotion zeigen</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Show less time, in more detail</source>
        <translation>Weniger Zeit zeigen, dafür genauer</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show the whole recording</source>
        <translation>Die ganze Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Agreement with the other result</source>
        <translation>Übereinstimmung mit dem anderen Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>Nächster &amp;Unterschied</translation>
    </message>
    <message>
        <source>Go to where the two results differ next (N; Shift+N the one before)</source>
        <translation>Zum nächsten Unterschied der beiden Ergebnisse gehen (N; Umschalt+N zum vorigen)</translation>
    </message>
    <message>
        <source>Which part of the recording the lanes show</source>
        <translation>Welchen Teil der Aufnahme die Spuren zeigen</translation>
    </message>
    <message>
        <source>{tip} ({key} in the lanes)</source>
        <translation>{tip} ({key} in den Spuren)</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>Verglei&amp;chen…</translation>
    </message>
    <message>
        <source>Show another result of this recording, as of another model, below this one</source>
        <translation>Ein anderes Ergebnis dieser Aufnahme, etwa eines anderen Modells, darunter zeigen</translation>
    </message>
    <message>
        <source>Stop com&amp;paring</source>
        <translation>Verglei&amp;ch beenden</translation>
    </message>
    <message>
        <source>Show this result alone again</source>
        <translation>Dieses Ergebnis wieder allein zeigen</translation>
    </message>
    <message>
        <source>{name} has none of these faces</source>
        <translation>{name} hat keines dieser Gesichter</translation>
    </message>
    <message>
        <source>{name}: the same label on {share} of {count} faces that both have; {here} only here, {there} only there</source>
        <translation>{name}: dasselbe Label bei {share} von {count} Gesichtern, die beide haben; {here} nur hier, {there} nur dort</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>abgewandt</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>{time} · {person}: {values}</source>
        <translation>{time} · {person}: {values}</translation>
    </message>
    <message>
        <source>quality {quality}</source>
        <translation>Qualität: {quality}</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>other result {emotion}</source>
        <translation>anderes Ergebnis: {emotion}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>gut</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Thorough (slower)</source>
        <translation>Gründlich (langsamer)</translation>
    </message>
    <message>
        <source>Light (faces appear later)</source>
        <translation>Sparsam (verzögert)</translation>
    </message>
    <message>
        <source>Network and cascades</source>
        <translation>Netz und Kaskaden</translation>
    </message>
    <message>
        <source>Haar cascades alone</source>
        <translation>Nur Haar-Kaskaden</translation>
    </message>
    <message>
        <source>Boxes and labels alone</source>
        <translation>Nur Rahmen und Labels</translation>
    </message>
    <message>
        <source>Pixelated faces (no guarantee)</source>
        <translation>Verpixelte Gesichter (keine Garantie)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Die Quelle</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>Quelle: {name}</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>Video oder Bild öffnen</translation>
    </message>
    <message>
        <source>Videos and pictures ({endings})</source>
        <translation>Videos und Bilder ({endings})</translation>
    </message>
    <message>
        <source>Videos ({endings})</source>
        <translation>Videos ({endings})</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>Bilder ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Address of a camera or stream (http, https or rtsp). The program connects to no other address:</source>
        <translation>Adresse einer Kamera oder eines Streams (http, https oder rtsp). Das Programm verbindet sich mit keiner anderen Adresse:</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Keine Kamera gefunden</translation>
    </message>
    <message>
        <source>Connect a camera. Where one is connected, another program or the system&apos;s privacy settings may keep it.</source>
        <translation>Schließen Sie eine Kamera an. Ist eine angeschlossen, hält sie vielleicht ein anderes Programm, oder die Datenschutzeinstellungen des Systems verbergen sie.</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Kamera {number}</translation>
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
        <translation>Wie sicher sich das Modell ist</translation>
    </message>
    <message>
        <source>How likely each emotion is</source>
        <translation>Wie wahrscheinlich jede Emotion ist</translation>
    </message>
    <message>
        <source>How sure the model is of each emotion. All of them together make 100 %.
It is the model&apos;s certainty, not the strength of a feeling.</source>
        <translation>Wie sicher sich das Modell bei jeder Emotion ist. Alle zusammen ergeben 100&#xa0;%.
Es ist die Sicherheit des Modells, nicht die Stärke eines Gefühls.</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>The model&apos;s whole input: 48 by 48 gray pixels.</source>
        <translation>Die ganze Eingabe des Modells: 48 mal 48 graue Pixel.</translation>
    </message>
    <message>
        <source>No face at the moment.</source>
        <translation>Zurzeit kein Gesicht.</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>What the model sees of the face: gray, 48 by 48 pixels, enlarged.</source>
        <translation>Was das Modell vom Gesicht sieht: grau, 48 mal 48 Pixel, vergrößert.</translation>
    </message>
    <message>
        <source>What the face showed over time</source>
        <translation>Was das Gesicht im Lauf der Zeit zeigte</translation>
    </message>
    <message>
        <source>Left and right read the values, space stops the chart and lets it go on.</source>
        <translation>Links und Rechts lesen die Werte ab, die Leertaste hält das Diagramm an und lässt es weiterlaufen.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>vor {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{moment} · at {clock}</source>
        <translation>{moment} · bei {clock}</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>marker {number}</source>
        <translation>Marker {number}</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>vor {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>All emotions, stacked to 100 %, in the order of the bars</source>
        <translation>Alle Emotionen, auf 100&#xa0;% gestapelt, in der Reihenfolge der Balken</translation>
    </message>
    <message>
        <source>Three lines</source>
        <translation>Drei Linien</translation>
    </message>
    <message>
        <source>The three emotions that were strongest in the time shown</source>
        <translation>Die drei Emotionen, die in der gezeigten Zeit am stärksten waren</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>How the past is drawn</source>
        <translation>Wie der Verlauf gezeichnet wird</translation>
    </message>
    <message>
        <source>How much of the past is shown</source>
        <translation>Wie viel vom Verlauf gezeigt wird</translation>
    </message>
    <message>
        <source>The time over which the chart is averaged; labels and tables are not changed by it</source>
        <translation>Die Zeit, über die das Diagramm gemittelt wird; Labels und Tabellen ändern sich dadurch nicht</translation>
    </message>
    <message>
        <source>Let the chart go on</source>
        <translation>Das Diagramm weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop the chart; nothing is lost</source>
        <translation>Das Diagramm anhalten; nichts geht verloren</translation>
    </message>
    <message>
        <source>{what} (Space on the chart)</source>
        <translation>{what} (Leertaste im Diagramm)</translation>
    </message>
    <message>
        <source>No average</source>
        <translation>Kein Mittelwert</translation>
    </message>
    <message>
        <source>Average {seconds} s</source>
        <translation>Mittel über {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{emotion}, by hand</source>
        <translation>{emotion}, von Hand</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Come closer to the camera.</source>
        <translation>Näher an die Kamera kommen.</translation>
    </message>
    <message>
        <source>Move into the picture: the face is cut off.</source>
        <translation>Ins Bild rücken: Das Gesicht ist abgeschnitten.</translation>
    </message>
    <message>
        <source>More light on the face helps.</source>
        <translation>Mehr Licht auf dem Gesicht hilft.</translation>
    </message>
    <message>
        <source>Face the camera.</source>
        <translation>Zur Kamera schauen.</translation>
    </message>
    <message>
        <source>Hold still, or focus the camera.</source>
        <translation>Stillhalten, oder die Kamera scharf stellen.</translation>
    </message>
    <message>
        <source>Place in the video</source>
        <translation>Stelle im Video</translation>
    </message>
    <message>
        <source>Click or drag to go to a place in the video</source>
        <translation>Klicken oder ziehen, um zu einer Stelle im Video zu gehen</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>Zeit und Länge</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Schleife</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>A face in the picture is described here.</source>
        <translation>Hier wird ein Gesicht im Bild beschrieben.</translation>
    </message>
    <message>
        <source>Click a face in the picture to choose it.</source>
        <translation>Ein Gesicht im Bild anklicken, um es zu wählen.</translation>
    </message>
    <message>
        <source>Hidden at the moment: these values are from when the face was last seen.</source>
        <translation>Gerade verdeckt: Diese Werte sind von dem Moment, als das Gesicht zuletzt zu sehen war.</translation>
    </message>
    <message>
        <source>No emotion stands out enough to name it.</source>
        <translation>Keine Emotion tritt deutlich genug hervor, um sie zu nennen.</translation>
    </message>
    <message>
        <source>Not certain enough to name an emotion, since the face is {reasons}.</source>
        <translation>Nicht sicher genug, um eine Emotion zu nennen, denn das Gesicht ist {reasons}.</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>turned aside</source>
        <translation>abgewandt</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>The chosen face</source>
        <translation>Das gewählte Gesicht</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
    </message>
    <message>
        <source>{emotion}, {share} sure</source>
        <translation>{emotion}, {share} sicher</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>no faces</source>
        <translation>keine Gesichter</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 Gesicht</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} Gesichter</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>See emotions in faces, live, on your own machine. No data leaves it: the program connects only to addresses that you enter.</source>
        <translation>Emotionen in Gesichtern sehen, live, auf dem eigenen Rechner. Keine Daten verlassen ihn: Das Programm verbindet sich nur mit Adressen, die Sie eingeben.</translation>
    </message>
    <message>
        <source>MIT licence; THIRD_PARTY.md lists included software of others with its licences.</source>
        <translation>MIT-Lizenz; THIRD_PARTY.md nennt die enthaltene Software anderer mit ihren Lizenzen.</translation>
    </message>
    <message>
        <source>About fer-desktop</source>
        <translation>Über fer-desktop</translation>
    </message>
    <message>
        <source>The program crashed the last time</source>
        <translation>Das Programm ist beim letzten Mal abgestürzt</translation>
    </message>
    <message>
        <source>A library that the program uses failed, and the program ended. What was recorded until then is kept. This report was written to {file}. It holds no picture; names of your files may stand in it: read it before you send it to anyone.</source>
        <translation>Eine Bibliothek, die das Programm verwendet, hat versagt, und das Programm wurde beendet. Was bis dahin aufgenommen wurde, ist erhalten. Dieser Bericht wurde nach {file} geschrieben. Er enthält kein Bild; Namen Ihrer Dateien können darin stehen: Lesen Sie ihn, bevor Sie ihn jemandem senden.</translation>
    </message>
    <message>
        <source>Report of the crash</source>
        <translation>Absturzbericht</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy its text, for an issue report or a mail</source>
        <translation>Den Text kopieren, für eine Fehlermeldung oder E-Mail</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>There is no face to explain.</source>
        <translation>Es gibt kein Gesicht zu erklären.</translation>
    </message>
    <message>
        <source>An expression is not a feeling: this program estimates how faces look. Nothing about a person may be decided by it.</source>
        <translation>Ein Ausdruck ist kein Gefühl: Dieses Programm schätzt, wie Gesichter aussehen. Danach darf nichts über einen Menschen entschieden werden.</translation>
    </message>
    <message>
        <source>Use {camera}: the people here agree</source>
        <translation>{camera} verwenden: Alle hier sind einverstanden</translation>
    </message>
    <message>
        <source>Responsible use</source>
        <translation>Verantwortungsvoller Einsatz</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>An error happened inside the program ({error}). The program continues; details are in {file}.</source>
        <translation>Im Programm ist ein Fehler aufgetreten ({error}). Das Programm läuft weiter; Einzelheiten stehen in {file}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The source is closed. Choose another one:</source>
        <translation>Die Quelle ist geschlossen. Wählen Sie eine andere:</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Ma&amp;rkers</source>
        <translation>Ma&amp;rker</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>{name} was added to your models and is now in use.</source>
        <translation>{name} wurde zu Ihren Modellen hinzugefügt und wird jetzt verwendet.</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>In der Sichtung öffnen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>An expression is not a feeling</source>
        <translation>Ein Ausdruck ist kein Gefühl</translation>
    </message>
    <message>
        <source>The program sees how a face looks, not how a person feels. People smile when they are sad and frown when they think. Do not make decisions about anyone by its output.</source>
        <translation>Das Programm sieht, wie ein Gesicht aussieht, nicht, wie ein Mensch sich fühlt. Menschen lächeln, wenn sie traurig sind, und runzeln die Stirn, wenn sie nachdenken. Treffen Sie nach seinen Angaben keine Entscheidungen über jemanden.</translation>
    </message>
    <message>
        <source>Ask the people in front of the camera</source>
        <translation>Die Menschen vor der Kamera fragen</translation>
    </message>
    <message>
        <source>Explain what the program does, and continue only if they agree. Pictures stay on this machine; nothing is sent, and nothing is kept unless you save it.</source>
        <translation>Erklären Sie, was das Programm tut, und fahren Sie nur fort, wenn sie einverstanden sind. Bilder bleiben auf diesem Rechner; nichts wird gesendet, und nichts wird aufgehoben, wenn Sie es nicht speichern.</translation>
    </message>
    <message>
        <source>Not at work, not in schools</source>
        <translation>Nicht bei der Arbeit, nicht in Schulen</translation>
    </message>
    <message>
        <source>The European Union forbids systems that infer emotions of people at work and in education, except for medical or safety reasons (AI Act, Article 5). Other places have rules of their own.</source>
        <translation>Die Europäische Union verbietet Systeme, die am Arbeitsplatz und in Bildungseinrichtungen Emotionen von Menschen ableiten, außer aus medizinischen Gründen oder Sicherheitsgründen (KI-Verordnung, Artikel 5). Anderswo gelten eigene Regeln.</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Bevor Sie beginnen</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Labels</translation>
    </message>
    <message>
        <source>&amp;Faces</source>
        <translation>&amp;Gesichter</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>&amp;Average labels over time</source>
        <translation>Labels über die &amp;Zeit mitteln</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Alternative (alt2)</source>
        <translation>Alternative (alt2)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>&amp;Mirror cameras</source>
        <translation>Kameras &amp;spiegeln</translation>
    </message>
    <message>
        <source>M&amp;irror other sources</source>
        <translation>A&amp;ndere Quellen spiegeln</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Verringert</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Labels flicker less; a change is still visible within half a second</source>
        <translation>Labels flackern weniger; ein Wechsel ist trotzdem innerhalb einer halben Sekunde zu sehen</translation>
    </message>
    <message>
        <source>&amp;Time constant</source>
        <translation>Zei&amp;tkonstante</translation>
    </message>
    <message>
        <source>Longer gives steadier labels, shorter gives faster changes</source>
        <translation>Länger gibt ruhigere Labels, kürzer schnellere Wechsel</translation>
    </message>
    <message>
        <source>&amp;Uncertain below</source>
        <translation>&amp;Unsicher unter</translation>
    </message>
    <message>
        <source>A face whose best emotion is less likely than this reads &quot;uncertain&quot;; one that is small, dark, blurred, turned aside or cut off needs half as much again</source>
        <translation>Ein Gesicht, dessen beste Emotion weniger wahrscheinlich ist als das, heißt „unsicher“; ist es klein, dunkel, unscharf, abgewandt oder abgeschnitten, braucht es die Hälfte mehr</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>&amp;Detektor</translation>
    </message>
    <message>
        <source>What finds faces; the network also finds tilted ones</source>
        <translation>Was Gesichter findet; das Netz findet auch geneigte</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>How thoroughly each frame is searched for faces; the thorough way searches every frame completely</source>
        <translation>Wie gründlich jedes Einzelbild nach Gesichtern abgesucht wird; die gründliche Suche sucht jedes ganz ab</translation>
    </message>
    <message>
        <source>S&amp;mallest face</source>
        <translation>Klei&amp;nstes Gesicht</translation>
    </message>
    <message>
        <source>Share of the picture&apos;s shorter side</source>
        <translation>Anteil an der kürzeren Seite des Bilds</translation>
    </message>
    <message>
        <source>Casc&amp;ade</source>
        <translation>K&amp;askade</translation>
    </message>
    <message>
        <source>Which of OpenCV&apos;s face detectors is used</source>
        <translation>Welcher Gesichtsdetektor von OpenCV verwendet wird</translation>
    </message>
    <message>
        <source>Scale s&amp;tep</source>
        <translation>Skalensch&amp;ritt</translation>
    </message>
    <message>
        <source>Ratio of two neighbouring face sizes: smaller finds more and takes longer</source>
        <translation>Verhältnis zweier benachbarter Gesichtsgrößen: Kleiner findet mehr und dauert länger</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>Nac&amp;hbarn</translation>
    </message>
    <message>
        <source>Overlapping detections that count as a face: more of them give fewer false faces, but also fewer true ones</source>
        <translation>Überlappende Treffer, die als Gesicht zählen: Mehr davon ergeben weniger falsche Gesichter, aber auch weniger richtige</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>Requested from the camera, which uses the nearest that it supports</source>
        <translation>Wird von der Kamera verlangt; sie nimmt die nächste, die sie unterstützt</translation>
    </message>
    <message>
        <source>R&amp;ate</source>
        <translation>&amp;Bildrate</translation>
    </message>
    <message>
        <source>Show cameras as in a mirror; labels stay readable</source>
        <translation>Kameras wie im Spiegel zeigen; Labels bleiben lesbar</translation>
    </message>
    <message>
        <source>Videos, pictures and streams</source>
        <translation>Videos, Bilder und Streams</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>Noch ist kein Modell geladen</translation>
    </message>
    <message>
        <source>Col&amp;ours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>Be&amp;wegung</translation>
    </message>
    <message>
        <source>Reduced: charts move on in steps, nothing is animated</source>
        <translation>Verringert: Kurven rücken in Schritten weiter, nichts wird animiert</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Of this window, from the next start on; tables stay as they are</source>
        <translation>Dieses Fensters, ab dem nächsten Start; Tabellen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Recorded p&amp;ictures</source>
        <translation>&amp;Bilder der Sitzung</translation>
    </message>
    <message>
        <source>What the pictures of a recorded session hold; from the next one on</source>
        <translation>Was die Bilder einer aufgenommenen Sitzung enthalten; ab der nächsten</translation>
    </message>
    <message>
        <source>Recorded &amp;sound</source>
        <translation>&amp;Ton der Sitzung</translation>
    </message>
    <message>
        <source>Whether a recorded session has sound, from the next one on; ask everybody who can be heard</source>
        <translation>Ob eine aufgenommene Sitzung Ton hat, ab der nächsten; fragen Sie alle, die zu hören sind</translation>
    </message>
    <message>
        <source>Models &amp;run on</source>
        <translation>Modelle l&amp;aufen auf</translation>
    </message>
    <message>
        <source>Processors that the installed onnxruntime supports</source>
        <translation>Prozessoren, die die installierte onnxruntime unterstützt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>The processor that the model actually runs on</source>
        <translation>Der Prozessor, auf dem das Modell tatsächlich läuft</translation>
    </message>
    <message>
        <source>{processor} (not installed)</source>
        <translation>{processor} (nicht installiert)</translation>
    </message>
    <message>
        <source>{number} frames per second</source>
        <translation>{number} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>On the picture: choose the next face. On the chart: read its values</source>
        <translation>Im Bild: das nächste Gesicht wählen. Im Diagramm: die Werte ablesen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>On the chart: stop it and let it go on</source>
        <translation>Im Diagramm: anhalten und weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Links, Rechts, Pos1, Ende</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: a second back or on, to either end</source>
        <translation>Auf den Spuren der Sichtung: eine Sekunde zurück oder vor, an den Anfang oder das Ende</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: choose the person</source>
        <translation>Auf den Spuren der Sichtung: die Person wählen</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: show less or more time, or all of it</source>
        <translation>Auf den Spuren der Sichtung: weniger oder mehr Zeit zeigen, oder alles</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: scroll</source>
        <translation>Auf den Spuren der Sichtung: blättern</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: the next or previous difference between two results</source>
        <translation>Auf den Spuren der Sichtung: der nächste oder vorige Unterschied zwischen zwei Ergebnissen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} oder {second}</translation>
    </message>
</context>
</TS>
