<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open video or picture…</source>
        <translation>&amp;Ouvrir une vidéo ou une image…</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>Ouvrir une vidéo ou une image</translation>
    </message>
    <message>
        <source>Open &amp;address…</source>
        <translation>Ouvrir une &amp;adresse…</translation>
    </message>
    <message>
        <source>Open a camera or stream on the network by its address</source>
        <translation>Ouvrir une caméra ou un flux du réseau par son adresse</translation>
    </message>
    <message>
        <source>Play the &amp;demo clip</source>
        <translation>Lire le clip de &amp;démonstration</translation>
    </message>
    <message>
        <source>Play the included demo clip</source>
        <translation>Lire le clip de démonstration fourni</translation>
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
        <translation>&amp;Arrêt</translation>
    </message>
    <message>
        <source>Stop and release the camera</source>
        <translation>Arrêter et libérer la caméra</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>&amp;Miroir</translation>
    </message>
    <message>
        <source>Show as in a mirror</source>
        <translation>Montrer comme dans un miroir</translation>
    </message>
    <message>
        <source>Save sna&amp;pshot</source>
        <translation>Enregistrer une &amp;photo</translation>
    </message>
    <message>
        <source>Save this picture with its boxes and labels</source>
        <translation>Enregistrer cette image avec ses cadres et ses étiquettes</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Record a &amp;table…</source>
        <translation>Enregistrer un &amp;tableau…</translation>
    </message>
    <message>
        <source>Write a table with a row for every face in every frame</source>
        <translation>Écrire un tableau avec une ligne pour chaque visage de chaque image</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>End the &amp;recording</source>
        <translation>Terminer l’&amp;enregistrement</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End the recording; what was recorded is kept</source>
        <translation>Terminer l’enregistrement&#x202f;; ce qui a été enregistré est conservé</translation>
    </message>
    <message>
        <source>&amp;Stop the recording</source>
        <translation>&amp;Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>End the recording; the camera or file stays open</source>
        <translation>Terminer l’enregistrement&#x202f;; la caméra ou le fichier reste ouvert</translation>
    </message>
    <message>
        <source>&amp;Record a session</source>
        <translation>&amp;Enregistrer une session</translation>
    </message>
    <message>
        <source>Record pictures, a table and markers into a new folder among your videos</source>
        <translation>Enregistrer les images, un tableau et les marqueurs dans un nouveau dossier parmi vos vidéos</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Record a session under another name</source>
        <translation>Enregistrer une session sous un autre nom</translation>
    </message>
    <message>
        <source>Set a &amp;marker</source>
        <translation>Placer un &amp;marqueur</translation>
    </message>
    <message>
        <source>Mark the picture that is shown now</source>
        <translation>Marquer l’image affichée en ce moment</translation>
    </message>
    <message>
        <source>Write a &amp;note…</source>
        <translation>Écrire une &amp;note…</translation>
    </message>
    <message>
        <source>Write a note about this picture</source>
        <translation>Écrire une note sur cette image</translation>
    </message>
    <message>
        <source>Marker {number}</source>
        <translation>Marqueur {number}</translation>
    </message>
    <message>
        <source>&amp;List of markers…</source>
        <translation>&amp;Liste des marqueurs…</translation>
    </message>
    <message>
        <source>Rename, change, delete, import and export markers</source>
        <translation>Renommer, modifier, supprimer, importer et exporter les marqueurs</translation>
    </message>
    <message>
        <source>What the &amp;digits mark…</source>
        <translation>Rôle des &amp;chiffres…</translation>
    </message>
    <message>
        <source>Give the digits 1 to 9 names of your own</source>
        <translation>Donner vos propres noms aux chiffres 1 à 9</translation>
    </message>
    <message>
        <source>Send live values to other programs</source>
        <translation>Envoyer les valeurs en direct à d’autres programmes</translation>
    </message>
    <message>
        <source>Make an annotated copy and a table of this file</source>
        <translation>Faire une copie annotée et un tableau de ce fichier</translation>
    </message>
    <message>
        <source>See a table, a summary or a session again, with its video</source>
        <translation>Revoir un tableau, un résumé ou une session, avec sa vidéo</translation>
    </message>
    <message>
        <source>Pi&amp;xelate faces</source>
        <translation>Pi&amp;xelliser les visages</translation>
    </message>
    <message>
        <source>Pixelate every face that is found in the live picture, the presenter and snapshots</source>
        <translation>Pixelliser chaque visage trouvé dans l’image en direct, la présentation et les photos</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>&amp;Présenter</translation>
    </message>
    <message>
        <source>Show the picture with large labels to an audience, on a whole screen; Esc leaves it</source>
        <translation>Montrer l’image avec de grandes étiquettes à un public, sur tout un écran&#x202f;; Échap met fin à cela</translation>
    </message>
    <message>
        <source>R&amp;ecord a session as…</source>
        <translation>Enregistrer une session &amp;sous…</translation>
    </message>
    <message>
        <source>Strea&amp;ms…</source>
        <translation>&amp;Flux…</translation>
    </message>
    <message>
        <source>A&amp;nnotate this video…</source>
        <translation>A&amp;nnoter cette vidéo…</translation>
    </message>
    <message>
        <source>Open res&amp;ult…</source>
        <translation>Ouvrir un &amp;résultat…</translation>
    </message>
    <message>
        <source>Say that expressions are esti&amp;mated</source>
        <translation>&amp;Indiquer que les expressions sont estimées</translation>
    </message>
    <message>
        <source>A line below the presented picture; in the European Union people must be told (AI Act, Art. 50(3))</source>
        <translation>Une ligne sous l’image présentée&#x202f;; dans l’Union européenne, il faut en informer les personnes (règlement sur l’IA, art. 50, par. 3)</translation>
    </message>
    <message>
        <source>Side pa&amp;nel</source>
        <translation>Pa&amp;nneau latéral</translation>
    </message>
    <message>
        <source>Show details of the chosen face</source>
        <translation>Afficher les détails du visage choisi</translation>
    </message>
    <message>
        <source>&amp;Why this label?</source>
        <translation>Po&amp;urquoi cette étiquette&#x202f;?</translation>
    </message>
    <message>
        <source>What the model saw of the chosen face, and how often it is right (also a click on its bars or its curve)</source>
        <translation>Ce que le modèle a vu du visage choisi, et combien de fois il a raison (aussi par un clic sur ses barres ou sa courbe)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>Full screen; Esc leaves it</source>
        <translation>Plein écran&#x202f;; Échap le quitte</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Quitter le plein écran</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Add model…</source>
        <translation>&amp;Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Check a model file and copy it to your models</source>
        <translation>Vérifier un fichier de modèle et le copier parmi vos modèles</translation>
    </message>
    <message>
        <source>About this &amp;model</source>
        <translation>À propos de ce &amp;modèle</translation>
    </message>
    <message>
        <source>Accuracy, purpose and limits of this model</source>
        <translation>Exactitude, usage et limites de ce modèle</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>Toutes les touches sur une page</translation>
    </message>
    <message>
        <source>&amp;Responsible use</source>
        <translation>Usage &amp;responsable</translation>
    </message>
    <message>
        <source>What this program must not be used for</source>
        <translation>Ce pour quoi ce programme ne doit pas servir</translation>
    </message>
    <message>
        <source>Open the &amp;log&apos;s folder</source>
        <translation>&amp;Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Useful for reporting a problem</source>
        <translation>Utile pour signaler un problème</translation>
    </message>
    <message>
        <source>&amp;About fer-desktop</source>
        <translation>À &amp;propos de fer-desktop</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>À propos de ce programme</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>Emotions</name>
    <message>
        <source>angry</source>
        <translation>colère</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>dégoût</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>peur</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>joie</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>tristesse</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>surprise</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} and {names} were made of two different files; choose a result of the same recording.</source>
        <translation>{name} et {names} proviennent de deux fichiers différents&#x202f;; choisissez un résultat du même enregistrement.</translation>
    </message>
    <message>
        <source>The frames of {name} and {names} have different times; choose a result of the same recording.</source>
        <translation>Les images de {name} et de {names} ont des temps différents&#x202f;; choisissez un résultat du même enregistrement.</translation>
    </message>
    <message>
        <source>The frames of {name} are not in order.</source>
        <translation>Les images de {name} ne sont pas dans l’ordre.</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} existe déjà.</translation>
    </message>
    <message>
        <source>{name} is done already.</source>
        <translation>{name} est déjà terminé.</translation>
    </message>
    <message>
        <source>{path} is no regular file; choose another name for the table.</source>
        <translation>{path} n’est pas un fichier ordinaire&#x202f;; choisissez un autre nom pour le tableau.</translation>
    </message>
    <message>
        <source>{path} exists already; --overwrite replaces it, or choose another name.</source>
        <translation>{path} existe déjà&#x202f;; --overwrite le remplace, sinon choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} is an input; choose another name for the result.</source>
        <translation>{path} est un fichier d’entrée&#x202f;; choisissez un autre nom pour le résultat.</translation>
    </message>
    <message>
        <source>{path} would be two results at once (the other one is {other}); choose different names.</source>
        <translation>{path} serait deux résultats à la fois (l’autre est {other})&#x202f;; choisissez des noms différents.</translation>
    </message>
    <message>
        <source>{path} would lie in {other}, which is a result itself; choose different names.</source>
        <translation>{path} se trouverait dans {other}, qui est lui-même un résultat&#x202f;; choisissez des noms différents.</translation>
    </message>
    <message>
        <source>What is kept in {name} cannot be resumed: {refusal}. Start anew without --resume, or with --overwrite.</source>
        <translation>Ce qui est conservé dans {name} ne peut pas être repris&#xa0;: {refusal}. Recommencez sans --resume, ou avec --overwrite.</translation>
    </message>
    <message>
        <source>{name} is being written by another run.</source>
        <translation>{name} est en cours d’écriture par une autre exécution.</translation>
    </message>
    <message>
        <source>No frame of the file lies between the start and the end given.</source>
        <translation>Aucune image du fichier ne se trouve entre le début et la fin indiqués.</translation>
    </message>
    <message>
        <source>{name}: annotated pictures are written as {results}; choose such a name.</source>
        <translation>{name}&#xa0;: les images annotées sont écrites en {results}&#x202f;; choisissez un tel nom.</translation>
    </message>
    <message>
        <source>{name} holds no picture.</source>
        <translation>{name} ne contient aucune image.</translation>
    </message>
    <message>
        <source>{name} is the input itself; choose another -o.</source>
        <translation>{name} est le fichier d’entrée lui-même&#x202f;; choisissez un autre -o.</translation>
    </message>
    <message>
        <source>{name} is no regular file; choose another name for the result.</source>
        <translation>{name} n’est pas un fichier ordinaire&#x202f;; choisissez un autre nom pour le résultat.</translation>
    </message>
    <message>
        <source>{name} exists already; --overwrite replaces it, --skip-existing skips it.</source>
        <translation>{name} existe déjà&#x202f;; --overwrite le remplace, --skip-existing l’ignore.</translation>
    </message>
    <message>
        <source>{name} was begun as a whole.</source>
        <translation>{name} a été commencé d’un seul tenant.</translation>
    </message>
    <message>
        <source>{name} cannot be split: the times of its frames do not tell them apart.</source>
        <translation>{name} ne peut pas être découpé&#xa0;: les temps de ses images ne les distinguent pas.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} est endommagé.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{folder} exists and is not empty; name another folder.</source>
        <translation>{folder} existe et n’est pas vide&#x202f;; indiquez un autre dossier.</translation>
    </message>
    <message>
        <source>Nothing is coded in these results; give stretches a label in the review first.</source>
        <translation>Rien n’est codé dans ces résultats&#x202f;; donnez d’abord une étiquette à des passages dans la relecture.</translation>
    </message>
    <message>
        <source>{names}: in both parts, which makes a model look better than it is for other people; --by-person keeps everybody in one.</source>
        <translation>{names}&#xa0;: dans les deux parties, ce qui fait paraître un modèle meilleur qu’il ne l’est pour d’autres personnes&#x202f;; --by-person garde chacun dans une seule.</translation>
    </message>
    <message>
        <source>The model that made the result of {name} is not installed; name one whose margin the crops get (--model).</source>
        <translation>Le modèle qui a produit le résultat de {name} n’est pas installé&#x202f;; indiquez-en un dont les recadrages prendront la marge (--model).</translation>
    </message>
    <message>
        <source>A picture of a face cannot be written as PNG.</source>
        <translation>L’image d’un visage ne peut pas être écrite en PNG.</translation>
    </message>
    <message>
        <source>{names} and others: in both parts, which makes a model look better than it is for other people; --by-person keeps everybody in one.</source>
        <translation>{names} et d’autres&#xa0;: dans les deux parties, ce qui fait paraître un modèle meilleur qu’il ne l’est pour d’autres personnes&#x202f;; --by-person garde chacun dans une seule.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one stretch.</source>
        <translation>Il ne reste rien pour le test&#xa0;: tous les visages sont d’un seul passage.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one recording.</source>
        <translation>Il ne reste rien pour le test&#xa0;: tous les visages sont d’un seul enregistrement.</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one person.</source>
        <translation>Il ne reste rien pour le test&#xa0;: tous les visages sont d’une seule personne.</translation>
    </message>
    <message>
        <source>Faces of {name} cannot be cut out: {reason}</source>
        <translation>Les visages de {name} ne peuvent pas être découpés&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name}: {count} faces lie on frames that cannot be read.</source>
        <translation>{name}&#xa0;: {count} visages sont sur des images qui ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>{path} is no list of exported faces.</source>
        <translation>{path} n’est pas une liste de visages exportés.</translation>
    </message>
    <message>
        <source>The program&apos;s file {name} is damaged; install fer-desktop again to bring it back.</source>
        <translation>Le fichier {name} du programme est endommagé&#x202f;; réinstallez fer-desktop pour le rétablir.</translation>
    </message>
    <message>
        <source>The model {name} returned values that are not finite.</source>
        <translation>Le modèle {name} a donné des valeurs qui ne sont pas finies.</translation>
    </message>
    <message>
        <source>The model {name} returned negative probabilities.</source>
        <translation>Le modèle {name} a donné des probabilités négatives.</translation>
    </message>
    <message>
        <source>The model {name} returned probabilities that sum to {farthest:.4g}, not to 1.</source>
        <translation>Le modèle {name} a donné des probabilités dont la somme est {farthest:.4g} et non 1.</translation>
    </message>
    <message>
        <source>{name} has the inputs {names}; a model for this program has one, {input_name!r}.</source>
        <translation>{name} a les entrées {names}&#x202f;; un modèle pour ce programme en a une seule, {input_name!r}.</translation>
    </message>
    <message>
        <source>{name} takes {kind} {shape}; a model for this program takes gray faces tensor(uint8) (n, {face_size}, {face_size}, 1) in batches of any size.</source>
        <translation>{name} prend {kind} {shape}&#x202f;; un modèle pour ce programme prend des visages gris tensor(uint8) (n, {face_size}, {face_size}, 1) par lots de taille quelconque.</translation>
    </message>
    <message>
        <source>{name} carries no card (metadata key {metadata_key!r}), so its labels are unknown; export it with fer-train.</source>
        <translation>{name} ne contient pas de fiche (clé de métadonnées {metadata_key!r}), ses étiquettes sont donc inconnues&#x202f;; exportez-le avec fer-train.</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>Il n’y a pas de fichier de modèle {path}.</translation>
    </message>
    <message>
        <source>{path} is no model file but a folder, pipe or device.</source>
        <translation>{path} n’est pas un fichier de modèle mais un dossier, un tube ou un périphérique.</translation>
    </message>
    <message>
        <source>The model file {name} is empty.</source>
        <translation>Le fichier de modèle {name} est vide.</translation>
    </message>
    <message>
        <source>{name} is not an ONNX model that can be run: {reason}</source>
        <translation>{name} n’est pas un modèle ONNX exécutable&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The model {name} returned {shape} for {count} faces; expected {expected}.</source>
        <translation>Le modèle {name} a donné {shape} pour {count} visages&#x202f;; {expected} est attendu.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} has no output {other!r}.</source>
        <translation>{name} n’a pas de sortie {other!r}.</translation>
    </message>
    <message>
        <source>{name} has the output {other!r} {type} {shape}, but its card names {count} labels: {labels}.</source>
        <translation>{name} a la sortie {other!r} {type} {shape}, mais sa fiche cite {count} étiquettes&#xa0;: {labels}.</translation>
    </message>
    <message>
        <source>The model {name} did not finish within {seconds:.0f} s and was stopped.</source>
        <translation>Le modèle {name} n’a pas terminé en {seconds:.0f}&#xa0;s et a été arrêté.</translation>
    </message>
    <message>
        <source>The model {name} failed to run: {reason}</source>
        <translation>Le modèle {name} n’a pas pu être exécuté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} takes weights from {shown}, outside its own folder, and is not opened.</source>
        <translation>{name} prend des poids dans {shown}, hors de son propre dossier, et n’est pas ouvert.</translation>
    </message>
    <message>
        <source>{name} keeps weights in {shown}, but there is no such file.</source>
        <translation>{name} garde des poids dans {shown}, mais ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>{name} is not an ONNX model that can be run: it is damaged or of another kind.</source>
        <translation>{name} n’est pas un modèle ONNX exécutable&#xa0;: il est endommagé ou d’une autre sorte.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The model&apos;s card has a field {name!r} that is not {kind}.</source>
        <translation>La fiche du modèle a un champ {name!r} qui n’est pas du type {kind}.</translation>
    </message>
    <message>
        <source>The model&apos;s card has a field {name!r} that is not figures.</source>
        <translation>La fiche du modèle a un champ {name!r} qui ne contient pas de mesures.</translation>
    </message>
    <message>
        <source>The model&apos;s card names fewer than two labels.</source>
        <translation>La fiche du modèle cite moins de deux étiquettes.</translation>
    </message>
    <message>
        <source>The model&apos;s card has crop_margin {crop_margin}, outside -0.4 to 1.</source>
        <translation>La fiche du modèle a crop_margin {crop_margin}, hors de -0.4 à 1.</translation>
    </message>
    <message>
        <source>The model&apos;s card asks for interpolation {interpolation!r}; known are {interpolations}.</source>
        <translation>La fiche du modèle demande l’interpolation {interpolation!r}&#x202f;; sont connues {interpolations}.</translation>
    </message>
    <message>
        <source>The model&apos;s card is larger than a megabyte; it is not read.</source>
        <translation>La fiche du modèle dépasse un mégaoctet&#x202f;; elle n’est pas lue.</translation>
    </message>
    <message>
        <source>The model&apos;s card is not a JSON object.</source>
        <translation>La fiche du modèle n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>The model&apos;s card has schema {found!r}; this program reads {schema}.</source>
        <translation>La fiche du modèle a le schéma {found!r}&#x202f;; ce programme lit {schema}.</translation>
    </message>
    <message>
        <source>The model&apos;s card lacks {missing}.</source>
        <translation>Il manque {missing} dans la fiche du modèle.</translation>
    </message>
    <message>
        <source>The model&apos;s card has an incomplete figure in {name!r}.</source>
        <translation>La fiche du modèle a une mesure incomplète dans {name!r}.</translation>
    </message>
    <message>
        <source>The model&apos;s card names labels that are no emotions of ours: {words} (known: {emotions}).</source>
        <translation>La fiche du modèle cite des étiquettes qui ne sont pas des émotions d’ici&#xa0;: {words} (connues&#xa0;: {emotions}).</translation>
    </message>
    <message>
        <source>The model&apos;s card names a label twice.</source>
        <translation>La fiche du modèle cite deux fois une étiquette.</translation>
    </message>
    <message>
        <source>The model&apos;s card is not valid JSON: {reason}.</source>
        <translation>La fiche du modèle n’est pas du JSON valide&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>There is no model {name_or_path!r}, neither a file nor a name ({known}).</source>
        <translation>Il n’y a pas de modèle {name_or_path!r}, ni fichier ni nom ({known}).</translation>
    </message>
    <message>
        <source>No model is installed. Install fer-desktop again, or name a model file with --model.</source>
        <translation>Aucun modèle n’est installé. Réinstallez fer-desktop, ou indiquez un fichier de modèle avec --model.</translation>
    </message>
    <message>
        <source>{name_or_path} is a folder; name a model file ({suffix}) inside it.</source>
        <translation>{name_or_path} est un dossier&#x202f;; indiquez un fichier de modèle ({suffix}) qu’il contient.</translation>
    </message>
    <message>
        <source>{name_or_path} is a pipe or device; name a model file ({suffix}).</source>
        <translation>{name_or_path} est un tube ou un périphérique&#x202f;; indiquez un fichier de modèle ({suffix}).</translation>
    </message>
    <message>
        <source>{name} keeps its weights in other files; save the model with its weights as one file and add that.</source>
        <translation>{name} garde ses poids dans d’autres fichiers&#x202f;; enregistrez le modèle avec ses poids en un seul fichier et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>There is no model {name!r} to remove; you added {added}.</source>
        <translation>Il n’y a pas de modèle {name!r} à supprimer&#x202f;; vous avez ajouté {added}.</translation>
    </message>
    <message>
        <source>{name} comes with the program and is not removed.</source>
        <translation>{name} fait partie du programme et n’est pas supprimé.</translation>
    </message>
    <message>
        <source>{name} could not be copied to {parent}: {reason}.</source>
        <translation>{name} n’a pas pu être copié dans {parent}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be removed: {reason}.</source>
        <translation>{name} n’a pas pu être supprimé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{name} ended the process that tried it (code {returncode}) and is not used.</source>
        <translation>{name} a mis fin au processus qui l’essayait (code {returncode}) et n’est pas utilisé.</translation>
    </message>
    <message>
        <source>{name} could not be tried: {reason}.</source>
        <translation>{name} n’a pas pu être essayé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{name} was not tried to the end.</source>
        <translation>{name} n’a pas été essayé jusqu’au bout.</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s when it was tried and is not used.</source>
        <translation>{name} n’a pas répondu en {seconds:g}&#xa0;s lors de l’essai et n’est pas utilisé.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} n’a pas pu être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{name} would be larger than a file may be there. Choose another folder with {option}.</source>
        <translation>{name} serait plus grand que ne peut l’être un fichier à cet endroit. Choisissez un autre dossier avec {option}.</translation>
    </message>
    <message>
        <source>{parent} may not be written to by you. Choose another folder with {option}.</source>
        <translation>Vous n’avez pas le droit d’écrire dans {parent}. Choisissez un autre dossier avec {option}.</translation>
    </message>
    <message>
        <source>{name} is no table; choose another ending.</source>
        <translation>{name} n’est pas un tableau&#x202f;; choisissez une autre extension.</translation>
    </message>
    <message>
        <source>{output} cannot be written: {reason}.</source>
        <translation>{output} ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The metadata have a column {name!r}, which the table has already.</source>
        <translation>Les métadonnées ont une colonne {name!r}, que le tableau a déjà.</translation>
    </message>
    <message>
        <source>{name} has two baselines; give one.</source>
        <translation>{name} a deux lignes de base&#x202f;; indiquez-en une.</translation>
    </message>
    <message>
        <source>The baseline of {name} lasts {value:g} s; it needs {shortest_baseline:g} s at least.</source>
        <translation>La ligne de base de {name} dure {value:g}&#xa0;s&#x202f;; il faut au moins {shortest_baseline:g}&#xa0;s.</translation>
    </message>
    <message>
        <source>{name} has {count} detected rows between {start_s:g} and {end_s:g} s; a baseline needs {fewest_rows} at least.</source>
        <translation>{name} a {count} lignes avec un visage détecté entre {start_s:g} et {end_s:g}&#xa0;s&#x202f;; une ligne de base en demande au moins {fewest_rows}.</translation>
    </message>
    <message>
        <source>There is no figure {name!r}; there are {known}, ...</source>
        <translation>Il n’y a pas de mesure {name!r}&#x202f;; il y a {known}, ...</translation>
    </message>
    <message>
        <source>{name} needs a baseline: --baseline PERSON START END.</source>
        <translation>{name} exige une ligne de base&#xa0;: --baseline PERSON START END.</translation>
    </message>
    <message>
        <source>The marker {name!r} is a moment; a baseline needs one with an end.</source>
        <translation>Le marqueur {name!r} est un instant&#x202f;; une ligne de base en demande un qui a une fin.</translation>
    </message>
    <message>
        <source>{name} shows no person {other!r}; it shows {known}.</source>
        <translation>{name} ne montre pas la personne {other!r}&#x202f;; on y voit {known}.</translation>
    </message>
    <message>
        <source>{name} has a status or an emotion that this program does not know on frame {frame}.</source>
        <translation>{name} a, à l’image {frame}, un état ou une émotion que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>The frames of {name} are not in the order of their times (frame {frame}).</source>
        <translation>Les images de {name} ne sont pas dans l’ordre de leurs temps (image {frame}).</translation>
    </message>
    <message>
        <source>A face cannot be seen for {min_seconds:g} seconds; give 0 or more.</source>
        <translation>Un visage ne peut pas être visible pendant {min_seconds:g} secondes&#x202f;; indiquez 0 ou plus.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}: {reason}). Start again; if it comes back, run with --debug and report what is written.</source>
        <translation>Une erreur s’est produite dans le programme ({kind}&#xa0;: {reason}). Redémarrez-le&#x202f;; si elle revient, lancez-le avec --debug et signalez ce qui s’affiche.</translation>
    </message>
    <message>
        <source>{name} cannot be read at that place.</source>
        <translation>{name} ne peut pas être lu à cet endroit.</translation>
    </message>
    <message>
        <source>{name} has ended.</source>
        <translation>{name} est terminé.</translation>
    </message>
    <message>
        <source>The stretch has no frame; mark its beginning and its end.</source>
        <translation>Le passage n’a pas d’image&#x202f;; marquez son début et sa fin.</translation>
    </message>
    <message>
        <source>{title} is not in this stretch.</source>
        <translation>{title} n’est pas dans ce passage.</translation>
    </message>
    <message>
        <source>This version does not know a change of the kind {kind!r}.</source>
        <translation>Cette version ne connaît pas de modification du type {kind!r}.</translation>
    </message>
    <message>
        <source>A change of the kind {kind!r} is damaged: {values!r}.</source>
        <translation>Une modification du type {kind!r} est endommagée&#xa0;: {values!r}.</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>Il n’y a pas de modification à annuler.</translation>
    </message>
    <message>
        <source>{name} was changed by another program; open the result again.</source>
        <translation>{name} a été modifié par un autre programme&#x202f;; ouvrez à nouveau le résultat.</translation>
    </message>
    <message>
        <source>{name} is another table than the one that {path_name} was made for; move that file away.</source>
        <translation>{name} n’est pas le tableau pour lequel {path_name} a été fait&#x202f;; déplacez ce fichier ailleurs.</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>{path} ne peut pas être supprimé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{table} cannot be read: {reason}.</source>
        <translation>{table} ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{name} is damaged; move it away to see the result without changes.</source>
        <translation>{name} est endommagé&#x202f;; déplacez ce fichier ailleurs pour voir le résultat sans modifications.</translation>
    </message>
    <message>
        <source>{name} does not fit the table: {reason}</source>
        <translation>{name} ne correspond pas au tableau&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>There is no person {text!r} here; there is {persons}.</source>
        <translation>Il n’y a pas de personne {text!r} ici&#x202f;; il y a {persons}.</translation>
    </message>
    <message>
        <source>A stretch ends behind its start; {start} to {end} does not.</source>
        <translation>Un passage se termine après son début&#x202f;; ce n’est pas le cas de {start} à {end}.</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>Cela ne change rien.</translation>
    </message>
    <message>
        <source>{person!r} is a name; give the person&apos;s number.</source>
        <translation>{person!r} est un nom&#x202f;; indiquez le numéro de la personne.</translation>
    </message>
    <message>
        <source>A name has at most {name_characters} characters that can be printed, and no space at its ends.</source>
        <translation>Un nom a au plus {name_characters} caractères imprimables, sans espace au début ni à la fin.</translation>
    </message>
    <message>
        <source>Face {face} is not one of {person!r}.</source>
        <translation>Le visage {face} n’appartient pas à {person!r}.</translation>
    </message>
    <message>
        <source>{new!r} is no free number for a new person.</source>
        <translation>{new!r} n’est pas un numéro libre pour une nouvelle personne.</translation>
    </message>
    <message>
        <source>There is no face {face} in this result.</source>
        <translation>Il n’y a pas de visage {face} dans ce résultat.</translation>
    </message>
    <message>
        <source>There is another person {name!r}; merge the two instead.</source>
        <translation>Il y a une autre personne {name!r}&#x202f;; fusionnez plutôt les deux.</translation>
    </message>
    <message>
        <source>There is no person {number!r} to merge.</source>
        <translation>Il n’y a pas de personne {number!r} à fusionner.</translation>
    </message>
    <message>
        <source>A new person has a number such as P7, not {person!r}.</source>
        <translation>Une nouvelle personne a un numéro comme P7, pas {person!r}.</translation>
    </message>
    <message>
        <source>There is no emotion {emotion!r}; there are {known}.</source>
        <translation>Il n’y a pas d’émotion {emotion!r}&#x202f;; il y a {known}.</translation>
    </message>
    <message>
        <source>{name} has no summary beside it, which this needs.</source>
        <translation>{name} n’a pas de résumé à côté de lui, et il en faut un ici.</translation>
    </message>
    <message>
        <source>A result is not written onto itself; choose another folder.</source>
        <translation>Un résultat n’est pas écrit sur lui-même&#x202f;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} exists; --overwrite replaces it.</source>
        <translation>{path} existe&#x202f;; --overwrite le remplace.</translation>
    </message>
    <message>
        <source>PDF needs the extra report: pip install &quot;fer-desktop[report]&quot;. Or write .html and print it from a browser.</source>
        <translation>Le PDF demande l’extra «&#xa0;report&#xa0;»&#xa0;: pip install &quot;fer-desktop[report]&quot;. Ou écrivez en .html et imprimez depuis un navigateur.</translation>
    </message>
    <message>
        <source>PDF needs the system library Pango (Debian and Ubuntu: apt-get install libpangoft2-1.0-0; macOS: brew install pango). Or write .html and print it from a browser.</source>
        <translation>Le PDF demande la bibliothèque système Pango (Debian et Ubuntu&#xa0;: apt-get install libpangoft2-1.0-0&#x202f;; macOS&#xa0;: brew install pango). Ou écrivez en .html et imprimez depuis un navigateur.</translation>
    </message>
    <message>
        <source>{path} is no name for a session; choose one.</source>
        <translation>{path} n’est pas un nom de session&#x202f;; choisissez-en un.</translation>
    </message>
    <message>
        <source>{folder} exists already. Choose another name for the session.</source>
        <translation>{folder} existe déjà. Choisissez un autre nom pour la session.</translation>
    </message>
    <message>
        <source>{path} describes no session of this program.</source>
        <translation>{path} ne décrit pas une session de ce programme.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read.</source>
        <translation>{path} est endommagé et illisible.</translation>
    </message>
    <message>
        <source>its first line names a column twice</source>
        <translation>sa première ligne cite deux fois une colonne</translation>
    </message>
    <message>
        <source>{name} is no text in UTF-8; save it as CSV in UTF-8 (at byte {start}).</source>
        <translation>{name} n’est pas un texte en UTF-8&#x202f;; enregistrez-le en CSV en UTF-8 (à l’octet {start}).</translation>
    </message>
    <message>
        <source>recorded live</source>
        <translation>enregistré en direct</translation>
    </message>
    <message>
        <source>Interrupted; continues where it stopped</source>
        <translation>Interrompu&#x202f;; reprendra où il s’est arrêté</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>Le dossier ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Stopped; Retry continues from there</source>
        <translation>Arrêté&#x202f;; «&#xa0;Réessayer&#xa0;» reprend à cet endroit</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>It ended unexpectedly.</source>
        <translation>Fin inattendue.</translation>
    </message>
    <message>
        <source>The program could not start itself.</source>
        <translation>Le programme n’a pas pu se lancer lui-même.</translation>
    </message>
    <message>
        <source>it was made otherwise (different: {names})</source>
        <translation>il a été fait autrement (différent&#xa0;: {names})</translation>
    </message>
    <message>
        <source>the description of how it was made is damaged</source>
        <translation>la description de sa fabrication est endommagée</translation>
    </message>
    <message>
        <source>it was made by another version of this program</source>
        <translation>il a été fait par une autre version de ce programme</translation>
    </message>
    <message>
        <source>The file is damaged: {count} packet(s) could not be decoded and were skipped.</source>
        <translation>Le fichier est endommagé&#xa0;: {count} paquet(s) n’ont pas pu être décodés et ont été sautés.</translation>
    </message>
    <message>
        <source>{count} frame(s) had no time, or an earlier one than the frame before; they got the next possible time.</source>
        <translation>{count} image(s) n’avaient pas de temps, ou un temps antérieur à celui de l’image précédente&#xa0;; elles ont reçu le prochain temps possible.</translation>
    </message>
    <message>
        <source>{count} person(s) seen for less than {seconds:g} s are left out of the tables: {names}.</source>
        <translation>{count} personne(s) vues moins de {seconds:g} s ne sont pas dans les tableaux&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{name} is not where it was, so that no faces can be cut out of it.</source>
        <translation>{name} n’est plus à sa place&#xa0;; aucun visage ne peut donc y être découpé.</translation>
    </message>
    <message>
        <source>{name} recorded no pictures, so that no faces can be cut out of it.</source>
        <translation>{name} n’a pas enregistré d’images&#xa0;; aucun visage ne peut donc y être découpé.</translation>
    </message>
    <message>
        <source>{asked} is not in the installed onnxruntime; the processor is used.</source>
        <translation>{asked} n’est pas dans l’onnxruntime installé&#xa0;; le processeur est utilisé.</translation>
    </message>
    <message>
        <source>{asked} could not run {name}; the processor is used. ({reason})</source>
        <translation>{asked} n’a pas pu exécuter {name}&#xa0;; le processeur est utilisé. ({reason})</translation>
    </message>
    <message>
        <source>{asked} could not start; {other} is used.</source>
        <translation>{asked} n’a pas pu démarrer&#xa0;; {other} est utilisé.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>textes</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>number or null</source>
        <translation>nombre ou null</translation>
    </message>
    <message>
        <source>count</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>numbers by name</source>
        <translation>nombres par nom</translation>
    </message>
    <message>
        <source>texts by name</source>
        <translation>textes par nom</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>chiffres</translation>
    </message>
    <message>
        <source>There is no model {name_or_path!r}; none is installed.</source>
        <translation>Il n’y a pas de modèle {name_or_path!r}&#xa0;; aucun n’est installé.</translation>
    </message>
    <message>
        <source>There is no model {name!r} to remove; you added none.</source>
        <translation>Il n’y a pas de modèle {name!r} à retirer&#xa0;; vous n’en avez ajouté aucun.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}. Make room, then start again.</source>
        <translation>Il n’y a plus de place sur le disque pour {name}. Libérez de la place, puis recommencez.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}. Make room, then go on with --resume.</source>
        <translation>Il n’y a plus de place sur le disque pour {name}. Libérez de la place, puis continuez avec --resume.</translation>
    </message>
    <message>
        <source>There is no marker named {name!r}; a baseline needs one.</source>
        <translation>Il n’y a pas de marqueur nommé {name!r}&#xa0;; une ligne de base en a besoin d’un.</translation>
    </message>
    <message>
        <source>There are {count} markers named {name!r}; a baseline needs one.</source>
        <translation>Il y a {count} marqueurs nommés {name!r}&#xa0;; une ligne de base n’en veut qu’un.</translation>
    </message>
    <message>
        <source>{name} has no rows; nothing can be said of it.</source>
        <translation>{name} n’a pas de lignes&#xa0;; on ne peut rien en dire.</translation>
    </message>
    <message>
        <source>{name} shows no person {other!r}; it shows nobody.</source>
        <translation>{name} ne montre pas de personne {other!r}&#xa0;; il ne montre personne.</translation>
    </message>
    <message>
        <source>{name} has no frame that was analysed; nothing can be said of it.</source>
        <translation>{name} n’a aucune image analysée&#xa0;; on ne peut rien en dire.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read.</source>
        <translation>{name} est endommagé et illisible.</translation>
    </message>
    <message>
        <source>{reason} It is tried again until it is back.</source>
        <translation>{reason} De nouveaux essais ont lieu jusqu’à son retour.</translation>
    </message>
    <message>
        <source>There is no person {text!r} here; there is nobody.</source>
        <translation>Il n’y a pas de personne {text!r} ici&#xa0;; il n’y a personne.</translation>
    </message>
    <message>
        <source>{words_of_a_library}</source>
        <translation>« {words_of_a_library} »</translation>
    </message>
    <message>
        <source>{name} has no markers that can be read: {reason}.</source>
        <translation>{name} n’a pas de marqueurs lisibles&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>it is larger than {size} MB</source>
        <translation>il dépasse {size} Mo</translation>
    </message>
    <message>
        <source>the name has more than {count} characters</source>
        <translation>le nom a plus de {count} caractères</translation>
    </message>
    <message>
        <source>the note has more than {count} characters</source>
        <translation>la note a plus de {count} caractères</translation>
    </message>
    <message>
        <source>{column} is {shown!r}, not a number of seconds such as 12.5</source>
        <translation>{column} est {shown!r}, pas un nombre de secondes comme 12.5</translation>
    </message>
    <message>
        <source>it ends at {end:g} s, before it begins at {begin:g} s</source>
        <translation>il finit à {end:g} s, avant de commencer à {begin:g} s</translation>
    </message>
    <message>
        <source>its first line has no column {name}; expected {columns}</source>
        <translation>sa première ligne n’a pas de colonne {name}&#xa0;; attendu&#xa0;: {columns}</translation>
    </message>
    <message>
        <source>line {line} has {count} cells instead of {expected}</source>
        <translation>la ligne {line} a {count} cellules au lieu de {expected}</translation>
    </message>
    <message>
        <source>it has more than {count} markers</source>
        <translation>il y a plus de {count} marqueurs</translation>
    </message>
    <message>
        <source>{time} is no time in seconds</source>
        <translation>{time} n’est pas un temps en secondes</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>ligne {line}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{folder} cannot be completed: {reason}.</source>
        <translation>{folder} ne peut pas être complété&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{folder} cannot be completed: {reason}</source>
        <translation>{folder} ne peut pas être complété&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded: {reason}.</source>
        <translation>Les images ne sont plus enregistrées&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded: {reason}</source>
        <translation>Les images ne sont plus enregistrées&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The session.json of {folder} is damaged and cannot be read.</source>
        <translation>Le fichier session.json de {folder} est endommagé et illisible.</translation>
    </message>
    <message>
        <source>No sound comes from {name}; pictures and rows go on.</source>
        <translation>Aucun son ne vient de {name}&#xa0;; les images et les lignes continuent.</translation>
    </message>
    <message>
        <source>{folder} could not be made: {reason}. Choose another place for the session.</source>
        <translation>{folder} n’a pas pu être créé&#xa0;: {reason}. Choisissez un autre endroit pour la session.</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded, since the disk is nearly full; rows still are.</source>
        <translation>Les images ne sont plus enregistrées, car le disque est presque plein&#x202f;; les lignes le sont encore.</translation>
    </message>
    <message>
        <source>The sound cannot be played any further: {reason}</source>
        <translation>La lecture du son ne peut pas continuer&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>There is no microphone {device!r}; there are {known}.</source>
        <translation>Il n’y a pas de microphone {device!r}&#x202f;; il y a {known}.</translation>
    </message>
    <message>
        <source>There is no microphone on this machine; plug one in.</source>
        <translation>Il n’y a pas de microphone sur cette machine&#x202f;; branchez-en un.</translation>
    </message>
    <message>
        <source>{name} gives no more sound; pictures and rows go on.</source>
        <translation>{name} ne donne plus de son&#x202f;; les images et les lignes continuent.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}. Close other programs that use it, allow this program the microphone, or choose another one.</source>
        <translation>Impossible d’ouvrir {name}&#xa0;: {reason}. Fermez les autres programmes qui l’utilisent, autorisez le microphone à ce programme, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>No sound can be played here: {reason}.</source>
        <translation>Aucun son ne peut être lu ici&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Sound needs sounddevice: pip install fer-desktop[sound].</source>
        <translation>Le son demande sounddevice&#xa0;: pip install fer-desktop[sound].</translation>
    </message>
    <message>
        <source>Sound needs the library PortAudio, which is not installed; on Debian and Ubuntu: sudo apt install libportaudio2.</source>
        <translation>Le son demande la bibliothèque PortAudio, qui n’est pas installée&#x202f;; sous Debian et Ubuntu&#xa0;: sudo apt install libportaudio2.</translation>
    </message>
    <message>
        <source>{name} has no sound.</source>
        <translation>{name} n’a pas de son.</translation>
    </message>
    <message>
        <source>The sound of {name} cannot be read there.</source>
        <translation>Le son de {name} ne peut pas être lu à cet endroit.</translation>
    </message>
    <message>
        <source>Addresses that begin with {scheme}:// are not opened; use http, https or rtsp.</source>
        <translation>Les adresses qui commencent par {scheme}:// ne sont pas ouvertes&#x202f;; utilisez http, https ou rtsp.</translation>
    </message>
    <message>
        <source>{address} is not a complete address; it names no host.</source>
        <translation>{address} n’est pas une adresse complète&#x202f;; elle n’indique aucun hôte.</translation>
    </message>
    <message>
        <source>{without_password} redirects to {shown}, on another server. Give that address itself if you trust it.</source>
        <translation>{without_password} redirige vers {shown}, sur un autre serveur. Indiquez cette adresse elle-même si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or unplug the camera and plug it in again.</source>
        <translation>Impossible d’ouvrir {name}&#x202f;; un autre programme l’utilise peut-être. Fermez-le, ou débranchez puis rebranchez la caméra.</translation>
    </message>
    <message>
        <source>There is no {name}; plug it in, or choose another source.</source>
        <translation>{name} n’est pas là&#x202f;; branchez l’appareil, ou choisissez une autre source.</translation>
    </message>
    <message>
        <source>You may not use {name} ({device}); add yourself to the group &apos;video&apos; and log in again.</source>
        <translation>Vous n’avez pas le droit d’utiliser {name} ({device})&#x202f;; ajoutez-vous au groupe &apos;video&apos; et reconnectez-vous.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or allow this program the camera in System Settings, Privacy &amp; Security, Camera.</source>
        <translation>Impossible d’ouvrir {name}&#x202f;; un autre programme l’utilise peut-être. Fermez-le, ou autorisez la caméra à ce programme dans Réglages Système, Confidentialité et sécurité, Caméra.</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or allow desktop apps the camera in Settings, Privacy, Camera.</source>
        <translation>Impossible d’ouvrir {name}&#x202f;; un autre programme l’utilise peut-être. Fermez-le, ou autorisez la caméra aux applications de bureau dans Paramètres, Confidentialité, Caméra.</translation>
    </message>
    <message>
        <source>{name} is there but sends no picture; another program may be using it. Close that program, or unplug the camera and plug it in again.</source>
        <translation>{name} est là mais n’envoie pas d’image&#x202f;; un autre programme l’utilise peut-être. Fermez-le, ou débranchez puis rebranchez la caméra.</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>caméra {number}</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Caméra {number}</translation>
    </message>
    <message>
        <source>{name} is live; it has no other times to seek to.</source>
        <translation>{name} est en direct&#x202f;; on ne peut pas s’y déplacer dans le temps.</translation>
    </message>
    <message>
        <source>{name} sends no more pictures; check its connection.</source>
        <translation>{name} n’envoie plus d’images&#x202f;; vérifiez la connexion.</translation>
    </message>
    <message>
        <source>The demo clip repeats without end; it has no times to seek to.</source>
        <translation>Le clip de démonstration tourne en boucle&#x202f;; on ne peut pas s’y déplacer.</translation>
    </message>
    <message>
        <source>The demo clip is damaged; install fer-desktop again.</source>
        <translation>Le clip de démonstration est endommagé&#x202f;; réinstallez fer-desktop.</translation>
    </message>
    <message>
        <source>A picture has no times to seek to.</source>
        <translation>On ne peut pas se déplacer dans le temps d’une image.</translation>
    </message>
    <message>
        <source>{name} is too large a picture to be opened safely.</source>
        <translation>{name} est une image trop grande pour être ouverte sans risque.</translation>
    </message>
    <message>
        <source>{name} is not a picture that this program reads.</source>
        <translation>{name} n’est pas une image que ce programme sait lire.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off and cannot be shown.</source>
        <translation>{name} est endommagé ou tronqué et ne peut pas être affiché.</translation>
    </message>
    <message>
        <source>Only the first of the {count} pictures in {name} is read.</source>
        <translation>Seule la première des {count} images de {name} est lue.</translation>
    </message>
    <message>
        <source>This picture has pixels of an unusual type, {dtype}, and cannot be shown.</source>
        <translation>Cette image a des pixels d’un type inhabituel, {dtype}, et ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>This picture has an unusual form, {shape}, and cannot be shown.</source>
        <translation>Cette image a une forme inhabituelle, {shape}, et ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>{spec} names no camera, file or address.</source>
        <translation>{spec} ne désigne ni caméra, ni fichier, ni adresse.</translation>
    </message>
    <message>
        <source>No source was named; give a camera, a file or an address.</source>
        <translation>Aucune source n’est indiquée&#x202f;; donnez une caméra, un fichier ou une adresse.</translation>
    </message>
    <message>
        <source>{name} only redirects from one address to the next.</source>
        <translation>{name} ne fait que rediriger d’une adresse à l’autre.</translation>
    </message>
    <message>
        <source>{name} is a network address; it cannot seek.</source>
        <translation>{name} est une adresse réseau&#x202f;; on ne peut pas s’y déplacer.</translation>
    </message>
    <message>
        <source>No picture comes from {name}; check the address, and that its server runs.</source>
        <translation>Aucune image ne vient de {name}&#x202f;; vérifiez l’adresse et que son serveur fonctionne.</translation>
    </message>
    <message>
        <source>{name} sends no pictures that this program can decode.</source>
        <translation>{name} n’envoie pas d’images que ce programme sache décoder.</translation>
    </message>
    <message>
        <source>No picture comes from {name}; check the address, and that its server runs. Playlists (m3u8) and session descriptions (SDP) are not opened.</source>
        <translation>Aucune image ne vient de {name}&#x202f;; vérifiez l’adresse et que son serveur fonctionne. Les listes de lecture (m3u8) et les descriptions de session (SDP) ne sont pas ouvertes.</translation>
    </message>
    <message>
        <source>{text!r} is no address; give HOST:PORT or PORT, 1 to 65535.</source>
        <translation>{text!r} n’est pas une adresse&#x202f;; indiquez HOST:PORT ou PORT, de 1 à 65535.</translation>
    </message>
    <message>
        <source>No more JSON lines can be written to {where}: {reason}.</source>
        <translation>Plus aucune ligne JSON ne peut être écrite dans {where}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>No more JSON lines can be written to the standard output: {reason}.</source>
        <translation>Les lignes JSON ne peuvent plus être écrites sur la sortie standard&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{name} is no file but a folder, pipe or device.</source>
        <translation>{name} n’est pas un fichier mais un dossier, un tube ou un périphérique.</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name, or allow it with --overwrite.</source>
        <translation>{name} existe déjà. Choisissez un autre nom, ou autorisez le remplacement avec --overwrite.</translation>
    </message>
    <message>
        <source>Every machine on the local network can see LSL streams.</source>
        <translation>Toute machine du réseau local peut voir les flux LSL.</translation>
    </message>
    <message>
        <source>LSL needs pylsl and its library: pip install fer-desktop[lsl].</source>
        <translation>LSL demande pylsl et sa bibliothèque&#xa0;: pip install fer-desktop[lsl].</translation>
    </message>
    <message>
        <source>LSL markers need the name of a stream, or {all}.</source>
        <translation>Les marqueurs LSL demandent le nom d’un flux, ou {all}.</translation>
    </message>
    <message>
        <source>OSC cannot be sent to {target}: {reason}.</source>
        <translation>OSC ne peut pas être envoyé à {target}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>OSC can no longer be sent to {target}: {reason}.</source>
        <translation>OSC ne peut plus être envoyé à {target}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>An LSL stream needs a name.</source>
        <translation>Un flux LSL doit avoir un nom.</translation>
    </message>
    <message>
        <source>JSON lines need a file, or - for the standard output.</source>
        <translation>Les lignes JSON demandent un fichier, ou - pour la sortie standard.</translation>
    </message>
    <message>
        <source>There are 1 to {most_slots} slots, not {slots}.</source>
        <translation>Il y a 1 à {most_slots} emplacements, pas {slots}.</translation>
    </message>
    <message>
        <source>{origin!r} is no origin; give one like https://example.org.</source>
        <translation>{origin!r} n’est pas une origine&#x202f;; donnez-en une comme https://example.org.</translation>
    </message>
    <message>
        <source>Whoever knows this address, with its token, can see the values: {address}</source>
        <translation>Qui connaît cette adresse, avec son jeton, peut voir les valeurs&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Open {address} on this machine to see the values.</source>
        <translation>Ouvrez {address} sur cette machine pour voir les valeurs.</translation>
    </message>
    <message>
        <source>No WebSocket server could be started at {address}.</source>
        <translation>Aucun serveur WebSocket n’a pu être lancé à {address}.</translation>
    </message>
    <message>
        <source>No WebSocket server can listen at {address}: {reason}. Choose another port.</source>
        <translation>Aucun serveur WebSocket ne peut écouter à {address}&#xa0;: {reason}. Choisissez un autre port.</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>it is a device, not a file</source>
        <translation>c’est un périphérique, pas un fichier</translation>
    </message>
    <message>
        <source>{name} is empty; nothing was ever written to it.</source>
        <translation>{name} est vide&#x202f;; rien n’y a jamais été écrit.</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>un tube</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>un socket</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file inside it.</source>
        <translation>{name} est un dossier&#x202f;; choisissez un fichier qu’il contient.</translation>
    </message>
    <message>
        <source>{name} is {kind}, not a file; choose a file.</source>
        <translation>{name} n’est pas un fichier ({kind})&#x202f;; choisissez un fichier.</translation>
    </message>
    <message>
        <source>There is no file {path}; check its name and folder.</source>
        <translation>Il n’y a pas de fichier {path}&#x202f;; vérifiez son nom et son dossier.</translation>
    </message>
    <message>
        <source>{name} may not be read by you; change its permissions or copy it.</source>
        <translation>Vous n’avez pas le droit de lire {name}&#x202f;; changez ses permissions ou copiez-le.</translation>
    </message>
    <message>
        <source>a terminal</source>
        <translation>un terminal</translation>
    </message>
    <message>
        <source>The program&apos;s folder {name!r} is missing; install fer-desktop again to bring it back.</source>
        <translation>Le dossier {name!r} du programme manque&#x202f;; réinstallez fer-desktop pour le rétablir.</translation>
    </message>
    <message>
        <source>The program&apos;s file {file} is missing; install fer-desktop again to bring it back.</source>
        <translation>Le fichier {file} du programme manque&#x202f;; réinstallez fer-desktop pour le rétablir.</translation>
    </message>
    <message>
        <source>Your home folder cannot be found. Set {home_variable} to the full path of a folder for this program&apos;s files.</source>
        <translation>Votre dossier personnel est introuvable. Donnez à {home_variable} le chemin complet d’un dossier pour les fichiers de ce programme.</translation>
    </message>
    <message>
        <source>The home folder that {home_variable}={home} names is unknown. Set {home_variable} to the full path of a folder for this program&apos;s files.</source>
        <translation>Le dossier personnel que nomme {home_variable}={home} est inconnu. Donnez à {home_variable} le chemin complet d’un dossier pour les fichiers de ce programme.</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>l’adresse est déjà utilisée</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>l’autre côté ne lit plus</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>cette adresse n’existe pas ici</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>la connexion a été refusée</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>l’autre côté a coupé la connexion</translation>
    </message>
    <message>
        <source>Encoder not found</source>
        <translation>l’encodeur est introuvable</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>le fichier s’arrête là</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>les données ne sont pas valables</translation>
    </message>
    <message>
        <source>Protobuf parsing failed.</source>
        <translation>Le fichier est endommagé ou n’est pas un fichier ONNX.</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>le délai de connexion est dépassé</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>le périphérique est occupé</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>le dossier n’est pas vide</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>votre quota de disque est dépassé</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>le nom du fichier est trop long</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>le fichier est trop grand</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>erreur de lecture ou d’écriture</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>une valeur non valable</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>le nom est inconnu</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>le réseau est inaccessible</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>la machine est inaccessible</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>il n’y a plus de place sur le disque</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>ce périphérique n’existe pas</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>ce périphérique ou cette adresse n’existe pas</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ce fichier ou dossier n’existe pas</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>ce n’est pas permis</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>l’accès est refusé</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>le fichier n’est plus sur le serveur</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>le nom ne peut pas être résolu pour l’instant</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>trop de liens symboliques à la suite</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>trop de fichiers sont ouverts</translation>
    </message>
    <message>
        <source>{name} is no table; name a table ({table_endings}).</source>
        <translation>{name} n’est pas un tableau&#x202f;; indiquez un tableau ({table_endings}).</translation>
    </message>
    <message>
        <source>{name} is no table of the expected kind; it has no column {missing}.</source>
        <translation>{name} n’est pas un tableau du type attendu&#x202f;; il n’a pas de colonne {missing}.</translation>
    </message>
    <message>
        <source>Parquet tables need pyarrow; install it with: pip install &quot;fer-desktop[parquet]&quot;</source>
        <translation>Les tableaux Parquet demandent pyarrow&#x202f;; installez-le avec&#xa0;: pip install &quot;fer-desktop[parquet]&quot;</translation>
    </message>
    <message>
        <source>{name}: tables are written as {table_endings}; choose such a name.</source>
        <translation>{name}&#xa0;: les tableaux sont écrits en {table_endings}&#x202f;; choisissez un tel nom.</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name, or add --overwrite.</source>
        <translation>{path} existe déjà. Choisissez un autre nom, ou ajoutez --overwrite.</translation>
    </message>
    <message>
        <source>{path} is no file that a table could replace.</source>
        <translation>{path} n’est pas un fichier qu’un tableau pourrait remplacer.</translation>
    </message>
    <message>
        <source>The recording ended early: {reason}. What was recorded, {written} frame(s), is kept in {path}.</source>
        <translation>L’enregistrement s’est terminé trop tôt&#xa0;: {reason}. Ce qui a été enregistré, {written} image(s), est conservé dans {path}.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place for the table.</source>
        <translation>{name} n’a pas pu être écrit&#xa0;: {reason}. Choisissez un autre endroit pour le tableau.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. What was recorded, {written} frame(s), is kept in {rows}.</source>
        <translation>{name} n’a pas pu être écrit&#xa0;: {reason}. Ce qui a été enregistré, {written} image(s), est conservé dans {rows}.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read: {reason}.</source>
        <translation>{name} est endommagé et illisible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>a row has no number or no time of its frame</source>
        <translation>une ligne n’a pas le numéro ou le temps de son image</translation>
    </message>
    <message>
        <source>a face has no status</source>
        <translation>un visage n’a pas de statut</translation>
    </message>
    <message>
        <source>{word!r} is none of {known}</source>
        <translation>{word!r} n’est aucun de {known}</translation>
    </message>
    <message>
        <source>a column of numbers is of the type {kind}</source>
        <translation>une colonne de nombres est du type {kind}</translation>
    </message>
    <message>
        <source>a column of text is of the type {kind}</source>
        <translation>une colonne de texte est du type {kind}</translation>
    </message>
    <message>
        <source>column {name} holds what is no whole number</source>
        <translation>la colonne {name} contient autre chose qu’un nombre entier</translation>
    </message>
    <message>
        <source>column {name} holds a number that is too large</source>
        <translation>la colonne {name} contient un nombre trop grand</translation>
    </message>
    <message>
        <source>column {name} holds {value!r}</source>
        <translation>la colonne {name} contient {value!r}</translation>
    </message>
    <message>
        <source>expected a JSON object a line, not {line!r}</source>
        <translation>un objet JSON par ligne est attendu, pas {line!r}</translation>
    </message>
    <message>
        <source>There is no table {name}: {reason}.</source>
        <translation>Il n’y a pas de tableau {name}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>There is no table {name}, since no picture was shown.</source>
        <translation>Il n’y a pas de tableau {name}, car aucune image n’a été montrée.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}; check its name.</source>
        <translation>Il n’y a ni fichier ni dossier {path}&#x202f;; vérifiez son nom.</translation>
    </message>
    <message>
        <source>The table that belongs to {summary} is not there; name the table.</source>
        <translation>Le tableau qui va avec {summary} n’est pas là&#x202f;; indiquez le tableau.</translation>
    </message>
    <message>
        <source>There is no result in {folder}; annotate files into it first.</source>
        <translation>Il n’y a pas de résultat dans {folder}&#x202f;; annotez d’abord des fichiers vers ce dossier.</translation>
    </message>
    <message>
        <source>{name} is no result; name a table ({table_endings}), a summary ({summary_ending}) or a folder with results.</source>
        <translation>{name} n’est pas un résultat&#x202f;; indiquez un tableau ({table_endings}), un résumé ({summary_ending}) ou un dossier de résultats.</translation>
    </message>
    <message>
        <source>{name} is no table of faces; it has no column {missing}.</source>
        <translation>{name} n’est pas un tableau de visages&#x202f;; il n’a pas de colonne {missing}.</translation>
    </message>
    <message>
        <source>{name} holds the tables of several files; name the table of one of them, or their folder.</source>
        <translation>{name} contient les tableaux de plusieurs fichiers&#x202f;; indiquez le tableau de l’un d’eux, ou leur dossier.</translation>
    </message>
    <message>
        <source>{name} is no summary of this program.</source>
        <translation>{name} n’est pas un résumé de ce programme.</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>il n’y a plus de place sur le disque</translation>
    </message>
    <message>
        <source>a file may not be larger there</source>
        <translation>un fichier ne peut pas y être plus grand</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Its rows are in {rows}.</source>
        <translation>{name} n’a pas pu être écrit&#xa0;: {reason}. Ses lignes sont dans {rows}.</translation>
    </message>
    <message>
        <source>{rows} could not be removed: {reason}.</source>
        <translation>{rows} n’a pas pu être supprimé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{name} is cut off: only {share:.0%} of it is there. Copy or download it again.</source>
        <translation>{name} est tronqué&#xa0;: il n’y en a que {share:.0%}. Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} has no pictures in it, only sound or other data.</source>
        <translation>{name} ne contient pas d’images, seulement du son ou d’autres données.</translation>
    </message>
    <message>
        <source>The pictures of {name} are coded in an unknown way.</source>
        <translation>Les images de {name} sont codées d’une façon inconnue.</translation>
    </message>
    <message>
        <source>{name} claims pictures of {width}x{height} pixels; that is more than this program takes on.</source>
        <translation>{name} annonce des images de {width}x{height} pixels&#x202f;; c’est plus que ce programme n’accepte.</translation>
    </message>
    <message>
        <source>{name} is not a video that this program reads, or it is damaged or cut off.</source>
        <translation>{name} n’est pas une vidéo que ce programme sait lire, ou elle est endommagée ou tronquée.</translation>
    </message>
    <message>
        <source>Pictures of {width}x{height} pixels cannot be coded as {name}.</source>
        <translation>Des images de {width}x{height} pixels ne peuvent pas être codées en {name}.</translation>
    </message>
    <message>
        <source>{name} is encrypted, as films from shops are, and cannot be read without its key.</source>
        <translation>{name} est chiffré, comme les films du commerce, et ne peut pas être lu sans sa clé.</translation>
    </message>
    <message>
        <source>{name}: annotated videos are written as {containers}; choose such a name.</source>
        <translation>{name}&#xa0;: les vidéos annotées sont écrites en {containers}&#x202f;; choisissez un tel nom.</translation>
    </message>
    <message>
        <source>{name} came out with {found} of {frames} pictures; try another kind of file.</source>
        <translation>{name} n’a reçu que {found} images sur {frames}&#x202f;; essayez un autre type de fichier.</translation>
    </message>
    <message>
        <source>The parts of {name} could not be put together: {reason}. Try another kind of file with -o, e.g. one named .mkv.</source>
        <translation>Les parties de {name} n’ont pas pu être assemblées&#xa0;: {reason}. Essayez un autre type de fichier avec -o, p. ex. un nom en .mkv.</translation>
    </message>
    <message>
        <source>{count} packet(s) of sound or text had no valid time; left out.</source>
        <translation>{count} paquet(s) de son ou de texte n’avaient pas de temps valable&#xa0;; laissés de côté.</translation>
    </message>
    <message>
        <source>Pictures of {width}x{height} pixels cannot be recorded.</source>
        <translation>Des images de {width}x{height} pixels ne peuvent pas être enregistrées.</translation>
    </message>
    <message>
        <source>Sound track {number} was converted ({codec} to {other}): {kind} cannot hold it as it is.</source>
        <translation>La piste sonore {number} a été convertie ({codec} en {other})&#xa0;: {kind} ne peut pas la contenir telle quelle.</translation>
    </message>
    <message>
        <source>Subtitle track {number} was converted to plain text ({wanted}).</source>
        <translation>La piste de sous-titres {number} a été convertie en texte simple ({wanted}).</translation>
    </message>
    <message>
        <source>{count} stream(s) of other data (not pictures, sound or text) left out.</source>
        <translation>{count} piste(s) d’autres données (ni images, ni son, ni texte) laissées de côté.</translation>
    </message>
    <message>
        <source>Sound track {number} is coded in an unknown way and was left out.</source>
        <translation>La piste sonore {number} est codée d’une façon inconnue et a été laissée de côté.</translation>
    </message>
    <message>
        <source>Subtitle track {number} is coded in an unknown way and was left out.</source>
        <translation>La piste de sous-titres {number} est codée d’une façon inconnue et a été laissée de côté.</translation>
    </message>
    <message>
        <source>Subtitle track {number} consists of pictures ({codec}) and was left out.</source>
        <translation>La piste de sous-titres {number} est faite d’images ({codec}) et a été laissée de côté.</translation>
    </message>
    <message>
        <source>Sound track {number} ({codec}) cannot be put into {kind} and was left out.</source>
        <translation>La piste sonore {number} ({codec}) ne peut pas entrer dans {kind} et a été laissée de côté.</translation>
    </message>
    <message>
        <source>Subtitle track {number} ({codec}) cannot be put into {kind} and was left out.</source>
        <translation>La piste de sous-titres {number} ({codec}) ne peut pas entrer dans {kind} et a été laissée de côté.</translation>
    </message>
    <message>
        <source>No place of {name} can be found.</source>
        <translation>Aucun endroit de {name} ne peut être trouvé.</translation>
    </message>
    <message>
        <source>{name} does not begin with its first frame.</source>
        <translation>{name} ne commence pas par sa première image.</translation>
    </message>
    <message>
        <source>A frame of {name} is missing.</source>
        <translation>Il manque une image de {name}.</translation>
    </message>
    <message>
        <source>{name} holds no picture that can be decoded; it is cut off, damaged or encrypted.</source>
        <translation>{name} ne contient aucune image décodable&#x202f;; il est tronqué, endommagé ou chiffré.</translation>
    </message>
    <message>
        <source>A frame of {name} is not where it was expected.</source>
        <translation>Une image de {name} n’est pas là où elle était attendue.</translation>
    </message>
    <message>
        <source>{name} cannot be played: it is damaged, or coded in a way that this program does not read.</source>
        <translation>Impossible de lire {name}&#xa0;: il est endommagé, ou codé d’une façon que ce programme ne lit pas.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>Progression de {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show the result in this window</source>
        <translation>Afficher le résultat dans cette fenêtre</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Write a report of the result beside it and open it in your browser</source>
        <translation>Écrire un rapport à côté du résultat et l’ouvrir dans votre navigateur</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Show the result in its folder</source>
        <translation>Afficher le résultat dans son dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop this file; what is done is kept</source>
        <translation>Arrêter ce fichier&#x202f;; ce qui est fait est conservé</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Annotate this file again, or continue with it</source>
        <translation>Annoter encore ce fichier, ou continuer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove it from this list; no file is deleted</source>
        <translation>Retirer de cette liste&#x202f;; aucun fichier n’est supprimé</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>{name}, {state}</source>
        <translation>{name}, {state}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>{action} {name}</source>
        <translation>{action} {name}</translation>
    </message>
    <message>
        <source>{state}: {message}</source>
        <translation>{state}&#xa0;: {message}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Drop videos, pictures or folders here, or add them with the buttons above.

Each gets an annotated copy and a table with a row for every face and frame. Your files are only read.</source>
        <translation>Déposez ici des vidéos, des images ou des dossiers, ou ajoutez-les avec les boutons ci-dessus.

Chaque fichier reçoit une copie annotée et un tableau avec une ligne par visage et par image. Vos fichiers sont seulement lus.</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>A&amp;jouter des fichiers…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Ajouter un d&amp;ossier…</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>La&amp;ncer</translation>
    </message>
    <message>
        <source>Clear do&amp;ne</source>
        <translation>&amp;Vider les terminés</translation>
    </message>
    <message>
        <source>Files to be annotated</source>
        <translation>Fichiers à annoter</translation>
    </message>
    <message>
        <source>Files are being annotated</source>
        <translation>Des fichiers sont en cours d’annotation</translation>
    </message>
    <message>
        <source>Quit anyway? Finished parts are kept, and the next start continues from there.</source>
        <translation>Quitter quand même&#x202f;? Les parties terminées sont conservées, et le prochain lancement reprendra à cet endroit.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>Le rapport n’a pas été écrit</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>Videos and pictures</source>
        <translation>Vidéos et images</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Add videos and pictures</source>
        <translation>Ajouter des vidéos et des images</translation>
    </message>
    <message>
        <source>Add a folder and its subfolders</source>
        <translation>Ajouter un dossier et ses sous-dossiers</translation>
    </message>
    <message>
        <source>1 file annotated.</source>
        <translation>1 fichier annoté.</translation>
    </message>
    <message>
        <source>{count} files annotated.</source>
        <translation>{count} fichiers annotés.</translation>
    </message>
    <message>
        <source>1 file failed.</source>
        <translation>1 fichier en échec.</translation>
    </message>
    <message>
        <source>{count} files failed.</source>
        <translation>{count} fichiers en échec.</translation>
    </message>
    <message>
        <source>Faces are compared by their own texture, which may count as biometric data. It is deleted at the end of each file.</source>
        <translation>Les visages sont comparés par leur propre texture, qui peut être considérée comme une donnée biométrique. Elle est effacée à la fin de chaque fichier.</translation>
    </message>
    <message>
        <source>By clothes</source>
        <translation>Vêtements</translation>
    </message>
    <message>
        <source>By clothes and face</source>
        <translation>Vêtements et visage</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Annotated cop&amp;y</source>
        <translation>Co&amp;pie annotée</translation>
    </message>
    <message>
        <source>A copy of the video or picture with boxes and labels, its sound included</source>
        <translation>Une copie de la vidéo ou de l’image avec cadres et étiquettes, son compris</translation>
    </message>
    <message>
        <source>Table of se&amp;gments</source>
        <translation>Tableau des se&amp;gments</translation>
    </message>
    <message>
        <source>Also a table of segments: from when to when a face shows one emotion</source>
        <translation>En plus, un tableau des segments&#xa0;: de quand à quand un visage montre une émotion</translation>
    </message>
    <message>
        <source>&amp;Pixelate faces</source>
        <translation>Pi&amp;xelliser les visages</translation>
    </message>
    <message>
        <source>Make faces unrecognisable and drop names and places; no guarantee of anonymity</source>
        <translation>Rendre les visages méconnaissables et retirer noms et lieux&#x202f;; sans garantie d’anonymat</translation>
    </message>
    <message>
        <source>Smooth as &amp;live</source>
        <translation>Lisser comme en dir&amp;ect</translation>
    </message>
    <message>
        <source>Do not use later frames: labels change with the same delay as in the live window</source>
        <translation>Ne pas utiliser les images suivantes&#xa0;: les étiquettes changent avec le même retard que dans la fenêtre en direct</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>As in the tool bar</source>
        <translation>Modèle actuel</translation>
    </message>
    <message>
        <source>How thoroughly frames are searched for faces</source>
        <translation>Avec quel soin les visages sont recherchés dans les images</translation>
    </message>
    <message>
        <source>What finds faces; the network sees tilted ones, too</source>
        <translation>Ce qui trouve les visages&#x202f;; le réseau voit aussi ceux qui sont penchés</translation>
    </message>
    <message>
        <source>What makes one person of faces that go and come back; by the face&apos;s own texture may count as biometric</source>
        <translation>Ce qui réunit en une personne des visages qui partent et reviennent&#x202f;; la texture même du visage peut être considérée comme biométrique</translation>
    </message>
    <message>
        <source>File format of the tables</source>
        <translation>Format de fichier des tableaux</translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>&amp;Beside the files</source>
        <translation>Le&amp;ur dossier</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>Modè&amp;le</translation>
    </message>
    <message>
        <source>D&amp;etector</source>
        <translation>&amp;Détecteur</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>&amp;Join faces</source>
        <translation>Réun&amp;ir</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>As in the tool bar ({model})</source>
        <translation>Modèle actuel ({model})</translation>
    </message>
    <message>
        <source>Results are saved in {folder}</source>
        <translation>Résultats dans {folder}</translation>
    </message>
    <message>
        <source>Results are saved beside the files</source>
        <translation>Résultats à côté des fichiers</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Joining the parts…</source>
        <translation>Assemblage des parties…</translation>
    </message>
    <message>
        <source>{speed} frames/s, {factor} times real time</source>
        <translation>{speed} images/s, {factor} fois le temps réel</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 visage</translation>
    </message>
    <message>
        <source>{faces} faces</source>
        <translation>{faces} visages</translation>
    </message>
    <message>
        <source>{frames} frames, {found} with faces; 1 face in all</source>
        <translation>{frames} images, {found} avec des visages&#x202f;; 1 visage en tout</translation>
    </message>
    <message>
        <source>{frames} frames, {found} with faces; {faces} faces in all</source>
        <translation>{frames} images, {found} avec des visages&#x202f;; {faces} visages en tout</translation>
    </message>
    <message>
        <source>{done} of 1 frame</source>
        <translation>{done} sur 1 image</translation>
    </message>
    <message>
        <source>{done} of {total} frames</source>
        <translation>{done} sur {total} images</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} images</translation>
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
        <translation>Progression de tous les fichiers</translation>
    </message>
    <message>
        <source>{done} of {total} files done</source>
        <translation>{done} fichiers sur {total} terminés</translation>
    </message>
    <message>
        <source>{count} at a time</source>
        <translation>{count} à la fois</translation>
    </message>
    <message>
        <source>File {number} of {total}</source>
        <translation>Fichier {number} sur {total}</translation>
    </message>
    <message>
        <source>{time} left for this file</source>
        <translation>encore {time} pour ce fichier</translation>
    </message>
    <message>
        <source>then 1 file more</source>
        <translation>puis encore 1 fichier</translation>
    </message>
    <message>
        <source>then {count} files more</source>
        <translation>puis encore {count} fichiers</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>1 frame</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} images</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>{frames} in {rows}</source>
        <translation>{frames} en {rows}</translation>
    </message>
    <message>
        <source>1 was not analysed in time (dropped)</source>
        <translation>1 n’a pas été analysée à temps (dropped)</translation>
    </message>
    <message>
        <source>{count} were not analysed in time (dropped)</source>
        <translation>{count} n’ont pas été analysées à temps (dropped)</translation>
    </message>
    <message>
        <source>1 more was passed over to keep up</source>
        <translation>1 autre a été sautée pour suivre le rythme</translation>
    </message>
    <message>
        <source>{count} more were passed over to keep up</source>
        <translation>{count} autres ont été sautées pour suivre le rythme</translation>
    </message>
    <message>
        <source>1 picture ({left_out} left out)</source>
        <translation>1 image enregistrée ({left_out} omises)</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 image enregistrée</translation>
    </message>
    <message>
        <source>{count} pictures ({left_out} left out)</source>
        <translation>{count} images enregistrées ({left_out} omises)</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} images enregistrées</translation>
    </message>
    <message>
        <source>Markers are not saved</source>
        <translation>Marqueurs non enregistrés</translation>
    </message>
    <message>
        <source>{name} ends at {time}</source>
        <translation>{name} finit à {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note at {time}:</source>
        <translation>Note à {time}&#xa0;:</translation>
    </message>
    <message>
        <source>There is no picture to mark yet</source>
        <translation>Il n’y a pas encore d’image à marquer</translation>
    </message>
    <message>
        <source>{name} begins at {time}</source>
        <translation>{name} commence à {time}</translation>
    </message>
    <message>
        <source>{name} at {time}</source>
        <translation>{name} à {time}</translation>
    </message>
    <message>
        <source>{name}: start and end ({digit})</source>
        <translation>{name}&#xa0;: début et fin ({digit})</translation>
    </message>
    <message>
        <source>{name}: event ({digit})</source>
        <translation>{name}&#xa0;: événement ({digit})</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Import markers</source>
        <translation>Importer des marqueurs</translation>
    </message>
    <message>
        <source>Save markers</source>
        <translation>Enregistrer les marqueurs</translation>
    </message>
    <message>
        <source>What the digits mark</source>
        <translation>Rôle des chiffres</translation>
    </message>
    <message>
        <source>A digit marks an event, or with the box ticked the start of a stimulus and, pressed again, its end.</source>
        <translation>Un chiffre marque un événement ou, si la case est cochée, le début d’un stimulus et, à la pression suivante, sa fin.</translation>
    </message>
    <message>
        <source>Name of digit {digit}</source>
        <translation>Nom du chiffre {digit}</translation>
    </message>
    <message>
        <source>start and end</source>
        <translation>début et fin</translation>
    </message>
    <message>
        <source>Digit {digit} marks start and end</source>
        <translation>Le chiffre {digit} marque le début et la fin</translation>
    </message>
    <message>
        <source>Double-click a cell, or press F2, to change it. Times are those of the source.</source>
        <translation>Pour modifier une cellule, double-cliquez dessus ou appuyez sur F2. Les temps sont ceux de la source.</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marqueurs</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Remove the selected markers (Del)</source>
        <translation>Supprimer les marqueurs sélectionnés (Suppr)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Bring back what was deleted or changed last (Ctrl+Z)</source>
        <translation>Rétablir ce qui a été supprimé ou modifié en dernier (Ctrl+Z)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Add the markers of a CSV file</source>
        <translation>Ajouter les marqueurs d’un fichier CSV</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Save the markers as CSV</source>
        <translation>Enregistrer les marqueurs en CSV</translation>
    </message>
    <message>
        <source>Di&amp;gits…</source>
        <translation>&amp;Chiffres…</translation>
    </message>
    <message>
        <source>Name what the digits 1 to 9 mark</source>
        <translation>Nommer ce que marquent les chiffres 1 à 9</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this list; the markers stay</source>
        <translation>Fermer cette liste&#x202f;; les marqueurs restent</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>{value} was not taken: {reason}.</source>
        <translation>{value} n’a pas été accepté&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>a time is written as 12.5 or 1:02.5</source>
        <translation>un temps s’écrit 12,5 ou 1:02,5</translation>
    </message>
    <message>
        <source>1 marker would be lost. Quit anyway?</source>
        <translation>1 marqueur serait perdu. Quitter quand même&#x202f;?</translation>
    </message>
    <message>
        <source>{count} markers would be lost. Quit anyway?</source>
        <translation>{count} marqueurs seraient perdus. Quitter quand même&#x202f;?</translation>
    </message>
    <message>
        <source>1 marker of {name} is not saved.</source>
        <translation>1 marqueur de {name} n’est pas enregistré.</translation>
    </message>
    <message>
        <source>{count} markers of {name} are not saved.</source>
        <translation>{count} marqueurs de {name} ne sont pas enregistrés.</translation>
    </message>
    <message>
        <source>1 marker added</source>
        <translation>1 marqueur ajouté</translation>
    </message>
    <message>
        <source>{count} markers added</source>
        <translation>{count} marqueurs ajoutés</translation>
    </message>
    <message>
        <source>1 marker saved in {name}</source>
        <translation>1 marqueur enregistré dans {name}</translation>
    </message>
    <message>
        <source>{count} markers saved in {name}</source>
        <translation>{count} marqueurs enregistrés dans {name}</translation>
    </message>
    <message>
        <source>1 marker deleted; Ctrl+Z takes that back.</source>
        <translation>1 marqueur supprimé&#x202f;; Ctrl+Z le rétablit.</translation>
    </message>
    <message>
        <source>{count} markers deleted; Ctrl+Z takes that back.</source>
        <translation>{count} marqueurs supprimés&#x202f;; Ctrl+Z les rétablit.</translation>
    </message>
    <message>
        <source>gray picture</source>
        <translation>image grise</translation>
    </message>
    <message>
        <source>find faces</source>
        <translation>recherche des visages</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>découpe</translation>
    </message>
    <message>
        <source>classify</source>
        <translation>classement</translation>
    </message>
    <message>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>rate the faces</source>
        <translation>évaluation des visages</translation>
    </message>
    <message>
        <source>small delay</source>
        <translation>faible retard</translation>
    </message>
    <message>
        <source>noticeable delay</source>
        <translation>retard sensible</translation>
    </message>
    <message>
        <source>long delay</source>
        <translation>long retard</translation>
    </message>
    <message>
        <source>Frames per second: {captured} captured, {analysed} analysed, {painted} painted</source>
        <translation>Images par seconde&#xa0;: {captured} captées, {analysed} analysées, {painted} affichées</translation>
    </message>
    <message>
        <source>From capture to paint: {median} ms (median), {highest} ms (95th percentile)</source>
        <translation>De la capture à l’affichage&#xa0;: {median}&#xa0;ms (médiane), {highest}&#xa0;ms (95e centile)</translation>
    </message>
    <message>
        <source>Skipped: {share} now, {count} in total</source>
        <translation>Ignorées&#xa0;: {share} en ce moment, {count} au total</translation>
    </message>
    <message>
        <source>Milliseconds per stage: {stages}</source>
        <translation>Millisecondes par étape&#xa0;: {stages}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>Ouverture&#xa0;: {name} …</translation>
    </message>
    <message>
        <source>There is no picture to save yet.</source>
        <translation>Il n’y a pas encore d’image à enregistrer.</translation>
    </message>
    <message>
        <source>{name} could not be opened. Choose another source:</source>
        <translation>Ouverture impossible&#xa0;: {name}. Choisissez une autre source&#xa0;:</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Aucune source</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>Enregistré&#xa0;: {name} dans {folder}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Pr&amp;esenter</source>
        <translation>Présen&amp;tation</translation>
    </message>
    <message>
        <source>Screen &amp;{number}: {name}</source>
        <translation>Écran &amp;{number}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Present on this screen, {width} × {height}</source>
        <translation>Présenter sur cet écran, {width} × {height}</translation>
    </message>
    <message>
        <source>Expressions are being estimated here. They are no feelings.</source>
        <translation>Ici, des expressions du visage sont estimées. Ce ne sont pas des sentiments.</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>End the recording and quit? What was recorded is kept.</source>
        <translation>Terminer l’enregistrement et quitter&#x202f;? Ce qui a été enregistré est conservé.</translation>
    </message>
    <message>
        <source>End the recording and show the other source? What was recorded is kept.</source>
        <translation>Terminer l’enregistrement et afficher l’autre source&#x202f;? Ce qui a été enregistré est conservé.</translation>
    </message>
    <message>
        <source>A session is being recorded</source>
        <translation>Une session est en cours d’enregistrement</translation>
    </message>
    <message>
        <source>End the recording and begin another session? What was recorded is kept.</source>
        <translation>Terminer l’enregistrement et commencer une autre session&#x202f;? Ce qui a été enregistré est conservé.</translation>
    </message>
    <message>
        <source>The session then goes on.</source>
        <translation>La session continue ensuite.</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Terminer l’enregistrement</translation>
    </message>
    <message>
        <source>{path} has {counts}.</source>
        <translation>{path} contient {counts}.</translation>
    </message>
    <message>
        <source>Record a session</source>
        <translation>Enregistrer une session</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Faces are shown in its pictures.</source>
        <translation>Les visages sont visibles dans ses images.</translation>
    </message>
    <message>
        <source>Faces that are found are pixelated in its pictures, which is no guarantee.</source>
        <translation>Les visages trouvés sont pixellisés dans ses images, sans garantie.</translation>
    </message>
    <message>
        <source>Its pictures hold boxes and labels alone.</source>
        <translation>Ses images ne contiennent que des cadres et des étiquettes.</translation>
    </message>
    <message>
        <source>{name} is being recorded, with sound from {microphone}.</source>
        <translation>{name} est en cours d’enregistrement, avec le son de {microphone}.</translation>
    </message>
    <message>
        <source>{name} is being recorded.</source>
        <translation>{name} est en cours d’enregistrement.</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} non analysées</translation>
    </message>
    <message>
        <source>{count} without a picture</source>
        <translation>{count} sans image</translation>
    </message>
    <message>
        <source>{size} GB left</source>
        <translation>{size} Go restants</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Sans son</translation>
    </message>
    <message>
        <source>The system&apos;s microphone</source>
        <translation>Le microphone du système</translation>
    </message>
    <message>
        <source>Runs on: {provider}</source>
        <translation>Exécution sur&#xa0;: {provider}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>No source is open</source>
        <translation>Aucune source n’est ouverte</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Ouverture …</translation>
    </message>
    <message>
        <source>The source is being opened</source>
        <translation>La source est en cours d’ouverture</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Space continues</source>
        <translation>La barre d’espace reprend</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>One picture, analysed once</source>
        <translation>Une image, analysée une fois</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Space starts again</source>
        <translation>La barre d’espace recommence</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting …</source>
        <translation>Connexion perdue, nouvelle tentative …</translation>
    </message>
    <message>
        <source>The source is opened again until that succeeds</source>
        <translation>La source est rouverte jusqu’à ce que cela réussisse</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Mesure …</translation>
    </message>
    <message>
        <source>1 frame per second</source>
        <translation>1 image par seconde</translation>
    </message>
    <message>
        <source>{rate} frames per second</source>
        <translation>{rate} images par seconde</translation>
    </message>
    <message>
        <source>{share} skipped</source>
        <translation>{share} ignorées</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 visage</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} visages</translation>
    </message>
    <message>
        <source>the demo clip</source>
        <translation>clip de démonstration</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>caméra {number}</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Sending: {streams}</source>
        <translation>Envoi&#xa0;: {streams}</translation>
    </message>
    <message>
        <source>Live values go to other programs; see Streams in the File menu.</source>
        <translation>Les valeurs en direct vont à d’autres programmes&#x202f;; voir «&#xa0;Flux&#xa0;» dans le menu Fichier.</translation>
    </message>
    <message>
        <source>It failed: {reason}.</source>
        <translation>Échec&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Live values can go to other programs. Pictures are never sent. People whose expressions are shown to others should know of it.</source>
        <translation>Les valeurs en direct peuvent aller à d’autres programmes. Les images ne sont jamais envoyées. Les personnes dont les expressions sont montrées à d’autres devraient le savoir.</translation>
    </message>
    <message>
        <source>Markers that other programs send through LSL come into the list of markers and the session</source>
        <translation>Les marqueurs que d’autres programmes envoient par LSL vont dans la liste des marqueurs et dans la session</translation>
    </message>
    <message>
        <source>Markers from LSL</source>
        <translation>Marqueurs de LSL</translation>
    </message>
    <message>
        <source>Name of a stream, or {all}</source>
        <translation>Nom d’un flux, ou {all}</translation>
    </message>
    <message>
        <source>{stream}: {target}</source>
        <translation>{stream}&#xa0;: {target}</translation>
    </message>
    <message>
        <source>State of {stream}</source>
        <translation>État de {stream}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>1 marker received</source>
        <translation>1 marqueur reçu</translation>
    </message>
    <message>
        <source>{count} markers received</source>
        <translation>{count} marqueurs reçus</translation>
    </message>
    <message>
        <source>No such stream is there; {received}</source>
        <translation>Aucun flux de ce type&#x202f;; {received}</translation>
    </message>
    <message>
        <source>1 stream</source>
        <translation>1 flux</translation>
    </message>
    <message>
        <source>{count} streams</source>
        <translation>{count} flux</translation>
    </message>
    <message>
        <source>{rate} frames a second</source>
        <translation>{rate} images par seconde</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>{count} envoyées</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>{count} perdues</translation>
    </message>
    <message>
        <source>1 listener</source>
        <translation>1 récepteur</translation>
    </message>
    <message>
        <source>{count} listeners</source>
        <translation>{count} récepteurs</translation>
    </message>
    <message>
        <source>{address} does not read ({count} lost)</source>
        <translation>{address} ne lit pas ({count} perdues)</translation>
    </message>
    <message>
        <source>{address} was slow ({count} lost)</source>
        <translation>{address} a été lent ({count} perdues)</translation>
    </message>
    <message>
        <source>Received markers</source>
        <translation>Marqueurs reçus</translation>
    </message>
    <message>
        <source>Receiving: markers</source>
        <translation>Réception&#xa0;: marqueurs</translation>
    </message>
    <message>
        <source>Markers of other programs are taken ({target}); see Streams in the File menu.</source>
        <translation>Les marqueurs d’autres programmes sont reçus ({target})&#x202f;; voir «&#xa0;Flux&#xa0;» dans le menu Fichier.</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Hôte et port</translation>
    </message>
    <message>
        <source>Messages over UDP for programs of music, light and games</source>
        <translation>Messages par UDP pour les programmes de musique, de lumière et de jeu</translation>
    </message>
    <message>
        <source>WebSocket and page</source>
        <translation>WebSocket et page</translation>
    </message>
    <message>
        <source>Port, or host and port</source>
        <translation>Port, ou hôte et port</translation>
    </message>
    <message>
        <source>JSON for programs, and a page for a projector or OBS</source>
        <translation>JSON pour les programmes, et une page pour un projecteur ou OBS</translation>
    </message>
    <message>
        <source>Lab Streaming Layer; every machine on the local network can see it</source>
        <translation>Lab Streaming Layer&#x202f;; toute machine du réseau local peut le voir</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Lignes JSON</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>A line of JSON a frame, written to a new file</source>
        <translation>Une ligne de JSON par image, écrite dans un nouveau fichier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>{path} is kept.</source>
        <translation>{path} est conservé.</translation>
    </message>
    <message>
        <source>The recording of {name} was interrupted. Its 1 frame is in {path}.</source>
        <translation>L’enregistrement de {name} a été interrompu. Son unique image est dans {path}.</translation>
    </message>
    <message>
        <source>The recording of {name} was interrupted. Its {count} frames are in {path}.</source>
        <translation>L’enregistrement de {name} a été interrompu. Ses {count} images sont dans {path}.</translation>
    </message>
    <message>
        <source>Record a table</source>
        <translation>Enregistrer un tableau</translation>
    </message>
    <message>
        <source>The label comes from these pixels alone. The model gives no reasons; a smile, a frown or a shadow change the figures only through the pixels.</source>
        <translation>L’étiquette ne vient que de ces pixels. Le modèle ne donne pas de raisons&#x202f;; un sourire, des sourcils froncés ou une ombre ne changent les valeurs qu’à travers les pixels.</translation>
    </message>
    <message>
        <source>In a video the figures are averaged over the last moments, so that labels do not flicker.</source>
        <translation>Dans une vidéo, les valeurs sont moyennées sur les derniers instants, pour que les étiquettes ne clignotent pas.</translation>
    </message>
    <message>
        <source>The face is small: {emotion} at {share} is not certain enough for that.</source>
        <translation>Le visage est petit&#xa0;: {emotion} à {share} n’est pas assez sûr pour cela.</translation>
    </message>
    <message>
        <source>The face is dark: {emotion} at {share} is not certain enough for that.</source>
        <translation>Le visage est sombre&#xa0;: {emotion} à {share} n’est pas assez sûr pour cela.</translation>
    </message>
    <message>
        <source>The face is blurred: {emotion} at {share} is not certain enough for that.</source>
        <translation>Le visage est flou&#xa0;: {emotion} à {share} n’est pas assez sûr pour cela.</translation>
    </message>
    <message>
        <source>The face is turned: {emotion} at {share} is not certain enough for that.</source>
        <translation>Le visage est tourné&#xa0;: {emotion} à {share} n’est pas assez sûr pour cela.</translation>
    </message>
    <message>
        <source>The face is cut off: {emotion} at {share} is not certain enough for that.</source>
        <translation>Le visage est coupé&#xa0;: {emotion} à {share} n’est pas assez sûr pour cela.</translation>
    </message>
    <message>
        <source>Why {emotion}? Face {number} at {seconds} s</source>
        <translation>Pourquoi {emotion}&#x202f;? Visage {number} à {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{emotion} has the highest figure, {share}.</source>
        <translation>{emotion} a la valeur la plus élevée, {share}.</translation>
    </message>
    <message>
        <source>{emotion} has the highest figure, {share}, which is below the {threshold} that the settings ask for: the label reads uncertain.</source>
        <translation>{emotion} a la valeur la plus élevée, {share}, inférieure au seuil de {threshold} des réglages&#xa0;: l’étiquette indique «&#xa0;incertain&#xa0;».</translation>
    </message>
    <message>
        <source>An error happened inside the program ({kind}: {reason}).</source>
        <translation>Une erreur s’est produite dans le programme ({kind}&#xa0;: {reason}).</translation>
    </message>
    <message>
        <source>The picture could not be saved in {folder}: {reason}.</source>
        <translation>L’image n’a pas pu être enregistrée dans {folder}&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The model {name}</source>
        <translation>Le modèle {name}</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>Combien de fois il a raison</translation>
    </message>
    <message>
        <source>What the percentage means</source>
        <translation>Ce que signifie le pourcentage</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>Faiblesses</translation>
    </message>
    <message>
        <source>What it must not be used for</source>
        <translation>Ce pour quoi il ne doit pas servir</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Émotions</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <source>Looks at PrivateTest</source>
        <translation>Évaluations sur PrivateTest</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Exécution sur</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The percentage beside an emotion is how certain the model is of it. It is not the strength of a feeling, and an expression is not a feeling: people smile when they are not happy, and keep a straight face when they are not calm.</source>
        <translation>Le pourcentage à côté d’une émotion dit à quel point le modèle en est sûr. Ce n’est pas la force d’un sentiment, et une expression n’est pas un sentiment&#xa0;: on sourit sans être heureux, et on garde un visage impassible sans être calme.</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>{count} poids</translation>
    </message>
    <message>
        <source>{known}, {more}</source>
        <translation>{known}, {more}</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>F1, mean of the emotions</source>
        <translation>F1, moyenne des émotions</translation>
    </message>
    <message>
        <source>accuracy, mean of the emotions</source>
        <translation>exactitude, moyenne des émotions</translation>
    </message>
    <message>
        <source>precision, mean of the emotions</source>
        <translation>précision, moyenne des émotions</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>perte logarithmique</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>erreur de calibration</translation>
    </message>
    <message>
        <source>FER-2013 labels</source>
        <translation>étiquettes de FER-2013</translation>
    </message>
    <message>
        <source>FER+ majority labels</source>
        <translation>étiquettes majoritaires de FER+</translation>
    </message>
    <message>
        <source>95 % interval {low} to {high}</source>
        <translation>intervalle à 95&#xa0;% de {low} à {high}</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} images</translation>
    </message>
    <message>
        <source>On pictures that it had never seen it agrees with FER-2013&apos;s labels about {number} times in ten. People who were shown such pictures agreed with those labels about {people} times in ten.</source>
        <translation>Sur des images qu’il n’avait jamais vues, il est d’accord avec les étiquettes de FER-2013 environ {number} fois sur dix. Les personnes à qui l’on a montré de telles images étaient d’accord avec ces étiquettes environ {people} fois sur dix.</translation>
    </message>
    <message>
        <source>With the majority label of ten annotators it agrees about {number} times in ten.</source>
        <translation>Avec l’étiquette majoritaire de dix annotateurs, il est d’accord environ {number} fois sur dix.</translation>
    </message>
    <message>
        <source>Its card does not say how often it is right; treat its results with caution.</source>
        <translation>Sa fiche ne dit pas combien de fois il a raison&#x202f;; traitez ses résultats avec prudence.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modèle&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>ONNX models ({endings})</source>
        <translation>Modèles ONNX ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>{number} ms a face</source>
        <translation>{number}&#xa0;ms par visage</translation>
    </message>
    <message>
        <source>less than 1 ms a face</source>
        <translation>moins de 1&#xa0;ms par visage</translation>
    </message>
    <message>
        <source>balanced, {time}</source>
        <translation>équilibré, {time}</translation>
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
        <translation>aussi rapide</translation>
    </message>
    <message>
        <source>twice as slow</source>
        <translation>deux fois plus lent</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>deux fois plus rapide</translation>
    </message>
    <message>
        <source>{factor} times as slow</source>
        <translation>{factor} fois plus lent</translation>
    </message>
    <message>
        <source>{factor} times as fast</source>
        <translation>{factor} fois plus rapide</translation>
    </message>
    <message>
        <source>right as often</source>
        <translation>aussi souvent juste</translation>
    </message>
    <message>
        <source>right more often</source>
        <translation>plus souvent juste</translation>
    </message>
    <message>
        <source>right less often</source>
        <translation>moins souvent juste</translation>
    </message>
    <message>
        <source>Where this model says {emotion}, most of ten people had said so for {number} of 100 faces that it had not learnt from.</source>
        <translation>Quand ce modèle dit {emotion}, la majorité de dix personnes l’avait dit aussi pour {number} visages sur 100 qu’il n’avait pas appris.</translation>
    </message>
    <message>
        <source>Where this model says {emotion}, most of ten people had said so for {number} of 100 faces that it had not learnt from (measured on few pictures, {count}).</source>
        <translation>Quand ce modèle dit {emotion}, la majorité de dix personnes l’avait dit aussi pour {number} visages sur 100 qu’il n’avait pas appris (mesuré sur peu d’images, {count}).</translation>
    </message>
    <message>
        <source>Of such faces that people called {emotion}, it names {number} of 100 so.</source>
        <translation>Parmi de tels visages que les gens ont nommés {emotion}, il en nomme ainsi {number} sur 100.</translation>
    </message>
    <message>
        <source>On photographs of other origin {emotion} was right for {number} of 100.</source>
        <translation>Sur des photographies d’une autre origine, {emotion} était juste pour {number} sur 100.</translation>
    </message>
    <message>
        <source>On photographs of other origin {emotion} was right for {number} of 100 (measured on few pictures, {count}).</source>
        <translation>Sur des photographies d’une autre origine, {emotion} était juste pour {number} sur 100 (mesuré sur peu d’images, {count}).</translation>
    </message>
    <message>
        <source>The model&apos;s card does not say how often {emotion} is right; treat it with caution.</source>
        <translation>La fiche du modèle ne dit pas combien de fois {emotion} est juste&#x202f;; à traiter avec prudence.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>fourni avec le programme</translation>
    </message>
    <message>
        <source>added by you: {file}</source>
        <translation>ajouté par vous&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Residual network, {number} million parameters</source>
        <translation>Réseau résiduel, {number} millions de paramètres</translation>
    </message>
    <message>
        <source>Residual network with squeeze-excitation, {number} million parameters</source>
        <translation>Réseau résiduel avec squeeze-excitation, {number} millions de paramètres</translation>
    </message>
    <message>
        <source>Small residual network, {number} million parameters</source>
        <translation>Petit réseau résiduel, {number} millions de paramètres</translation>
    </message>
    <message>
        <source>ResNet50 for small faces, {number} million parameters</source>
        <translation>ResNet50 pour petits visages, {number} millions de paramètres</translation>
    </message>
    <message>
        <source>Wide CNN, {number} million parameters</source>
        <translation>CNN large, {number} millions de paramètres</translation>
    </message>
    <message>
        <source>The first choice: learnt from what ten people saw in each face, also in blurred, dim and covered ones.</source>
        <translation>Le premier choix&#xa0;: il a appris de ce que dix personnes ont vu dans chaque visage, même flou, sombre ou couvert.</translation>
    </message>
    <message>
        <source>The classic network of its kind: small enough for every machine, and right about as often as people agree with FER-2013&apos;s labels.</source>
        <translation>Le réseau classique de son genre&#xa0;: assez petit pour toute machine, et juste à peu près aussi souvent que des personnes s’accordent avec les étiquettes de FER-2013.</translation>
    </message>
    <message>
        <source>To compare with and to go on from: larger and slower than the first choice, and not more often right.</source>
        <translation>Pour comparer et comme point de départ&#xa0;: plus grand et plus lent que le premier choix, et pas plus souvent juste.</translation>
    </message>
    <message>
        <source>Small, quick, and trained on what ten people saw in each face as well.</source>
        <translation>Petit, rapide, et entraîné lui aussi sur ce que dix personnes ont vu dans chaque visage.</translation>
    </message>
    <message>
        <source>Learnt from posed and press photographs of the web, mostly of adults facing the camera.</source>
        <translation>Appris sur des photos posées et de presse du web, surtout d’adultes face à la caméra.</translation>
    </message>
    <message>
        <source>On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in {share3} of the faces that most of ten people called so.</source>
        <translation>Sur {part}, il reconnaît «&#xa0;{first}&#xa0;» dans {share1}, «&#xa0;{second}&#xa0;» dans {share2} et «&#xa0;{third}&#xa0;» dans {share3} des visages que la plupart de dix personnes ont nommés ainsi.</translation>
    </message>
    <message>
        <source>On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in {share3} of the faces that FER-2013 labels so.</source>
        <translation>Sur {part}, il reconnaît «&#xa0;{first}&#xa0;» dans {share1}, «&#xa0;{second}&#xa0;» dans {share2} et «&#xa0;{third}&#xa0;» dans {share3} des visages que FER-2013 étiquette ainsi.</translation>
    </message>
    <message>
        <source>Right on {share} of these faces, it is right on {share1} ({first}) and {share2} ({second}) when disturbed.</source>
        <translation>Juste pour {share} de ces visages, il ne l’est plus que pour {share1} ({first}) et {share2} ({second}) quand ils sont perturbés.</translation>
    </message>
    <message>
        <source>An expression is not a feeling.</source>
        <translation>Une expression n’est pas un sentiment.</translation>
    </message>
    <message>
        <source>Not for judging people: no decisions on jobs, school, credit, health, guilt or truth.</source>
        <translation>Pas pour juger des personnes&#xa0;: aucune décision sur l’emploi, l’école, le crédit, la santé, la culpabilité ou la vérité.</translation>
    </message>
    <message>
        <source>The EU forbids emotion recognition at work and in schools, but for medical and safety reasons.</source>
        <translation>L’UE interdit la reconnaissance des émotions au travail et à l’école, sauf pour des raisons médicales et de sécurité.</translation>
    </message>
    <message>
        <source>FER-2013, part Training, without training images that also stand in a test part and blank training images; labels {labels}; epoch and temperature chosen on {part}.</source>
        <translation>FER-2013, partie Training, sans les images d’entraînement qui sont aussi dans une partie de test ni les images vides&#xa0;; étiquettes {labels}&#xa0;; époque et température choisies sur {part}.</translation>
    </message>
    <message>
        <source>Begun with {origin}.</source>
        <translation>Commencé avec {origin}.</translation>
    </message>
    <message>
        <source>Weights: as the project (MIT).</source>
        <translation>Poids&#xa0;: comme le projet (MIT).</translation>
    </message>
    <message>
        <source>Weights: as the project (MIT); begun with {origin}.</source>
        <translation>Poids&#xa0;: comme le projet (MIT)&#xa0;; commencés avec {origin}.</translation>
    </message>
    <message>
        <source>FER-2013&apos;s images come from a web search for a research challenge (Goodfellow et al., 2013), without licences of their own; FER+ labels: MIT.</source>
        <translation>Les images de FER-2013 viennent d’une recherche sur le web pour un concours de recherche (Goodfellow et al., 2013), sans licences propres&#xa0;; étiquettes de FER+&#xa0;: MIT.</translation>
    </message>
    <message>
        <source>recall of {emotion}</source>
        <translation>rappel de «&#xa0;{emotion}&#xa0;»</translation>
    </message>
    <message>
        <source>precision of {emotion}</source>
        <translation>précision de «&#xa0;{emotion}&#xa0;»</translation>
    </message>
    <message>
        <source>flip</source>
        <translation>en miroir</translation>
    </message>
    <message>
        <source>ten-crop</source>
        <translation>dix découpes</translation>
    </message>
    <message>
        <source>without leaks</source>
        <translation>sans fuites</translation>
    </message>
    <message>
        <source>decided by other faces</source>
        <translation>décidé sur d’autres visages</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>flou</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>bruité</translation>
    </message>
    <message>
        <source>low light</source>
        <translation>peu de lumière</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>partly covered</source>
        <translation>en partie couvert</translation>
    </message>
    <message>
        <source>shifted {share}</source>
        <translation>décalé de {share}</translation>
    </message>
    <message>
        <source>larger box {share}</source>
        <translation>cadre plus grand {share}</translation>
    </message>
    <message>
        <source>smaller box {share}</source>
        <translation>cadre plus petit {share}</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>Carte graphique NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (TensorRT)</source>
        <translation>Carte graphique NVIDIA (TensorRT)</translation>
    </message>
    <message>
        <source>Graphics card (DirectML)</source>
        <translation>Carte graphique (DirectML)</translation>
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
        <translation>Passage marqué</translation>
    </message>
    <message>
        <source>L&amp;abel</source>
        <translation>Éti&amp;quette</translation>
    </message>
    <message>
        <source>Give the marked stretch a label by hand</source>
        <translation>Donner à la main une étiquette au passage marqué</translation>
    </message>
    <message>
        <source>Correc&amp;t</source>
        <translation>Corri&amp;ger</translation>
    </message>
    <message>
        <source>What can be done with the stretch</source>
        <translation>Ce qu’on peut faire du passage</translation>
    </message>
    <message>
        <source>Use this stretch as the &amp;baseline…</source>
        <translation>Utiliser ce passage comme ligne de &amp;base…</translation>
    </message>
    <message>
        <source>Write a table with the change of each emotion against the person&apos;s median in the stretch, which lasts 5 s or more</source>
        <translation>Écrire un tableau du changement de chaque émotion par rapport à la médiane de la personne dans le passage, qui dure 5&#xa0;s ou plus</translation>
    </message>
    <message>
        <source>Export &amp;corrected faces…</source>
        <translation>Exporter les visages &amp;corrigés…</translation>
    </message>
    <message>
        <source>Write the faces of all stretches that you labelled</source>
        <translation>Écrire les visages de tous les passages auxquels vous avez donné une étiquette</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>&amp;Plus</translation>
    </message>
    <message>
        <source>Baseline, corrected faces</source>
        <translation>Ligne de base, visages corrigés</translation>
    </message>
    <message>
        <source>nobody is chosen</source>
        <translation>personne n’est choisi</translation>
    </message>
    <message>
        <source>Mark a stretch: I begins it, O ends it.</source>
        <translation>Marquer un passage&#xa0;: I le commence, O le termine.</translation>
    </message>
    <message>
        <source>{begin} to {end} s, 1 frame: {person}</source>
        <translation>{begin} à {end}&#xa0;s, 1 image&#xa0;: {person}</translation>
    </message>
    <message>
        <source>{begin} to {end} s, {count} frames: {person}</source>
        <translation>{begin} à {end}&#xa0;s, {count} images&#xa0;: {person}</translation>
    </message>
    <message>
        <source>Label the marked stretch: {emotion}</source>
        <translation>Étiquette du passage marqué&#xa0;: {emotion}</translation>
    </message>
    <message>
        <source>Take the labels of the marked stretch away</source>
        <translation>Retirer les étiquettes du passage marqué</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Mark &amp;begin</source>
        <translation>Marquer le &amp;début</translation>
    </message>
    <message>
        <source>Begin the stretch at this frame</source>
        <translation>Commencer le passage à cette image</translation>
    </message>
    <message>
        <source>Mark &amp;end</source>
        <translation>Marquer la &amp;fin</translation>
    </message>
    <message>
        <source>End the stretch with this frame</source>
        <translation>Terminer le passage par cette image</translation>
    </message>
    <message>
        <source>&amp;Unmark</source>
        <translation>Retirer la &amp;marque</translation>
    </message>
    <message>
        <source>Mark no stretch</source>
        <translation>Ne marquer aucun passage</translation>
    </message>
    <message>
        <source>&amp;No face here</source>
        <translation>Pas de &amp;visage ici</translation>
    </message>
    <message>
        <source>The stretch shows no face, a false box</source>
        <translation>Le passage ne montre pas de visage, le cadre est faux</translation>
    </message>
    <message>
        <source>Cut &amp;out</source>
        <translation>E&amp;xclure</translation>
    </message>
    <message>
        <source>Leave the stretch out, with everybody in it</source>
        <translation>Laisser de côté le passage, avec toutes les personnes</translation>
    </message>
    <message>
        <source>&amp;Give to</source>
        <translation>&amp;Attribuer à</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Quelqu’un de nouveau</translation>
    </message>
    <message>
        <source>These are pictures of faces. Whoever gets the folder sees who was recorded: keep it and pass it on as you may keep and pass on the video itself. The command erase removes a person from it again.</source>
        <translation>Ce sont des images de visages. Qui reçoit le dossier voit qui a été filmé&#xa0;: gardez-le et transmettez-le comme vous avez le droit de garder et de transmettre la vidéo elle-même. La commande erase en retire une personne.</translation>
    </message>
    <message>
        <source>Write a table against the baseline</source>
        <translation>Écrire un tableau par rapport à la ligne de base</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Export corrected faces</source>
        <translation>Exporter les visages corrigés</translation>
    </message>
    <message>
        <source>Write the faces of all stretches that you labelled as pictures?</source>
        <translation>Écrire comme images les visages de tous les passages auxquels vous avez donné une étiquette&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>&amp;Choisir un dossier…</translation>
    </message>
    <message>
        <source>A new folder for the faces</source>
        <translation>Un nouveau dossier pour les visages</translation>
    </message>
    <message>
        <source>The report is {name}, beside the result.</source>
        <translation>Le rapport est {name}, à côté du résultat.</translation>
    </message>
    <message>
        <source>{name}: 1 row against the baseline of {person}.</source>
        <translation>{name}&#xa0;: 1 ligne par rapport à la ligne de base de {person}.</translation>
    </message>
    <message>
        <source>{name}: {count} rows against the baseline of {person}.</source>
        <translation>{name}&#xa0;: {count} lignes par rapport à la ligne de base de {person}.</translation>
    </message>
    <message>
        <source>1 face in {folder}.</source>
        <translation>1 visage dans {folder}.</translation>
    </message>
    <message>
        <source>{count} faces in {folder}.</source>
        <translation>{count} visages dans {folder}.</translation>
    </message>
    <message>
        <source>Open a result</source>
        <translation>Ouvrir un résultat</translation>
    </message>
    <message>
        <source>Tables and summaries</source>
        <translation>Tableaux et résumés</translation>
    </message>
    <message>
        <source>Open a session or a folder of results</source>
        <translation>Ouvrir une session ou un dossier de résultats</translation>
    </message>
    <message>
        <source>Find the video</source>
        <translation>Trouver la vidéo</translation>
    </message>
    <message>
        <source>Videos and pictures</source>
        <translation>Vidéos et images</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>&amp;Open result…</source>
        <translation>Ou&amp;vrir un résultat…</translation>
    </message>
    <message>
        <source>Open a table or a summary (Ctrl+Shift+O)</source>
        <translation>Ouvrir un tableau ou un résumé (Ctrl+Maj+O)</translation>
    </message>
    <message>
        <source>Open sess&amp;ion or folder…</source>
        <translation>Ouvrir sessi&amp;on ou dossier…</translation>
    </message>
    <message>
        <source>Open a recorded session, or choose from a folder&apos;s results</source>
        <translation>Ouvrir une session enregistrée, ou choisir parmi les résultats d’un dossier</translation>
    </message>
    <message>
        <source>Open &amp;with sound</source>
        <translation>Ouvrir avec le so&amp;n</translation>
    </message>
    <message>
        <source>Open the video in this computer&apos;s own player</source>
        <translation>Ouvrir la vidéo dans le lecteur de cet ordinateur</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Write the report of this result beside it, and open it</source>
        <translation>Écrire le rapport de ce résultat à côté de lui et l’ouvrir</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>Ré&amp;cents</translation>
    </message>
    <message>
        <source>Results that were reviewed last</source>
        <translation>Résultats consultés en dernier</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>The video {name} is not there, so the annotated copy is shown; its boxes and labels are part of the picture.</source>
        <translation>La vidéo {name} n’est pas là, la copie annotée est donc affichée&#x202f;; ses cadres et étiquettes font partie de l’image.</translation>
    </message>
    <message>
        <source>The video {name} is not there, so boxes and labels are shown without pictures.</source>
        <translation>La vidéo {name} n’est pas là, les cadres et étiquettes sont donc affichés sans images.</translation>
    </message>
    <message>
        <source>The video of this session is not there, so boxes and labels are shown without pictures.</source>
        <translation>La vidéo de cette session n’est pas là, les cadres et étiquettes sont donc affichés sans images.</translation>
    </message>
    <message>
        <source>Faces were hidden in this session: boxes and labels stand on an empty ground.</source>
        <translation>Les visages ont été masqués dans cette session&#xa0;: les cadres et étiquettes sont sur un fond vide.</translation>
    </message>
    <message>
        <source>{name} is another file than the one that was annotated; boxes may not fit.</source>
        <translation>{name} n’est pas le fichier qui a été annoté&#x202f;; les cadres peuvent ne pas correspondre.</translation>
    </message>
    <message>
        <source>This video has no table: it is shown alone.</source>
        <translation>Cette vidéo n’a pas de tableau&#xa0;: elle est affichée seule.</translation>
    </message>
    <message>
        <source>The times of this table do not rise, so it is shown without boxes.</source>
        <translation>Les temps de ce tableau n’augmentent pas, il est donc affiché sans cadres.</translation>
    </message>
    <message>
        <source>Results of the folder</source>
        <translation>Résultats du dossier</translation>
    </message>
    <message>
        <source>Enter or a double click opens the result</source>
        <translation>Entrée ou un double-clic ouvre le résultat</translation>
    </message>
    <message>
        <source>1 result: choose one</source>
        <translation>1 résultat&#xa0;: choisissez-le</translation>
    </message>
    <message>
        <source>{count} results: choose one</source>
        <translation>{count} résultats&#xa0;: choisissez-en un</translation>
    </message>
    <message>
        <source>Drop a table, a summary, a recorded session or a folder of results here, or open one.</source>
        <translation>Déposez ici un tableau, un résumé, une session enregistrée ou un dossier de résultats, ou ouvrez-en un.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>No result is open</source>
        <translation>Aucun résultat n’est ouvert</translation>
    </message>
    <message>
        <source>Find the video…</source>
        <translation>Trouver la vidéo…</translation>
    </message>
    <message>
        <source>The result cannot be shown</source>
        <translation>Le résultat ne peut pas être affiché</translation>
    </message>
    <message>
        <source>“Open with sound” plays it in another program.</source>
        <translation>«&#xa0;Ouvrir avec le son&#xa0;» la lit dans un autre programme.</translation>
    </message>
    <message>
        <source>This person has one face only.</source>
        <translation>Cette personne n’a qu’un visage.</translation>
    </message>
    <message>
        <source>Faces of this result were also compared by their own texture. Nothing of that was kept.</source>
        <translation>Les visages de ce résultat ont aussi été comparés par leur propre texture. Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>People in this result</source>
        <translation>Personnes de ce résultat</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Drag a person onto another to make one of the two; F2 gives a name; Enter goes to where the person comes</source>
        <translation>Glissez une personne sur une autre pour réunir les deux&#x202f;; F2 donne un nom&#x202f;; Entrée va là où la personne arrive</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>&amp;Fusionner avec</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Give the chosen person a name</source>
        <translation>Donner un nom à la personne choisie</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Séparer</translation>
    </message>
    <message>
        <source>Make each face of the chosen person a person of its own</source>
        <translation>Faire de chaque visage de la personne choisie une personne à part</translation>
    </message>
    <message>
        <source>&amp;False face</source>
        <translation>Faux &amp;visage</translation>
    </message>
    <message>
        <source>The chosen person&apos;s boxes show no face</source>
        <translation>Les cadres de la personne choisie ne montrent pas de visage</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Refaire la modification</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Mo&amp;difier</translation>
    </message>
    <message>
        <source>Rename, merge or split the chosen person</source>
        <translation>Renommer, fusionner ou séparer la personne choisie</translation>
    </message>
    <message>
        <source>&amp;Join them</source>
        <translation>Réun&amp;ir</translation>
    </message>
    <message>
        <source>Make one person of the two</source>
        <translation>Faire des deux une seule personne</translation>
    </message>
    <message>
        <source>{person} and {other} may be one person: {reason}.</source>
        <translation>{person} et {other} sont peut-être une seule personne&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{action}: {change} ({key})</source>
        <translation>{action}&#xa0;: {change} ({key})</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 personne</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 visage</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} visages</translation>
    </message>
    <message>
        <source>the same clothes</source>
        <translation>les mêmes vêtements</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation>le même endroit</translation>
    </message>
    <message>
        <source>a similar face</source>
        <translation>un visage semblable</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>personne d’autre</translation>
    </message>
    <message>
        <source>{seconds} s later</source>
        <translation>{seconds}&#xa0;s plus tard</translation>
    </message>
    <message>
        <source>take the name of {person} away</source>
        <translation>retirer le nom de {person}</translation>
    </message>
    <message>
        <source>name {person} {name}</source>
        <translation>donner à {person} le nom {name}</translation>
    </message>
    <message>
        <source>merge {person} into {other}</source>
        <translation>fusionner {person} avec {other}</translation>
    </message>
    <message>
        <source>split face {face} from {person}</source>
        <translation>séparer le visage {face} de {person}</translation>
    </message>
    <message>
        <source>give face {face} to {person}</source>
        <translation>attribuer le visage {face} à {person}</translation>
    </message>
    <message>
        <source>mark face {face} as false</source>
        <translation>marquer le visage {face} comme faux</translation>
    </message>
    <message>
        <source>clear codes of face {face}</source>
        <translation>retirer les codes du visage {face}</translation>
    </message>
    <message>
        <source>code face {face} as {emotion}</source>
        <translation>coder le visage {face} comme {emotion}</translation>
    </message>
    <message>
        <source>cut a stretch out</source>
        <translation>exclure un passage</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Play &amp;backwards</source>
        <translation>Lire en a&amp;rrière</translation>
    </message>
    <message>
        <source>Play backwards; again: faster</source>
        <translation>Lire en arrière&#x202f;; encore&#xa0;: plus vite</translation>
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
        <translation>Lire en a&amp;vant</translation>
    </message>
    <message>
        <source>Play forwards; again: faster</source>
        <translation>Lire en avant&#x202f;; encore&#xa0;: plus vite</translation>
    </message>
    <message>
        <source>A frame ba&amp;ck</source>
        <translation>Image précéde&amp;nte</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>A frame &amp;on</source>
        <translation>Ima&amp;ge suivante</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation>Au &amp;début</translation>
    </message>
    <message>
        <source>Go to the beginning</source>
        <translation>Aller au début</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>À la &amp;fin</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Aller à la fin</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Plus len&amp;tement</translation>
    </message>
    <message>
        <source>Play more slowly</source>
        <translation>Lire plus lentement</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Plus vit&amp;e</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Lire plus vite</translation>
    </message>
    <message>
        <source>&amp;Boxes and labels</source>
        <translation>&amp;Cadres et étiquettes</translation>
    </message>
    <message>
        <source>Show boxes, labels and names</source>
        <translation>Afficher les cadres, les étiquettes et les noms</translation>
    </message>
    <message>
        <source>So&amp;und</source>
        <translation>&amp;Son</translation>
    </message>
    <message>
        <source>Play the sound at speed 1</source>
        <translation>Lire le son à la vitesse 1</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} ou {other}</translation>
    </message>
    <message>
        <source>Picture of the result</source>
        <translation>Image du résultat</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed of playing ([ and ])</source>
        <translation>Vitesse de lecture ([ et ])</translation>
    </message>
    <message>
        <source>Rate of playing</source>
        <translation>Vitesse réelle</translation>
    </message>
    <message>
        <source>plays at {speed}×</source>
        <translation>lecture à {speed}×</translation>
    </message>
    <message>
        <source>plays backwards at {speed}×</source>
        <translation>lecture arrière à {speed}×</translation>
    </message>
    <message>
        <source>Compare with another result</source>
        <translation>Comparer avec un autre résultat</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>The frames of {name} are not in the order of their times.</source>
        <translation>Les images de {name} ne sont pas dans l’ordre de leurs temps.</translation>
    </message>
    <message>
        <source>Lanes: what each person shows over time</source>
        <translation>Pistes&#xa0;: ce que montre chaque personne au fil du temps</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>On ne voit personne.</translation>
    </message>
    <message>
        <source>other result</source>
        <translation>autre résultat</translation>
    </message>
    <message>
        <source>Values under the pointer</source>
        <translation>Valeurs sous le pointeur</translation>
    </message>
    <message>
        <source>C&amp;urves</source>
        <translation>Co&amp;urbes</translation>
    </message>
    <message>
        <source>Show the probability of every emotion below each lane</source>
        <translation>Afficher la probabilité de chaque émotion sous chaque piste</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Afficher plus de temps</translation>
    </message>
    <message>
        <source>Show less time, in more detail</source>
        <translation>Afficher moins de temps, avec plus de détails</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Show the whole recording</source>
        <translation>Afficher tout l’enregistrement</translation>
    </message>
    <message>
        <source>Agreement with the other result</source>
        <translation>Accord avec l’autre résultat</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>Différence suivan&amp;te</translation>
    </message>
    <message>
        <source>Go to where the two results differ next (N; Shift+N the one before)</source>
        <translation>Aller à la prochaine différence entre les deux résultats (N&#x202f;; Maj+N à la précédente)</translation>
    </message>
    <message>
        <source>Which part of the recording the lanes show</source>
        <translation>Quelle partie de l’enregistrement montrent les pistes</translation>
    </message>
    <message>
        <source>{tip} ({key} in the lanes)</source>
        <translation>{tip} ({key} dans les pistes)</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>Compar&amp;er…</translation>
    </message>
    <message>
        <source>Show another result of this recording, as of another model, below this one</source>
        <translation>Afficher en dessous un autre résultat de cet enregistrement, par exemple d’un autre modèle</translation>
    </message>
    <message>
        <source>Stop com&amp;paring</source>
        <translation>Arrêt&amp;er la comparaison</translation>
    </message>
    <message>
        <source>Show this result alone again</source>
        <translation>Afficher à nouveau ce seul résultat</translation>
    </message>
    <message>
        <source>{name} has none of these faces</source>
        <translation>{name} n’a aucun de ces visages</translation>
    </message>
    <message>
        <source>{name}: the same label on {share} of {count} faces that both have; {here} only here, {there} only there</source>
        <translation>{name}&#xa0;: la même étiquette sur {share} des {count} visages que les deux ont&#x202f;; {here} seulement ici, {there} seulement là</translation>
    </message>
    <message>
        <source>small</source>
        <translation>petit</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>flou</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>tourné</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>pas de visage</translation>
    </message>
    <message>
        <source>{time} · {person}: {values}</source>
        <translation>{time} · {person}&#xa0;: {values}</translation>
    </message>
    <message>
        <source>quality {quality}</source>
        <translation>qualité&#xa0;: {quality}</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>pas d’étiquette</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>other result {emotion}</source>
        <translation>autre résultat&#xa0;: {emotion}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>bonne</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Thorough (slower)</source>
        <translation>Approfondi (plus lent)</translation>
    </message>
    <message>
        <source>Light (faces appear later)</source>
        <translation>Léger (plus tardif)</translation>
    </message>
    <message>
        <source>Network and cascades</source>
        <translation>Réseau et cascades</translation>
    </message>
    <message>
        <source>Haar cascades alone</source>
        <translation>Cascades de Haar seules</translation>
    </message>
    <message>
        <source>Boxes and labels alone</source>
        <translation>Cadres et étiquettes seuls</translation>
    </message>
    <message>
        <source>Pixelated faces (no guarantee)</source>
        <translation>Visages pixellisés (sans garantie)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>La source</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>Source&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>Ouvrir une vidéo ou une image</translation>
    </message>
    <message>
        <source>Videos and pictures ({endings})</source>
        <translation>Vidéos et images ({endings})</translation>
    </message>
    <message>
        <source>Videos ({endings})</source>
        <translation>Vidéos ({endings})</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>Images ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Ouvrir une adresse</translation>
    </message>
    <message>
        <source>Address of a camera or stream (http, https or rtsp). The program connects to no other address:</source>
        <translation>Adresse d’une caméra ou d’un flux (http, https ou rtsp). Le programme ne se connecte à aucune autre adresse&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Aucune caméra trouvée</translation>
    </message>
    <message>
        <source>Connect a camera. Where one is connected, another program or the system&apos;s privacy settings may keep it.</source>
        <translation>Connectez une caméra. S’il y en a une, un autre programme l’utilise peut-être, ou les réglages de confidentialité du système la cachent.</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Caméra {number}</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>How sure the model is</source>
        <translation>À quel point le modèle est sûr</translation>
    </message>
    <message>
        <source>How likely each emotion is</source>
        <translation>Probabilité de chaque émotion</translation>
    </message>
    <message>
        <source>How sure the model is of each emotion. All of them together make 100 %.
It is the model&apos;s certainty, not the strength of a feeling.</source>
        <translation>À quel point le modèle est sûr de chaque émotion. Toutes ensemble font 100&#xa0;%.
C’est la certitude du modèle, pas la force d’un sentiment.</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Pas de visage</translation>
    </message>
    <message>
        <source>The model&apos;s whole input: 48 by 48 gray pixels.</source>
        <translation>Toute l’entrée du modèle&#xa0;: 48 sur 48 pixels gris.</translation>
    </message>
    <message>
        <source>No face at the moment.</source>
        <translation>Pas de visage en ce moment.</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Ce que voit le modèle</translation>
    </message>
    <message>
        <source>What the model sees of the face: gray, 48 by 48 pixels, enlarged.</source>
        <translation>Ce que le modèle voit du visage&#xa0;: en gris, 48 sur 48 pixels, agrandi.</translation>
    </message>
    <message>
        <source>What the face showed over time</source>
        <translation>Ce que le visage a montré au fil du temps</translation>
    </message>
    <message>
        <source>Left and right read the values, space stops the chart and lets it go on.</source>
        <translation>Gauche et droite lisent les valeurs, la barre d’espace arrête le graphique et le relance.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>il y a {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{moment} · at {clock}</source>
        <translation>{moment} · à {clock}</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>marqueur</translation>
    </message>
    <message>
        <source>marker {number}</source>
        <translation>marqueur {number}</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>pas de visage</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>il y a {time}</translation>
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
        <translation>Parts</translation>
    </message>
    <message>
        <source>All emotions, stacked to 100 %, in the order of the bars</source>
        <translation>Toutes les émotions, empilées jusqu’à 100&#xa0;%, dans l’ordre des barres</translation>
    </message>
    <message>
        <source>Three lines</source>
        <translation>Trois lignes</translation>
    </message>
    <message>
        <source>The three emotions that were strongest in the time shown</source>
        <translation>Les trois émotions les plus fortes de la durée affichée</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Au fil du temps</translation>
    </message>
    <message>
        <source>How the past is drawn</source>
        <translation>Comment le passé est tracé</translation>
    </message>
    <message>
        <source>How much of the past is shown</source>
        <translation>Quelle durée du passé est affichée</translation>
    </message>
    <message>
        <source>The time over which the chart is averaged; labels and tables are not changed by it</source>
        <translation>La durée sur laquelle le graphique est moyenné&#x202f;; les étiquettes et les tableaux n’en sont pas changés</translation>
    </message>
    <message>
        <source>Let the chart go on</source>
        <translation>Relancer le graphique</translation>
    </message>
    <message>
        <source>Stop the chart; nothing is lost</source>
        <translation>Arrêter le graphique&#x202f;; rien n’est perdu</translation>
    </message>
    <message>
        <source>{what} (Space on the chart)</source>
        <translation>{what} (barre d’espace sur le graphique)</translation>
    </message>
    <message>
        <source>No average</source>
        <translation>Sans moyenne</translation>
    </message>
    <message>
        <source>Average {seconds} s</source>
        <translation>Moyenne sur {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{emotion}, by hand</source>
        <translation>{emotion}, à la main</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Come closer to the camera.</source>
        <translation>Rapprochez-vous de la caméra.</translation>
    </message>
    <message>
        <source>Move into the picture: the face is cut off.</source>
        <translation>Revenez dans l’image&#xa0;: le visage est coupé.</translation>
    </message>
    <message>
        <source>More light on the face helps.</source>
        <translation>Plus de lumière sur le visage aide.</translation>
    </message>
    <message>
        <source>Face the camera.</source>
        <translation>Regardez la caméra.</translation>
    </message>
    <message>
        <source>Hold still, or focus the camera.</source>
        <translation>Ne bougez plus, ou faites la mise au point de la caméra.</translation>
    </message>
    <message>
        <source>Place in the video</source>
        <translation>Position dans la vidéo</translation>
    </message>
    <message>
        <source>Click or drag to go to a place in the video</source>
        <translation>Cliquez ou glissez pour aller à un endroit de la vidéo</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>Temps et durée</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Boucle</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>Recommencer à la fin</translation>
    </message>
    <message>
        <source>A face in the picture is described here.</source>
        <translation>Un visage de l’image est décrit ici.</translation>
    </message>
    <message>
        <source>Click a face in the picture to choose it.</source>
        <translation>Cliquez sur un visage de l’image pour le choisir.</translation>
    </message>
    <message>
        <source>Hidden at the moment: these values are from when the face was last seen.</source>
        <translation>Caché en ce moment&#xa0;: ces valeurs datent de la dernière fois que le visage a été vu.</translation>
    </message>
    <message>
        <source>No emotion stands out enough to name it.</source>
        <translation>Aucune émotion ne se détache assez pour être nommée.</translation>
    </message>
    <message>
        <source>Not certain enough to name an emotion, since the face is {reasons}.</source>
        <translation>Pas assez sûr pour nommer une émotion, car le visage est {reasons}.</translation>
    </message>
    <message>
        <source>small</source>
        <translation>petit</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>flou</translation>
    </message>
    <message>
        <source>turned aside</source>
        <translation>tourné</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>The chosen face</source>
        <translation>Le visage choisi</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Visage {number}</translation>
    </message>
    <message>
        <source>{emotion}, {share} sure</source>
        <translation>{emotion}, sûr à {share}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Autres outils</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>no faces</source>
        <translation>aucun visage</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 visage</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} visages</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>See emotions in faces, live, on your own machine. No data leaves it: the program connects only to addresses that you enter.</source>
        <translation>Voir les émotions sur les visages, en direct, sur votre propre machine. Aucune donnée ne la quitte&#xa0;: le programme ne se connecte qu’aux adresses que vous saisissez.</translation>
    </message>
    <message>
        <source>MIT licence; THIRD_PARTY.md lists included software of others with its licences.</source>
        <translation>Licence MIT&#x202f;; THIRD_PARTY.md énumère les logiciels tiers inclus avec leurs licences.</translation>
    </message>
    <message>
        <source>About fer-desktop</source>
        <translation>À propos de fer-desktop</translation>
    </message>
    <message>
        <source>The program crashed the last time</source>
        <translation>Le programme a planté la dernière fois</translation>
    </message>
    <message>
        <source>A library that the program uses failed, and the program ended. What was recorded until then is kept. This report was written to {file}. It holds no picture; names of your files may stand in it: read it before you send it to anyone.</source>
        <translation>Une bibliothèque utilisée par le programme a échoué, et le programme s’est arrêté. Ce qui avait été enregistré jusque-là est conservé. Ce rapport a été écrit dans {file}. Il ne contient pas d’image&#x202f;; des noms de vos fichiers peuvent y figurer&#xa0;: lisez-le avant de l’envoyer à quelqu’un.</translation>
    </message>
    <message>
        <source>Report of the crash</source>
        <translation>Rapport de plantage</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>Copy its text, for an issue report or a mail</source>
        <translation>Copier son texte, pour un signalement ou un courriel</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>Ouvrir son &amp;dossier</translation>
    </message>
    <message>
        <source>There is no face to explain.</source>
        <translation>Il n’y a pas de visage à expliquer.</translation>
    </message>
    <message>
        <source>An expression is not a feeling: this program estimates how faces look. Nothing about a person may be decided by it.</source>
        <translation>Une expression n’est pas un sentiment&#xa0;: ce programme estime l’apparence des visages. Rien ne doit être décidé d’après cela au sujet d’une personne.</translation>
    </message>
    <message>
        <source>Use {camera}: the people here agree</source>
        <translation>Utiliser {camera}&#xa0;: les personnes présentes sont d’accord</translation>
    </message>
    <message>
        <source>Responsible use</source>
        <translation>Usage responsable</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>An error happened inside the program ({error}). The program continues; details are in {file}.</source>
        <translation>Une erreur s’est produite dans le programme ({error}). Le programme continue&#x202f;; les détails sont dans {file}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>The source is closed. Choose another one:</source>
        <translation>La source est fermée. Choisissez-en une autre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Ma&amp;rkers</source>
        <translation>Ma&amp;rqueurs</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>{name} was added to your models and is now in use.</source>
        <translation>{name} a été ajouté à vos modèles et est maintenant utilisé.</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>Ouvrir en relecture</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>An expression is not a feeling</source>
        <translation>Une expression n’est pas un sentiment</translation>
    </message>
    <message>
        <source>The program sees how a face looks, not how a person feels. People smile when they are sad and frown when they think. Do not make decisions about anyone by its output.</source>
        <translation>Le programme voit l’apparence d’un visage, pas ce que ressent une personne. On sourit quand on est triste et on fronce les sourcils quand on réfléchit. Ne prenez de décision sur personne d’après ses résultats.</translation>
    </message>
    <message>
        <source>Ask the people in front of the camera</source>
        <translation>Demandez aux personnes devant la caméra</translation>
    </message>
    <message>
        <source>Explain what the program does, and continue only if they agree. Pictures stay on this machine; nothing is sent, and nothing is kept unless you save it.</source>
        <translation>Expliquez ce que fait le programme, et ne continuez que si elles sont d’accord. Les images restent sur cette machine&#x202f;; rien n’est envoyé, et rien n’est conservé sauf si vous l’enregistrez.</translation>
    </message>
    <message>
        <source>Not at work, not in schools</source>
        <translation>Ni au travail, ni à l’école</translation>
    </message>
    <message>
        <source>The European Union forbids systems that infer emotions of people at work and in education, except for medical or safety reasons (AI Act, Article 5). Other places have rules of their own.</source>
        <translation>L’Union européenne interdit les systèmes qui déduisent les émotions des personnes au travail et dans l’enseignement, sauf pour des raisons médicales ou de sécurité (règlement sur l’IA, article 5). D’autres lieux ont leurs propres règles.</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>J’ai compris</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>Éti&amp;quettes</translation>
    </message>
    <message>
        <source>&amp;Faces</source>
        <translation>&amp;Visages</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Caméra</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programme</translation>
    </message>
    <message>
        <source>&amp;Average labels over time</source>
        <translation>&amp;Moyenner les étiquettes dans le temps</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Alternative (alt2)</source>
        <translation>Autre (alt2)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>&amp;Mirror cameras</source>
        <translation>&amp;Miroir pour les caméras</translation>
    </message>
    <message>
        <source>M&amp;irror other sources</source>
        <translation>Miroir pour les &amp;autres sources</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduits</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complets</translation>
    </message>
    <message>
        <source>Labels flicker less; a change is still visible within half a second</source>
        <translation>Les étiquettes clignotent moins&#x202f;; un changement reste visible en moins d’une demi-seconde</translation>
    </message>
    <message>
        <source>&amp;Time constant</source>
        <translation>Constante de &amp;temps</translation>
    </message>
    <message>
        <source>Longer gives steadier labels, shorter gives faster changes</source>
        <translation>Plus longue, les étiquettes sont plus stables&#x202f;; plus courte, elles changent plus vite</translation>
    </message>
    <message>
        <source>&amp;Uncertain below</source>
        <translation>&amp;Incertain sous</translation>
    </message>
    <message>
        <source>A face whose best emotion is less likely than this reads &quot;uncertain&quot;; one that is small, dark, blurred, turned aside or cut off needs half as much again</source>
        <translation>Un visage dont la meilleure émotion est moins probable que cela affiche «&#xa0;incertain&#xa0;»&#x202f;; s’il est petit, sombre, flou, tourné ou coupé, il faut moitié plus</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>&amp;Détecteur</translation>
    </message>
    <message>
        <source>What finds faces; the network also finds tilted ones</source>
        <translation>Ce qui trouve les visages&#x202f;; le réseau trouve aussi ceux qui sont penchés</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>How thoroughly each frame is searched for faces; the thorough way searches every frame completely</source>
        <translation>Avec quel soin les visages sont recherchés dans chaque image&#x202f;; la recherche approfondie parcourt chaque image entièrement</translation>
    </message>
    <message>
        <source>S&amp;mallest face</source>
        <translation>Visage &amp;minimal</translation>
    </message>
    <message>
        <source>Share of the picture&apos;s shorter side</source>
        <translation>Part du petit côté de l’image</translation>
    </message>
    <message>
        <source>Casc&amp;ade</source>
        <translation>C&amp;ascade</translation>
    </message>
    <message>
        <source>Which of OpenCV&apos;s face detectors is used</source>
        <translation>Lequel des détecteurs de visages d’OpenCV est utilisé</translation>
    </message>
    <message>
        <source>Scale s&amp;tep</source>
        <translation>Pas d’éche&amp;lle</translation>
    </message>
    <message>
        <source>Ratio of two neighbouring face sizes: smaller finds more and takes longer</source>
        <translation>Rapport de deux tailles de visage voisines&#xa0;: plus petit, il trouve plus de visages et prend plus de temps</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>V&amp;oisins</translation>
    </message>
    <message>
        <source>Overlapping detections that count as a face: more of them give fewer false faces, but also fewer true ones</source>
        <translation>Détections superposées qui comptent pour un visage&#xa0;: plus il en faut, moins il y a de faux visages, mais aussi de vrais</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>Requested from the camera, which uses the nearest that it supports</source>
        <translation>Demandée à la caméra, qui prend la plus proche qu’elle accepte</translation>
    </message>
    <message>
        <source>R&amp;ate</source>
        <translation>&amp;Fréquence</translation>
    </message>
    <message>
        <source>Show cameras as in a mirror; labels stay readable</source>
        <translation>Montrer les caméras comme dans un miroir&#x202f;; les étiquettes restent lisibles</translation>
    </message>
    <message>
        <source>Videos, pictures and streams</source>
        <translation>Vidéos, images et flux</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>Aucun modèle n’est encore chargé</translation>
    </message>
    <message>
        <source>Col&amp;ours</source>
        <translation>C&amp;ouleurs</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Mouvements</translation>
    </message>
    <message>
        <source>Reduced: charts move on in steps, nothing is animated</source>
        <translation>Réduits : les courbes avancent par pas et rien n&apos;est animé</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Of this window, from the next start on; tables stay as they are</source>
        <translation>De cette fenêtre, dès le prochain démarrage&#x202f;; les tableaux restent tels quels</translation>
    </message>
    <message>
        <source>Recorded p&amp;ictures</source>
        <translation>&amp;Images enregistrées</translation>
    </message>
    <message>
        <source>What the pictures of a recorded session hold; from the next one on</source>
        <translation>Ce que contiennent les images d’une session enregistrée&#x202f;; dès la prochaine</translation>
    </message>
    <message>
        <source>Recorded &amp;sound</source>
        <translation>&amp;Son enregistré</translation>
    </message>
    <message>
        <source>Whether a recorded session has sound, from the next one on; ask everybody who can be heard</source>
        <translation>Si une session enregistrée a du son, dès la prochaine&#x202f;; demandez à tous ceux qu’on peut entendre</translation>
    </message>
    <message>
        <source>Models &amp;run on</source>
        <translation>Modèles e&amp;xécutés sur</translation>
    </message>
    <message>
        <source>Processors that the installed onnxruntime supports</source>
        <translation>Processeurs que gère la version installée d’onnxruntime</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>The processor that the model actually runs on</source>
        <translation>Le processeur sur lequel le modèle s’exécute vraiment</translation>
    </message>
    <message>
        <source>{processor} (not installed)</source>
        <translation>{processor} (non installé)</translation>
    </message>
    <message>
        <source>{number} frames per second</source>
        <translation>{number} images par seconde</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>On the picture: choose the next face. On the chart: read its values</source>
        <translation>Sur l’image&#xa0;: choisir le visage suivant. Sur le graphique&#xa0;: lire ses valeurs</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>On the chart: stop it and let it go on</source>
        <translation>Sur le graphique&#xa0;: l’arrêter et le relancer</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Gauche, Droite, Début, Fin</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: a second back or on, to either end</source>
        <translation>Sur les pistes de la relecture&#xa0;: une seconde en arrière ou en avant, jusqu’à un bout ou l’autre</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Haut, Bas</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: choose the person</source>
        <translation>Sur les pistes de la relecture&#xa0;: choisir la personne</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: show less or more time, or all of it</source>
        <translation>Sur les pistes de la relecture&#xa0;: montrer moins ou plus de temps, ou tout</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page haut, Page bas</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: scroll</source>
        <translation>Sur les pistes de la relecture&#xa0;: défiler</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: the next or previous difference between two results</source>
        <translation>Sur les pistes de la relecture&#xa0;: la différence suivante ou précédente entre deux résultats</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} ou {second}</translation>
    </message>
</context>
</TS>
