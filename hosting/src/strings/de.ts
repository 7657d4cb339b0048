import type { Catalogue } from "./en";

/** Every text a player reads, in German. Players are spoken to as friends. */

const number = new Intl.NumberFormat("de");
const day = new Intl.DateTimeFormat("de", { dateStyle: "long" });
const utcDay = new Intl.DateTimeFormat("de", { dateStyle: "medium", timeZone: "UTC" });
const points = new Intl.NumberFormat("de", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const ordinal = (n: number) => `${number.format(n)}.`;
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${n === 1 ? one : many}`;
/** Never at a line's end without its sign. */
const percent = (n: number) => `${number.format(n)}\u00a0%`;
const drawings = (n: number) => count(n, "Zeichnung", "Zeichnungen");
const players = (n: number) => count(n, "Person", "Personen");

export const de: Catalogue = {
  name: "paint.wtf",
  title: (page) =>
    page ? `${page} · paint.wtf` : "paint.wtf · Zeichne Unsinn. Eine Maschine urteilt.",
  score: (score) => points.format(score),
  number: (n) => number.format(n),
  drawings,
  players,
  days: (n) => count(n, "Tag", "Tage"),
  date: (time) => day.format(new Date(time)),
  day: (date) => utcDay.format(new Date(date)),

  header: {
    home: "paint.wtf, alle Aufgaben",
    signIn: "Anmelden",
    signOut: "Abmelden",
    account: "Konto",
    guest: "Gast",
    skip: "Zum Inhalt springen",
    pages: "Seiten",
  },

  home: {
    headline: "Zeichne etwas Albernes.",
    headlineMore: "Eine Maschine urteilt.",
    lead: "Such dir eine Aufgabe aus, zeichne sie schlecht, schick sie ab. CLIP hat fast das ganze Internet gesehen und sagt dir, ohne mit der Wimper zu zucken, wie ähnlich deine Zeichnung der Sache sieht.",
    playAsGuest: "Als Gast spielen",
    surprise: "Überrasch mich",
    prompts: "Was zeichnest du?",
    stats: (s) => `${drawings(s.drawings)} bisher beurteilt, von ${players(s.players)}`,
    order: "Reihenfolge",
    orders: { fresh: "Frisch", popular: "Beliebt", quiet: "Fast leer", random: "Gemischt" },
    daily: "Heute",
    untouched: "Noch hat sich niemand getraut",
    loading: "Die Aufgaben werden geladen",
    empty: "Noch keine Aufgaben",
    emptyMore: "Jemand denkt sehr angestrengt über Frösche nach. Komm in einer Minute wieder.",
    failed: "Die Aufgaben sind nicht angekommen",
  },

  prompt: {
    draw: "Das zeichne ich",
    board: "Die Bestenliste",
    scope: "Zeigen",
    scopePlayers: "Die beste je Person",
    scopeDrawings: "Alle Zeichnungen",
    podium: "Treppchen",
    beats: (percentile) => `Schlägt ${percent(Math.floor(percentile))}`,
    empty: "Die Liste ist leer",
    emptyMore: "Zeichne irgendetwas, und du bist auf Platz eins. Eine Zeit lang.",
    you: "Du",
    loading: "Die Bestenliste wird geladen",
    failed: "Die Bestenliste ist nicht angekommen",
    missing: "Diese Aufgabe gibt es nicht",
    missingMore:
      "Vielleicht ist sie im Ruhestand, vielleicht war sie ein Traum. Die anderen sind echt.",
    retired:
      "Diese Aufgabe ist im Ruhestand: Ihre Bestenliste bleibt, neue Zeichnungen nimmt sie nicht an.",
    toPlace: "Zu deinem Platz",
    toTop: "Zurück nach oben",
    notThere: "Diese Zeichnung steht nicht auf der Liste",
    notThereMore: "Vielleicht ist sie noch unterwegs, vielleicht abgehängt. Alle anderen sind da.",
    rank: (n) => `#${number.format(n)}`,
    rankLabel: (n) => `${ordinal(n)} Platz`,
    scoreLabel: (score) => `${points.format(score)} Punkte`,
    picture: (player) => `Zeichnung von ${player}`,
    of: (n, scope) => (scope === "players" ? players(n) : drawings(n)),
  },

  list: {
    more: { next: "Mehr laden", previous: "Die darüber laden" },
    loading: "Lädt…",
    added: (what, all) => `${what} mehr, ${number.format(all)} insgesamt`,
    end: { next: "Das waren alle.", previous: "Weiter oben ist niemand." },
  },

  gallery: {
    title: "Galerie",
    lead: "Alle Zeichnungen zu allen Aufgaben, die neueste zuerst. Abgepaust hat niemand.",
    open: (prompt, player) => `${prompt}, gezeichnet von ${player}`,
    loading: "Die Galerie wird geladen",
    empty: "Hier hängt noch nichts",
    emptyMore: "Kahle Wände, gutes Licht. Die erste Zeichnung bekommt den besten Platz.",
    failed: "Die Galerie ging nicht auf",
  },

  highlights: {
    title: "Highlights",
    lead: "Von Menschen ausgesucht, nicht von der Maschine: Zeichnungen, über die jemand laut gelacht hat.",
    featured: "Von Menschen ausgesucht",
    all: "Alle Highlights",
    feed: "Als Atom-Feed abonnieren",
    loading: "Die Highlights werden geladen",
    empty: "Noch nichts ausgesucht",
    emptyMore: "Die Moderation lacht noch über die erste. Vielleicht ist deine die nächste.",
    failed: "Die Highlights sind nicht angekommen",
  },

  points: {
    title: "Punkte",
    headline: "Die ewige Bestenliste",
    lead: "Deine beste Zeichnung jeder Aufgabe bringt ihre Punkte. Alles zusammenzählen und Talent nennen.",
    own: (rank, of, sum) =>
      `Du bist ${ordinal(rank)} von ${players(of)}, mit ${points.format(sum)} Punkten.`,
    from: (prompts) => `aus ${count(prompts, "Aufgabe", "Aufgaben")}`,
    loading: "Die ewige Bestenliste wird geladen",
    empty: "Noch hat niemand Punkte",
    emptyMore: "Gleichstand bei null. So leicht wird die Führung nie wieder.",
    failed: "Die ewige Bestenliste ist nicht angekommen",
  },

  profile: {
    since: (time) => `Zeichnet hier seit dem ${day.format(new Date(time))}`,
    you: "Das bist du.",
    facts: {
      points: "Punkte",
      drawings: "Zeichnungen",
      prompts: "Aufgaben",
      first: "Erste Plätze",
      podiums: "Auf dem Treppchen",
      streak: "Tagesaufgaben am Stück",
      longest: "Längste Serie",
    },
    streakToday: "Die von heute ist gezeichnet.",
    streakOpen: "Die von heute fehlt noch.",
    best: "Beste Plätze",
    bestOf: (rank, of) => `${ordinal(rank)} von ${number.format(of)}`,
    place: (rank, of) => `${ordinal(rank)} von ${number.format(of)} auf der ewigen Bestenliste`,
    all: "Alle Zeichnungen",
    loading: "Das Profil wird geladen",
    empty: "Keine Zeichnung zu sehen",
    emptyMore: "Wird wohl noch nachgedacht. Gutes dauert eine Minute, Albernes etwas länger.",
    missing: "So jemand zeichnet hier nicht",
    missingMore: "Vielleicht gegangen, und die Stifte sind mit.",
    failed: "Das Profil ist nicht angekommen",
  },

  daily: {
    title: "Die Aufgabe des Tages",
    draw: "Los geht's",
    loading: "Die Aufgabe des Tages wird geladen",
    left: (hours, minutes) =>
      hours > 0 ? `Nächste in ${hours} Std. ${minutes} Min.` : `Nächste in ${minutes} Min.`,
    over: "Die nächste ist unterwegs",
    board: "Bestenliste von heute",
    past: "Und die Tage davor?",
  },

  dailies: {
    title: "Vergangene Tage",
    lead: "Jeder Tag hat seine Aufgabe und jemanden, der vorn liegt. Die meisten sind noch einzuholen.",
    loading: "Die Tage werden geladen",
    empty: "Noch kein Gestern",
    emptyMore: "Heute ist der erste Tag. Zeichne etwas, morgen ist es Geschichte.",
    failed: "Die Tage sind nicht angekommen",
  },

  about: {
    title: "Die Jury",
    headline: "Wie die Jury urteilt",
    lead: "Du zeichnest, eine Maschine schaut hin, und heraus fällt eine Zahl. Hier steht, was dazwischen passiert, und was nicht.",
    clip: [
      "Was ist CLIP?",
      "Ein neuronales Netz, das sehr viele Bilder mitsamt den Worten dazu angesehen hat, bis es sagen konnte, welche Worte zu welchem Bild gehören. Aus einem Bild macht es eine lange Reihe von Zahlen und aus einem Satz eine andere. Zeigen beide Reihen in dieselbe Richtung, dann zeigt das Bild, was der Satz sagt.",
      "Niemand hat ihm erklärt, was ein Frosch ist. Es hat nur eine Menge davon gesehen, samt den Ansichten anderer Leute. Die Jury, die zu diesem Spiel gehört, ist eine kleine von dieser Art, aufgewachsen mit Kritzeleien, Icons und Cliparts. Das erklärt ihren Geschmack.",
    ],
    score: [
      "Woher die Punkte kommen",
      "Deine Zeichnung wird mit der Aufgabe verglichen, und wie gut beide zusammenpassen, das sind deine Punkte: von 0, das ist Rauschen, bis 100, das ist ein sehr guter Tag. Geschaut wird zweimal, auf die Zeichnung und auf ihr Spiegelbild, und das schlechtere Ergebnis zählt. Ein Frosch im Spiegel ist immer noch ein Frosch. Ein Wort im Spiegel ist Kuddelmuddel.",
      "Über den Platz entscheidet der genaue Wert mit allen Nachkommastellen. „Was CLIP gesehen hat“ sind die drei ähnlichsten Beschreibungen aus einer Liste von harmlosen. Es meint es gut, auch wenn es „Kartoffel“ sagt.",
    ],
    writing: [
      "Warum Schreiben verliert",
      "CLIP kann lesen. Schreib „Frosch“ aufs Papier, und es sieht einen Frosch, und das gäbe ein fades Zeichenspiel. Darum sucht es auch nach Handschrift und zieht Punkte ab, wo es welche findet. Passiert dir das, steht es bei deinem Ergebnis.",
    ],
    writingFigures: (cheats, honest) =>
      `Darin ist es gut, aber nicht vollkommen: In unseren Tests schlugen ${percent(cheats)} der geschriebenen Antworten trotzdem die mittlere Zeichnung, und ${percent(honest)} der ehrlichen Zeichnungen verloren Punkte für Buchstaben, die niemand geschrieben hat.`,
    nsfw: [
      "Was [nsfw] heißt",
      "Ein weiterer Blick fragt, ob eine Zeichnung etwas zeigt, das nicht alle sehen möchten. Dann sehen andere sie unscharf, überall, bis sie hinschauen wollen. Punkte und Platz bleiben, wie sie sind: Maschinen sehen seltsame Dinge in Wolken und in Meerjungfrauen.",
    ],
    nsfwFigures: (least, most, flagged) =>
      `Sie übersieht viel: Von dem, was sie finden soll, fand sie je nach Art ${percent(least)} bis ${percent(most)}, und ${percent(flagged)} der harmlosen Kritzeleien deckte sie zu. Darum gibt es eine Moderation, und die besteht aus Menschen.`,
    weak: [
      "Was sie schlecht kann",
      "Wer was mit wem macht. Bei „Katze auf einer Matte“ sieht sie eine Katze und eine Matte. Farben helfen ein wenig, Zählen gar nicht. Eine großartige Idee kann wenig Punkte haben und trotzdem das Beste auf der Liste sein. Nimm es dir nicht zu Herzen: Sie hat nie einen Stift gehalten.",
    ],
    kept: [
      "Was aufgehoben wird",
      "Deine Zeichnung und ihre Striche, sonst gäbe es keinen Zeitraffer.",
      "Ihre Punkte und die Zahlenreihe, die die Jury daraus gemacht hat, damit eine bessere Jury noch einmal hinschauen kann.",
      "Dein Spielname. Mit einem Konto kommt deine E-Mail-Adresse dazu, Gäste haben keine.",
      "Auf deinem eigenen Gerät: Entwürfe, deine Sprache, die Farben, die du gemischt hast.",
      "Löschen kannst du alles selbst, eine Zeichnung oder gleich das ganze Konto, auf deiner Kontoseite.",
      "Keine Werbung und keine Tracker. Mit keiner Zeichnung aus dem Spiel wurde die Jury trainiert.",
    ],
    tested: (n) =>
      `Die Prozente sind mit der kleinen Jury des Spiels gemessen, an ${drawings(n)} von Menschen und an Testbildern, von denen sie keines kannte.`,
    go: "Genug geredet, zeichnen",
  },

  nsfw: {
    tag: "[nsfw]",
    reveal: "Bild zeigen",
    hide: "Verdecken",
    picture: (player) => `Unscharf gemachte Zeichnung von ${player}`,
    own: "Unsere Prüfung hält diese hier für nicht jugendfrei. Punkte und Platz bleiben, aber andere sehen sie unscharf, bis sie sie sehen wollen.",
  },

  draw: {
    task: "Zeichne",
    canvas: "Zeichenfläche",
    tools: "Werkzeuge",
    tool: {
      pen: "Stift",
      marker: "Filzstift",
      pencil: "Bleistift",
      spray: "Sprühdose",
      eraser: "Radierer",
      fill: "Füllen",
      eyedropper: "Pipette",
      hand: "Hand",
      line: "Linie",
      arrow: "Pfeil",
      rectangle: "Rechteck",
      ellipse: "Ellipse",
      polygon: "Vieleck",
    },
    undo: "Rückgängig",
    redo: "Wiederholen",
    clear: "Alles löschen",
    colours: "Farben",
    colour: {
      black: "Schwarz",
      grey: "Grau",
      white: "Weiß",
      brown: "Braun",
      peach: "Pfirsich",
      red: "Rot",
      orange: "Orange",
      yellow: "Gelb",
      green: "Grün",
      sky: "Himmelblau",
      blue: "Blau",
      purple: "Lila",
      pink: "Rosa",
    },
    custom: "Eigene Farbe",
    recent: (color) => `Zuletzt benutzte Farbe ${color}`,
    sizeName: "Größe",
    size: (n) => `Größe ${n}`,
    opacity: "Deckkraft",
    percent: (share) => percent(Math.round(share * 100)),
    settings: "Einstellungen",
    filled: "Gefüllte Formen",
    mirrored: "Gespiegelt zeichnen",
    paper: "Papier in dieser Farbe",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    zoomFit: "Ganzes Papier",
    help: "Tasten und Gesten",
    does: {
      smaller: "Kleinerer Strich",
      larger: "Größerer Strich",
      fainter: "Blasser",
      stronger: "Kräftiger",
      filled: "Formen gefüllt oder als Umriss",
      mirrored: "Gespiegelt zeichnen",
      paper: "Papier in dieser Farbe",
      undo: "Rückgängig",
      redo: "Wiederholen",
      clear: "Alles löschen",
      zoomIn: "Vergrößern",
      zoomOut: "Verkleinern",
      zoomFit: "Ganzes Papier",
      help: "Diese Liste",
    },
    gestures: [
      ["Leertaste", "Halten, um das Papier zu bewegen"],
      ["Umschalt", "Quadrate, Kreise, gerade Winkel"],
      ["Alt", "Formen von ihrer Mitte aus"],
      ["Enter", "Ein Vieleck beenden"],
      ["Esc", "Es aufgeben"],
      ["Zwei Finger", "Vergrößern und bewegen; antippen macht rückgängig"],
      ["Drei Finger", "Antippen wiederholt"],
    ],
    polygonHint: "Tippe die Ecken an. Schließe es an der ersten, oder drück Enter.",
    submit: "Abschicken",
    blank: "Zeichne erst etwas",
    restored: "Dein Entwurf ist wieder da.",
    draftFailed: "Dieser Browser behält keine Entwürfe: Schick die Zeichnung ab, bevor du gehst.",
    keys: "Alle Tasten mit ?",
    leave: "Gehen, ohne abzuschicken?",
    leaveMore: "Deine Zeichnung bleibt als Entwurf auf diesem Gerät. Entwürfe beurteilt niemand.",
    leaveStay: "Weiterzeichnen",
    leaveGo: "Gehen",
  },

  sending: {
    title: "Deine Zeichnung wird abgeschickt",
    preparing: "Wird eingepackt…",
    uploading: "Wird hochgeladen…",
    progress: "Fortschritt des Hochladens",
    failed: "Die Zeichnung wurde nicht abgeschickt",
    kept: "Nichts ist verloren: Deine Zeichnung liegt sicher auf diesem Gerät.",
    retry: "Noch einmal abschicken",
    back: "Zurück zur Zeichnung",
    waiting: "Keine Verbindung. Sie wartet.",
    waitingMore:
      "Deine Zeichnung bleibt auf diesem Gerät und geht von selbst raus, sobald die Verbindung wieder da ist. Du kannst gehen, etwas anderes zeichnen, sogar die Seite schließen: Dann geht sie beim nächsten Besuch raus.",
    now: "Jetzt versuchen",
    left: (time) => `Noch ${time}`,
    signIn: "Anmelden und abschicken",
  },

  result: {
    waiting: "CLIP schaut hin…",
    waitingMore: "Es kneift die Augen zusammen. Es legt den Kopf schief. Es hat keinen Kopf.",
    slow: "Das dauert länger als sonst. Du kannst bleiben oder später auf diese Seite zurückkommen.",
    score: "Punkte",
    scoreSaid: (score, mine) =>
      `${mine ? "Deine" : "Diese"} Zeichnung hat ${points.format(score)} von 100 Punkten.`,
    outOf: "von 100",
    verdictBlank: "Eine Studie in Weiß.",
    verdict: (score) => {
      if (score >= 85) return "Ist das ein Foto?";
      if (score >= 70) return "Häng es in den Flur.";
      if (score >= 50) return "Ja, das könnte es sein.";
      if (score >= 30) return "Mutig. Abstrakt. Hm.";
      return "CLIP muss sich setzen.";
    },

    rank: (rank, of) => `${ordinal(rank)} von ${drawings(of)}`,
    rankPending: "Dein Platz wird gesucht…",
    rankSoon: "Platz folgt",
    unranked: "Ohne Platz",
    unrankedBlank: "Leeres Papier bekommt keinen Platz. Ein einziger Frosch bekäme einen.",
    unrankedMore: "Diese Zeichnung bekommt keinen Platz in der Liste.",
    percentile: (percentile, of) => {
      if (of === 1) return "Bisher die einzige und schon die beste.";
      if (percentile >= 100) return "Besser als jede andere Zeichnung.";
      if (percentile < 1) return "Alle anderen liegen vorn. Ab hier geht es nur noch bergauf.";
      return `Besser als ${percent(Math.floor(percentile))} der Zeichnungen`;
    },
    place: (rank, of) => `${ordinal(rank)} von ${players(of)} in der Liste`,
    notBest: "Eine frühere Zeichnung von dir hat mehr Punkte und hält deinen Platz in der Liste.",
    cost: "Was Punkte gekostet hat",
    costText: (mine) =>
      `${mine ? "Deine" : "Diese"} Zeichnung liest sich wie Text. CLIP kann lesen, Wörter wären also gemogelt: Das hat Punkte gekostet.`,
    costTextLittle: "Ein wenig davon liest sich wie Text. Das hat ein paar Punkte gekostet.",
    costBlank: "Das Papier ist leer oder fast leer. Da war nichts zu beurteilen.",
    costNothing: "Nichts. Jeder Punkt hier ist gezeichnet.",
    saw: "Was CLIP gesehen hat",
    sawMore: "Die drei ähnlichsten Dinge, die es kennt:",
    neighbours: "Dein Platz und die Nachbarschaft",
    neighboursAll: "Auf der Bestenliste zeigen",
    tryAgain: "Noch einmal",
    board: "Zur Bestenliste",
    next: "Nächste Aufgabe",
    picture: (prompt) => `Deine Zeichnung zu: ${prompt}`,
    rejected: "Diese wurde abgewiesen",
    removed: "Diese Zeichnung wurde entfernt",
    removedMore: "Wer sie gezeichnet hat, hat sie abgehängt, oder die Moderation.",
    missing: "Hier gibt es keine solche Zeichnung",
    missingMore:
      "Vielleicht ist sie privat, entfernt oder noch unterwegs. Ist es deine, melde dich mit dem Konto an, das sie gezeichnet hat.",
    failed: "Das Ergebnis ist nicht angekommen",
  },

  keepsakes: {
    timelapse: "Zeitraffer",
    download: "Herunterladen",
    share: "Teilen",
    remix: "Weiterzeichnen",
    replace: "Deinen Entwurf ersetzen?",
    replaceMore:
      "Für diese Aufgabe gibt es eine Zeichnung, die noch nicht abgeschickt ist. Zeichnest du hier weiter, tritt diese an ihre Stelle.",
    replaceStay: "Entwurf behalten",
    replaceGo: "Ersetzen",
    loading: "Die Striche werden geholt…",
    noFilm: "Diese hat niemand gefilmt: Ihre Striche wurden nicht aufgehoben.",
    copied: "Der Link ist in deiner Zwischenablage.",
  },

  timelapse: {
    play: "Abspielen",
    pause: "Anhalten",
    position: "Stelle",
    picture: (prompt) => `So entstand: ${prompt}`,
  },

  signIn: {
    title: "Wer zeichnet?",
    lead: "Ein Gastname wird auf der Stelle erfunden. Ein Konto behält deine Zeichnungen auf jedem Gerät.",
    leadSubmit: "Ein Klick, und deine Zeichnung geht an die Jury.",
    guest: "Als Gast spielen",
    google: "Weiter mit Google",
    or: "oder mit E-Mail",
    email: "E-Mail",
    password: "Passwort",
    signIn: "Anmelden",
    register: "Konto anlegen",
    toRegister: "Neu hier? Leg ein Konto an",
    toSignIn: "Schon ein Konto? Melde dich an",
    close: "Schließen",
    busy: "Einen Moment…",
  },

  account: {
    title: "Mein Konto",
    loading: "Deine Zeichnungen werden geladen",
    asGuest: "Du spielst als Gast: Nur dieser Browser kennt dich.",
    withEmail: "Du spielst mit deinem E-Mail-Konto:",
    withGoogle: "Du spielst mit deinem Google-Konto:",
    failed: "Dein Konto ist nicht angekommen",
    signedOut: "Niemand ist angemeldet",
    signedOutMore: "Melde dich an, dann hängen deine Zeichnungen hier.",

    name: "Dein Name",
    nameLabel: "Name auf den Bestenlisten",
    nameHelp: "1 bis 30 Zeichen. Auch Emojis sind Zeichen.",
    nameSave: "Ändern",
    named: (name) => `Du heißt jetzt ${name}. Die Bestenlisten ziehen gleich nach.`,
    nameProblems: {
      empty: "Ein Name braucht mindestens ein Zeichen. Und sei es ein Frosch.",
      long: "Das sind mehr als 30 Zeichen, und Bestenlisten sind schmal.",
      control: "Ein Name passt in eine Zeile, ohne unsichtbare Zeichen.",
      direction: "Zeichen, die die Leserichtung umdrehen, werden nicht angenommen.",
      refused: "Dieser Name wird hier nicht angenommen. Versuch einen anderen.",
    },

    keep: "Behalte deine Zeichnungen",
    keepLead:
      "Ein Gast wohnt in einem einzigen Browser. Mit Google oder einer E-Mail-Adresse bleiben Zeichnungen, Name und Plätze auf jedem Gerät deine.",
    keepGoogle: "Mit Google behalten",
    keepEmail: "Behalten",
    linked: "Fertig. Deine Zeichnungen sind sicher, und du kannst dich überall anmelden.",
    merge: "Du hast schon ein Konto",
    mergeLead:
      "Zu dieser Anmeldung gibt es ein Konto. Wir können dich dort anmelden und alle Zeichnungen deines Gasts mitnehmen. Nichts geht verloren, und es lässt sich nicht wieder trennen.",
    mergeName: (name) =>
      `Das Konto behält seinen Namen, die Bestenlisten kennen „${name}“ dann nicht mehr.`,
    mergeGo: "Anmelden und mitnehmen",
    mergeStay: "Gast bleiben",
    merging: "Die Zeichnungen ziehen um…",
    merged: "Umgezogen. Alle deine Zeichnungen sind jetzt an einem Ort.",

    drawings: "Deine Zeichnungen",
    drawingsFailed: "Deine Zeichnungen sind nicht angekommen",
    empty: "Noch nichts hier",
    emptyMore: "Die erste Zeichnung ist immer schrecklich. Bring sie hinter dich.",
    unseen: "Nichts zu sehen",
    fates: {
      submitted: "Noch nicht beurteilt",
      rejected: "Abgewiesen",
      removed: "Halb gelöscht: noch einmal löschen",
      pending: "Wartet auf den Blick eines Menschen",
      hidden: "Von der Moderation verborgen",
      unranked: "Mit Punkten, ohne Platz",
      scored: "Auf der Bestenliste",
    },
    delete: "Löschen",
    deleteLabel: (prompt) => `Deine Zeichnung löschen: ${prompt}`,
    deleteTitle: "Diese Zeichnung löschen?",
    deleteLead: (prompt) =>
      `Deine Zeichnung zu „${prompt}“ verschwindet, mit Punkten, Platz und Zeitraffer. Rückgängig machen geht nicht.`,
    deleteStay: "Behalten",
    deleteGo: "Löschen",
    deleting: "Wird gelöscht…",
    deleted: (prompt) => `Gelöscht: ${prompt}`,

    leaving: "Gehen",
    leavingLead: "Melde dich für jetzt ab, oder nimm alles für immer von den Wänden.",
    guestLeaves: "Deine Zeichnungen zurücklassen?",
    guestLeavesMore:
      "Als Gast kannst du dich nicht wieder anmelden: Die Zeichnungen bleiben auf den Bestenlisten, aber niemand kann beweisen, dass es deine sind. Behalte sie vorher mit Google oder E-Mail.",
    guestStays: "Bleiben",
    everything: "Alles löschen",
    everythingTitle: "Alles löschen?",
    everythingLead:
      "Alle Zeichnungen, Punkte und Plätze, dein Name, deine Meldungen und dein Konto verschwinden, jetzt und für immer. Rückgängig machen geht nicht, und wir behalten keine Kopie. Entwürfe bleiben auf diesem Gerät.",
    everythingWord: "löschen",
    everythingType: (word) => `Tippe „${word}“, um sicher zu sein`,
    everythingGo: "Alles löschen",
    gone: "Alles weg",
    goneMore: "Die Wände sind kahl, und wir haben dich vergessen. Schön, dass du gezeichnet hast.",
    departing: "Dieses Konto wird gelöscht",
    departingMore: "Es kam nicht bis zum Ende. Noch ein Klick, dann ist es geschafft.",
    departingGo: "Zu Ende löschen",
  },

  signInProblems: {
    "auth/invalid-email": "Das sieht nicht nach einer E-Mail-Adresse aus.",
    "auth/missing-password": "Das Passwort fehlt.",
    "auth/weak-password": "Ein Passwort braucht mindestens sechs Zeichen.",
    "auth/email-already-in-use":
      "Mit dieser E-Mail gibt es schon ein Konto. Melde dich stattdessen an.",
    "auth/invalid-credential": "E-Mail und Passwort passen zu keinem Konto.",
    "auth/user-not-found": "E-Mail und Passwort passen zu keinem Konto.",
    "auth/wrong-password": "E-Mail und Passwort passen zu keinem Konto.",
    "auth/user-disabled": "Dieses Konto ist geschlossen.",
    "auth/too-many-requests": "Zu viele Versuche. Warte ein paar Minuten.",
    "auth/popup-blocked":
      "Der Browser hat das Anmeldefenster blockiert. Erlaube es für diese Seite und versuch es noch einmal.",
    "auth/popup-closed-by-user": "Das Anmeldefenster wurde zu früh geschlossen.",
    "auth/cancelled-popup-request": "Das Anmeldefenster wurde zu früh geschlossen.",
    "auth/network-request-failed":
      "Die Anmeldung ist nicht zu erreichen. Prüf die Verbindung und versuch es noch einmal.",
    "auth/operation-not-allowed": "Diese Art der Anmeldung ist hier ausgeschaltet.",
  },
  signInUnknown: "Die Anmeldung hat nicht geklappt. Versuch es gleich noch einmal.",

  reasons: {
    not_png: [
      "Das war kein Bild",
      "Die Datei, die ankam, ist kein PNG. Schick deine Zeichnung noch einmal ab.",
    ],
    damaged: [
      "Das Bild ist unterwegs zerbrochen",
      "Es kam unvollständig an. Dein Entwurf ist heil: Schick ihn noch einmal ab.",
    ],
    wrong_size: [
      "Das falsche Papierformat",
      "Eine Zeichnung hat 512 mal 512 Pixel, diese nicht. Zeichne sie hier, dann passt sie.",
    ],
    too_large: [
      "Zu schwer zum Aufhängen",
      "Die Datei ist größer, als eine Zeichnung sein darf. Eine einfachere passt.",
    ],
    animated: [
      "Es hat sich bewegt!",
      "Zeichnungen müssen stillhalten: Bewegte Bilder werden nicht angenommen.",
    ],
    unknown_prompt: ["Eine Zeichnung wovon?", "Die Aufgabe ist weg. Such dir eine andere aus."],
    prompt_retired: [
      "Dafür ist es zu spät",
      "Die Aufgabe ist im Ruhestand und nimmt keine Zeichnungen mehr an. Ihre Liste bleibt.",
    ],
    rate_limited: [
      "Langsam, Picasso",
      "Das war viel in kurzer Zeit. Ein Entwurf bleibt: Versuch es etwas später.",
    ],
    expired: [
      "Es hat zu lange gedauert",
      "Die Abgabe hat zu lange auf ihr Bild gewartet. Schick deine Zeichnung noch einmal ab.",
    ],
    duplicate: [
      "Schon gesehen",
      "Genau dieses Bild gab es für diese Aufgabe schon, also bekommt es Punkte, aber keinen Platz.",
    ],
    blank: [
      "Nichts als Papier",
      "Auf dem Papier war nichts oder fast nichts. Zeichne etwas und versuch es noch einmal.",
    ],
    taken: [
      "Die Nummer ist vergeben",
      "Schick deine Zeichnung noch einmal ab, sie bekommt eine neue.",
    ],
    unauthenticated: [
      "Du bist abgemeldet",
      "Melde dich an und schick sie noch einmal ab. Deine Zeichnung bleibt.",
    ],
    forbidden: ["Nicht mit diesem Konto", "Dieses Konto darf das nicht."],
    departed: [
      "Dieses Konto ist weg",
      "Es ist gelöscht oder auf dem Weg dahin. Melde dich neu an, um weiterzuspielen.",
    ],
    not_guest: [
      "Das ist kein Gast",
      "Nur die Zeichnungen eines Gasts können umziehen. Melde dich neu an und versuch es noch einmal.",
    ],
    guest_account: ["Das kann ein Gast nicht", "Melde dich zuerst mit Google oder E-Mail an."],
    boards_away: [
      "Die Bestenlisten sind kurz weg",
      "Was du einreichst, wird bewertet wie immer; Plätze und Ränge folgen, wenn sie zurück sind.",
    ],
    unavailable: [
      "Die Jury macht Pause",
      "Ein Teil des Spiels ist kurz weg. Versuch es gleich noch einmal.",
    ],
  },
  reasonUnknown: [
    "Etwas ist schiefgegangen",
    "Wir wissen nicht, was, und das ist peinlich. Versuch es gleich noch einmal.",
  ],

  problem: {
    offline: "Keine Verbindung. Prüf, ob du online bist, und versuch es dann noch einmal.",
    unreachable: "Das Spiel antwortet gerade nicht.",
    retry: "Noch einmal",
    retryIn: (seconds) =>
      `Versuch es in etwa ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} noch einmal.`,
    notFound: "Hier ist nichts gezeichnet",
    notFoundMore: "Diese Seite gibt es nicht. Die Aufgaben schon.",
    toPrompts: "Zu den Aufgaben",
    crashed: "Diese Seite ist von der Staffelei gefallen",
    loading: "Lädt",
  },

  news: {
    offline: "Du bist offline: Was du abschickst, wartet hier.",
    newer: "Es gibt ein neueres paint.wtf.",
    load: "Laden",
    sent: (prompt) => `Wieder online: Deine Zeichnung zu „${prompt}“ ist jetzt bei der Jury.`,
    see: "Zum Ergebnis",
    refused: (prompt) => `Deine Zeichnung zu „${prompt}“ ließ sich nicht abschicken.`,
    open: "Öffnen",
    signIn: "Hier wartet eine Zeichnung. Melde dich an, und sie geht an die Jury.",
    close: "Schließen",
  },

  report: {
    open: "Melden",
    title: "Diese Zeichnung melden",
    lead: "Was stimmt damit nicht? Ein Mensch sieht sie sich an, und niemand erfährt, wer darum gebeten hat.",
    reasons: {
      hateful: "Hasserfüllt oder grausam",
      sexual: "Sexuell, und nicht verdeckt",
      person: "Über einen echten Menschen",
      text: "Wörter statt einer Zeichnung",
      other: "Etwas anderes",
    },
    more: "Was sonst hilft (muss nicht sein)",
    send: "Meldung abschicken",
    sending: "Wird abgeschickt…",
    thanks: "Danke. Jemand sieht sie sich an.",
    again: "Die hast du schon gemeldet. Sie ist in guten Händen.",
    signIn:
      "Meldungen kommen von Spielern, damit niemand tausend abschickt. Ein Klick macht dich zum Gast.",
    failed: "Die Meldung wurde nicht abgeschickt",
    close: "Schließen",
  },

  footer: {
    line: "Beurteilt von CLIP, das schon Schlimmeres gesehen hat.",
    language: "Sprache",
    pages: "Weitere Seiten",
  },
};
