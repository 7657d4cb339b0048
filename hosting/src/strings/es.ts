import type { Catalogue } from "./en";

/** Every text a player reads, in Spanish. Players are spoken to as friends. */

const number = new Intl.NumberFormat("es", { useGrouping: "min2" });
const day = new Intl.DateTimeFormat("es", { dateStyle: "long" });
const utcDay = new Intl.DateTimeFormat("es", { dateStyle: "medium", timeZone: "UTC" });
const points = new Intl.NumberFormat("es", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const ordinal = (n: number) => `${number.format(n)}.º`;
const count = (n: number, one: string, many: string) =>
  `${number.format(n)} ${n === 1 ? one : many}`;
/** Never at a line's end without its sign. */
const percent = (n: number) => `${number.format(n)}\u00a0%`;
const drawings = (n: number) => count(n, "dibujo", "dibujos");
const players = (n: number) => count(n, "persona", "personas");

export const es: Catalogue = {
  name: "paint.wtf",
  title: (page) =>
    page ? `${page} · paint.wtf` : "paint.wtf · Dibuja una tontería. Juzga una máquina.",
  score: (score) => points.format(score),
  number: (n) => number.format(n),
  drawings,
  players,
  days: (n) => count(n, "día", "días"),
  date: (time) => day.format(new Date(time)),
  day: (date) => utcDay.format(new Date(date)),

  header: {
    home: "paint.wtf, todos los temas",
    signIn: "Entrar",
    signOut: "Salir",
    account: "Cuenta",
    guest: "Invitado",
    skip: "Saltar al contenido",
    pages: "Páginas",
  },

  home: {
    headline: "Dibuja una tontería.",
    headlineMore: "Juzga una máquina.",
    lead: "Elige un tema, dibújalo mal y envíalo. CLIP ha visto casi todo internet y te dirá, sin pestañear, cuánto se le parece tu dibujo.",
    playAsGuest: "Jugar como invitado",
    surprise: "Sorpréndeme",
    prompts: "¿Qué vas a dibujar?",
    stats: (s) => `${drawings(s.drawings)} juzgados hasta ahora, de ${players(s.players)}`,
    order: "Orden",
    orders: { fresh: "Nuevos", popular: "Populares", quiet: "Casi vacíos", random: "Al azar" },
    daily: "Hoy",
    untouched: "Nadie se ha atrevido aún",
    loading: "Cargando los temas",
    empty: "Todavía no hay temas",
    emptyMore: "Alguien está pensando muy en serio en ranas. Vuelve en un minuto.",
    failed: "Los temas no han llegado",
  },

  prompt: {
    draw: "Dibujar esto",
    board: "La clasificación",
    scope: "Mostrar",
    scopePlayers: "El mejor de cada persona",
    scopeDrawings: "Todos los dibujos",
    podium: "Podio",
    beats: (percentile) => `Supera al ${percent(Math.floor(percentile))}`,
    empty: "La clasificación está vacía",
    emptyMore: "Dibuja cualquier cosa y serás el primer puesto. Por un rato.",
    you: "Tú",
    loading: "Cargando la clasificación",
    failed: "La clasificación no ha llegado",
    missing: "Ese tema no existe",
    missingMore: "Puede que se haya retirado, o que fuera un sueño. Los demás son reales.",
    retired: "Este tema está retirado: su clasificación se queda, no admite dibujos nuevos.",
    toPlace: "A tu puesto",
    toTop: "Volver arriba",
    notThere: "Ese dibujo no está en la clasificación",
    notThereMore: "Puede que aún esté en camino, o que lo hayan descolgado. Los demás están aquí.",
    rank: (n) => `#${number.format(n)}`,
    rankLabel: (n) => `Puesto ${number.format(n)}`,
    scoreLabel: (score) => `${points.format(score)} puntos`,
    picture: (player) => `Dibujo de ${player}`,
    of: (n, scope) => (scope === "players" ? players(n) : drawings(n)),
  },

  list: {
    more: { next: "Cargar más", previous: "Cargar los de arriba" },
    loading: "Cargando…",
    added: (what, all) => `${what} más, ${number.format(all)} en total`,
    end: { next: "Ya están todos.", previous: "Más arriba no hay nadie." },
  },

  gallery: {
    title: "Galería",
    lead: "Todos los dibujos de todos los temas, los nuevos primero. Nadie ha calcado nada.",
    open: (prompt, player) => `${prompt}, dibujado por ${player}`,
    loading: "Cargando la galería",
    empty: "Aquí no cuelga nada todavía",
    emptyMore: "Paredes vacías, buena luz. El primer dibujo se queda el mejor sitio.",
    failed: "La galería no se ha abierto",
  },

  highlights: {
    title: "Destacados",
    lead: "Elegidos por personas, no por la máquina: dibujos con los que alguien se ha reído en voz alta.",
    featured: "Elegidos por personas",
    all: "Todos los destacados",
    feed: "Seguirlos como canal Atom",
    loading: "Cargando los destacados",
    empty: "Nada elegido todavía",
    emptyMore: "La moderación aún se ríe con el primero. Quizá el tuyo sea el siguiente.",
    failed: "Los destacados no han llegado",
  },

  points: {
    title: "Puntos",
    headline: "La gran clasificación",
    lead: "Tu mejor dibujo de cada tema suma sus puntos. Al total lo puedes llamar talento.",
    own: (rank, of, sum) =>
      `Vas ${ordinal(rank)} de ${players(of)}, con ${points.format(sum)} puntos.`,
    from: (prompts) => `de ${count(prompts, "tema", "temas")}`,
    loading: "Cargando la gran clasificación",
    empty: "Nadie tiene puntos todavía",
    emptyMore: "Empate a cero. Nunca volverá a ser tan fácil ir en cabeza.",
    failed: "La gran clasificación no ha llegado",
  },

  profile: {
    since: (time) => `Dibuja aquí desde el ${day.format(new Date(time))}`,
    you: "Esta persona eres tú.",
    facts: {
      points: "Puntos",
      drawings: "Dibujos",
      prompts: "Temas",
      first: "Primeros puestos",
      podiums: "En el podio",
      streak: "Temas del día seguidos",
      longest: "Racha más larga",
    },
    streakToday: "El de hoy ya está dibujado.",
    streakOpen: "El de hoy aún falta.",
    best: "Mejores puestos",
    bestOf: (rank, of) => `${ordinal(rank)} de ${number.format(of)}`,
    place: (rank, of) => `${ordinal(rank)} de ${number.format(of)} en la gran clasificación`,
    all: "Todos los dibujos",
    loading: "Cargando el perfil",
    empty: "Ningún dibujo a la vista",
    emptyMore: "Estará pensando. Lo bueno lleva un minuto, las tonterías un poco más.",
    missing: "Aquí no dibuja nadie así",
    missingMore: "Puede que se haya ido y se haya llevado los lápices.",
    failed: "El perfil no ha llegado",
  },

  daily: {
    title: "El tema del día",
    draw: "A dibujar",
    loading: "Cargando el tema del día",
    left: (hours, minutes) =>
      hours > 0 ? `Siguiente en ${hours} h ${minutes} min` : `Siguiente en ${minutes} min`,
    over: "El siguiente está en camino",
    board: "Clasificación de hoy",
    past: "¿Y los días de antes?",
  },

  dailies: {
    title: "Días pasados",
    lead: "Cada día tiene su tema y alguien que va por delante. A casi todos aún se les puede alcanzar.",
    loading: "Cargando los días",
    empty: "Todavía no hay ayer",
    emptyMore: "Hoy es el primer día. Dibuja algo y mañana será historia.",
    failed: "Los días no han llegado",
  },

  about: {
    title: "El jurado",
    headline: "Cómo juzga el jurado",
    lead: "Tú dibujas, una máquina mira y sale un número. Aquí está lo que pasa entre medias, y lo que no.",
    clip: [
      "¿Qué es CLIP?",
      "Una red neuronal que ha mirado muchísimas imágenes, cada una con sus palabras, hasta saber qué palabras van con qué imagen. Convierte una imagen en una larga fila de números, y una frase en otra. Cuando las dos filas apuntan al mismo sitio, la imagen muestra lo que dice la frase.",
      "Nadie le ha explicado qué es una rana. Solo ha visto muchas, con las opiniones de otra gente. El jurado que trae este juego es uno pequeño de esa clase, criado con garabatos, iconos y cliparts, lo que explica su gusto.",
    ],
    score: [
      "De dónde salen los puntos",
      "Tu dibujo se compara con el tema, y lo bien que se parecen son tus puntos: de 0, que es ruido, a 100, que es un día muy bueno. El jurado mira dos veces, el dibujo y su reflejo, y cuenta el peor resultado. Una rana en el espejo sigue siendo una rana. Una palabra en el espejo es un lío.",
      "El puesto depende del valor exacto, con todos sus decimales. «Qué ha visto CLIP» son las tres descripciones más parecidas de una lista de inofensivas. Lo dice con cariño, incluso cuando dice «patata».",
    ],
    writing: [
      "Por qué escribir pierde",
      "CLIP sabe leer. Escribe «rana» en el papel y verá una rana, y así el juego de dibujar sería aburrido. Por eso también busca escritura y resta puntos donde la encuentra. Si te pasa, tu resultado lo dice.",
    ],
    writingFigures: (cheats, honest) =>
      `Lo hace bien, no perfecto: en nuestras pruebas, el ${percent(cheats)} de las respuestas escritas superó aun así al dibujo mediano, y el ${percent(honest)} de los dibujos honestos perdió puntos por letras que nadie escribió.`,
    nsfw: [
      "Qué significa [nsfw]",
      "Otra mirada pregunta si un dibujo muestra algo que no todo el mundo quiere ver. Entonces los demás lo ven borroso, en todas partes, hasta que quieran mirarlo. Sus puntos y su puesto se quedan como están: las máquinas ven cosas raras en las nubes, y en las sirenas.",
    ],
    nsfwFigures: (least, most, flagged) =>
      `Se le escapan muchas cosas: de lo que debe encontrar, encontró entre el ${percent(least)} y el ${percent(most)}, según la clase, y tapó el ${percent(flagged)} de los garabatos inofensivos. Por eso hay moderación, y son personas.`,
    weak: [
      "Qué se le da mal",
      "Quién hace qué a quién. De «un gato sobre una alfombra» ve un gato y una alfombra. Los colores ayudan un poco, contar nada. Una idea brillante puede tener pocos puntos y ser lo mejor de la clasificación. No te lo tomes a pecho: nunca ha sostenido un lápiz.",
    ],
    kept: [
      "Qué se guarda",
      "Tu dibujo y sus trazos, o no habría cámara rápida.",
      "Sus puntos y la fila de números que sacó el jurado, para que un jurado mejor pueda volver a mirar.",
      "Tu nombre en el juego. Una cuenta añade tu correo electrónico; los invitados no tienen.",
      "En tu propio dispositivo: borradores, tu idioma, los colores que mezclaste.",
      "Todo es tuyo y lo puedes borrar, un dibujo o la cuenta entera, en la página de tu cuenta.",
      "Ni publicidad ni rastreadores. Con ningún dibujo del juego se ha entrenado al jurado.",
    ],
    tested: (n) =>
      `Los porcentajes se midieron con el pequeño jurado del juego, con ${drawings(n)} de personas y con imágenes de prueba, ninguna de las cuales conocía.`,
    go: "Basta de charla, a dibujar",
  },

  nsfw: {
    tag: "[nsfw]",
    reveal: "Mostrar imagen",
    hide: "Tapar",
    picture: (player) => `Dibujo borroso de ${player}`,
    own: "Nuestro filtro cree que este no es apto para todo el mundo. Conserva sus puntos y su puesto, pero los demás lo ven borroso hasta que quieran mirarlo.",
  },

  draw: {
    task: "Dibuja",
    canvas: "Lienzo",
    tools: "Herramientas",
    tool: {
      pen: "Pluma",
      marker: "Rotulador",
      pencil: "Lápiz",
      spray: "Espray",
      eraser: "Goma",
      fill: "Rellenar",
      eyedropper: "Cuentagotas",
      hand: "Mano",
      line: "Línea",
      arrow: "Flecha",
      rectangle: "Rectángulo",
      ellipse: "Elipse",
      polygon: "Polígono",
    },
    undo: "Deshacer",
    redo: "Rehacer",
    clear: "Borrar todo",
    colours: "Colores",
    colour: {
      black: "Negro",
      grey: "Gris",
      white: "Blanco",
      brown: "Marrón",
      peach: "Melocotón",
      red: "Rojo",
      orange: "Naranja",
      yellow: "Amarillo",
      green: "Verde",
      sky: "Celeste",
      blue: "Azul",
      purple: "Morado",
      pink: "Rosa",
    },
    custom: "Color propio",
    recent: (color) => `Color reciente ${color}`,
    sizeName: "Tamaño",
    size: (n) => `Tamaño ${n}`,
    opacity: "Opacidad",
    percent: (share) => percent(Math.round(share * 100)),
    settings: "Ajustes",
    filled: "Formas rellenas",
    mirrored: "Dibujo en espejo",
    paper: "Papel de este color",
    zoomIn: "Acercar",
    zoomOut: "Alejar",
    zoomFit: "Papel entero",
    help: "Teclas y gestos",
    does: {
      smaller: "Trazo más fino",
      larger: "Trazo más grueso",
      fainter: "Más tenue",
      stronger: "Más intenso",
      filled: "Formas rellenas o en contorno",
      mirrored: "Dibujo en espejo",
      paper: "Papel de este color",
      undo: "Deshacer",
      redo: "Rehacer",
      clear: "Borrar todo",
      zoomIn: "Acercar",
      zoomOut: "Alejar",
      zoomFit: "Papel entero",
      help: "Esta lista",
    },
    gestures: [
      ["Espacio", "Mantener para mover el papel"],
      ["Mayús", "Cuadrados, círculos, ángulos rectos"],
      ["Alt", "Formas desde su centro"],
      ["Intro", "Terminar un polígono"],
      ["Esc", "Dejarlo"],
      ["Dos dedos", "Acercar y mover; un toque deshace"],
      ["Tres dedos", "Un toque rehace"],
    ],
    polygonHint: "Toca las esquinas. Ciérralo en la primera, o pulsa Intro.",
    submit: "Enviar",
    blank: "Dibuja algo primero",
    restored: "Tu borrador ha vuelto.",
    draftFailed: "Este navegador no guarda borradores: envía el dibujo antes de irte.",
    keys: "Todas las teclas con ?",
    leave: "¿Irte sin enviarlo?",
    leaveMore:
      "Tu dibujo se queda como borrador en este dispositivo. Los borradores no los juzga nadie.",
    leaveStay: "Seguir dibujando",
    leaveGo: "Irme",
  },

  sending: {
    title: "Enviando tu dibujo",
    preparing: "Envolviéndolo…",
    uploading: "Subiendo…",
    progress: "Progreso de la subida",
    failed: "El dibujo no se ha enviado",
    kept: "No se ha perdido nada: tu dibujo está a salvo en este dispositivo.",
    retry: "Enviar otra vez",
    back: "Volver al dibujo",
    waiting: "Sin conexión. Espera aquí.",
    waitingMore:
      "Tu dibujo se queda en este dispositivo y sale solo cuando vuelva la conexión. Puedes irte, dibujar otra cosa, incluso cerrar la página: entonces saldrá en tu próxima visita.",
    now: "Probar ahora",
    left: (time) => `Faltan ${time}`,
    signIn: "Entrar y enviar",
  },

  result: {
    waiting: "CLIP está mirando…",
    waitingMore: "Entrecierra los ojos. Ladea la cabeza. No tiene cabeza.",
    slow: "Tarda más de lo normal. Puedes quedarte o volver a esta página más tarde.",
    score: "Puntos",
    scoreSaid: (score, mine) =>
      `${mine ? "Tu" : "Este"} dibujo tiene ${points.format(score)} de 100 puntos.`,
    outOf: "de 100",
    verdictBlank: "Un estudio en blanco.",
    verdict: (score) => {
      if (score >= 85) return "¿Esto es una foto?";
      if (score >= 70) return "Cuélgalo en el pasillo.";
      if (score >= 50) return "Sí, podría ser eso.";
      if (score >= 30) return "Atrevido. Abstracto. Mmm.";
      return "CLIP necesita sentarse.";
    },

    rank: (rank, of) => `${ordinal(rank)} de ${drawings(of)}`,
    rankPending: "Buscando tu puesto…",
    rankSoon: "El puesto llegará pronto",
    unranked: "Sin puesto",
    unrankedBlank: "El papel en blanco no tiene puesto. Una sola rana lo tendría.",
    unrankedMore: "Este dibujo no tiene puesto en la clasificación.",
    percentile: (percentile, of) => {
      if (of === 1) return "El único hasta ahora, y ya es el mejor.";
      if (percentile >= 100) return "Mejor que todos los demás dibujos.";
      if (percentile < 1) return "Los demás van por delante. Desde aquí solo se puede subir.";
      return `Mejor que el ${percent(Math.floor(percentile))} de los dibujos`;
    },
    place: (rank, of) => `${ordinal(rank)} de ${players(of)} en la clasificación`,
    notBest: "Un dibujo tuyo anterior tiene más puntos y conserva tu puesto en la clasificación.",
    cost: "Qué ha costado puntos",
    costText: (mine) =>
      `${mine ? "Tu" : "Este"} dibujo se lee como texto. CLIP sabe leer, así que las palabras serían trampa: se han restado puntos.`,
    costTextLittle: "Una parte se lee como texto. Se han restado unos pocos puntos.",
    costBlank: "El papel está vacío, o casi. No había nada que juzgar.",
    costNothing: "Nada. Cada punto que ves está dibujado.",
    saw: "Qué ha visto CLIP",
    sawMore: "Las tres cosas más parecidas que conoce:",
    neighbours: "Tu puesto y el vecindario",
    neighboursAll: "Verlo en la clasificación",
    tryAgain: "Otra vez",
    board: "Ver la clasificación",
    next: "Siguiente tema",
    picture: (prompt) => `Tu dibujo de: ${prompt}`,
    rejected: "Este ha sido rechazado",
    removed: "Este dibujo se ha retirado",
    removedMore: "Lo ha descolgado quien lo dibujó, o la moderación.",
    missing: "Aquí no hay tal dibujo",
    missingMore:
      "Puede que sea privado, que se haya retirado o que aún esté en camino. Si es tuyo, entra con la cuenta que lo dibujó.",
    failed: "El resultado no ha llegado",
  },

  keepsakes: {
    timelapse: "Cámara rápida",
    download: "Descargar",
    share: "Compartir",
    remix: "Seguir dibujando",
    replace: "¿Sustituir tu borrador?",
    replaceMore: "Hay un dibujo sin enviar para este tema. Si sigues con este, ocupará su lugar.",
    replaceStay: "Conservar el borrador",
    replaceGo: "Sustituirlo",
    loading: "Trayendo los trazos…",
    noFilm: "Nadie ha filmado este: sus trazos no se guardaron.",
    copied: "El enlace está en tu portapapeles.",
  },

  timelapse: {
    play: "Reproducir",
    pause: "Pausar",
    position: "Posición",
    picture: (prompt) => `Cómo se dibujó: ${prompt}`,
  },

  signIn: {
    title: "¿Quién dibuja?",
    lead: "Te inventamos un nombre de invitado al momento. Una cuenta guarda tus dibujos en todos tus dispositivos.",
    leadSubmit: "Un clic y tu dibujo va al jurado.",
    guest: "Jugar como invitado",
    google: "Seguir con Google",
    or: "o con correo electrónico",
    email: "Correo electrónico",
    password: "Contraseña",
    signIn: "Entrar",
    register: "Crear una cuenta",
    toRegister: "¿Es tu primera vez? Crea una cuenta",
    toSignIn: "¿Ya tienes cuenta? Entra",
    close: "Cerrar",
    busy: "Un momento…",
  },

  account: {
    title: "Mi cuenta",
    loading: "Cargando tus dibujos",
    asGuest: "Juegas como invitado: solo te conoce este navegador.",
    withEmail: "Juegas con tu cuenta de correo:",
    withGoogle: "Juegas con tu cuenta de Google:",
    failed: "Tu cuenta no ha llegado",
    signedOut: "No hay nadie dentro",
    signedOutMore: "Entra y aquí estarán tus dibujos.",

    name: "Tu nombre",
    nameLabel: "Nombre en las clasificaciones",
    nameHelp: "De 1 a 30 caracteres. Los emojis también cuentan.",
    nameSave: "Cambiarlo",
    named: (name) => `Ahora te llamas ${name}. Las clasificaciones lo sabrán enseguida.`,
    nameProblems: {
      empty: "Un nombre necesita al menos un carácter. Aunque sea una rana.",
      long: "Son más de 30 caracteres, y las clasificaciones son estrechas.",
      control: "Un nombre cabe en una línea, sin caracteres invisibles.",
      direction: "No se aceptan caracteres que dan la vuelta al sentido de lectura.",
      refused: "Este nombre no se acepta aquí. Prueba con otro.",
    },

    keep: "Conserva tus dibujos",
    keepLead:
      "Un invitado vive en un solo navegador. Con Google o un correo, tus dibujos, tu nombre y tus puestos siguen siendo tuyos en todos tus dispositivos.",
    keepGoogle: "Conservarlos con Google",
    keepEmail: "Conservarlos",
    linked: "Listo. Tus dibujos están a salvo y puedes entrar desde cualquier sitio.",
    merge: "Ya tienes una cuenta",
    mergeLead:
      "Ya hay una cuenta con este acceso. Podemos entrar en ella y llevar allí todos los dibujos de tu invitado. No se pierde nada, y luego no se pueden separar.",
    mergeName: (name) =>
      `La cuenta conserva su nombre, así que las clasificaciones olvidarán a «${name}».`,
    mergeGo: "Entrar y llevarlos",
    mergeStay: "Seguir de invitado",
    merging: "Mudando los dibujos…",
    merged: "Mudanza hecha. Todos tus dibujos están ahora en un mismo sitio.",

    drawings: "Tus dibujos",
    drawingsFailed: "Tus dibujos no han llegado",
    empty: "Aquí no hay nada todavía",
    emptyMore: "El primer dibujo siempre es horrible. Quítatelo de encima.",
    unseen: "Nada que ver",
    fates: {
      submitted: "Sin juzgar todavía",
      rejected: "Rechazado",
      removed: "Borrado a medias: bórralo otra vez",
      pending: "Espera a que lo mire una persona",
      hidden: "Oculto por la moderación",
      unranked: "Con puntos, sin puesto",
      scored: "En la clasificación",
    },
    delete: "Borrar",
    deleteLabel: (prompt) => `Borrar tu dibujo de: ${prompt}`,
    deleteTitle: "¿Borrar este dibujo?",
    deleteLead: (prompt) =>
      `Tu dibujo de «${prompt}» desaparece, con sus puntos, su puesto y su película. No se puede deshacer.`,
    deleteStay: "Dejarlo",
    deleteGo: "Borrarlo",
    deleting: "Borrando…",
    deleted: (prompt) => `Borrado: ${prompt}`,

    leaving: "Marcharse",
    leavingLead: "Sal por ahora, o descuelga todo de las paredes para siempre.",
    guestLeaves: "¿Dejar atrás tus dibujos?",
    guestLeavesMore:
      "Como invitado no puedes volver a entrar: los dibujos siguen en las clasificaciones, pero nadie podrá demostrar que son tuyos. Consérvalos antes con Google o con un correo.",
    guestStays: "Quedarse",
    everything: "Borrarlo todo",
    everythingTitle: "¿Borrarlo todo?",
    everythingLead:
      "Todos tus dibujos, puntos y puestos, tu nombre, tus denuncias y tu cuenta desaparecen, ahora y para siempre. No se puede deshacer y no guardamos copia. Los borradores se quedan en este dispositivo.",
    everythingWord: "borrar",
    everythingType: (word) => `Escribe «${word}» para confirmarlo`,
    everythingGo: "Borrarlo todo",
    gone: "Ya no queda nada",
    goneMore: "Las paredes están vacías y te hemos olvidado. Fue bonito que dibujaras.",
    departing: "Esta cuenta se está borrando",
    departingMore: "No llegó hasta el final. Un clic más y está hecho.",
    departingGo: "Terminar de borrar",
  },

  signInProblems: {
    "auth/invalid-email": "Eso no parece una dirección de correo.",
    "auth/missing-password": "Falta la contraseña.",
    "auth/weak-password": "Una contraseña necesita seis caracteres o más.",
    "auth/email-already-in-use": "Ya hay una cuenta con ese correo. Entra con ella.",
    "auth/invalid-credential": "El correo y la contraseña no son de ninguna cuenta.",
    "auth/user-not-found": "El correo y la contraseña no son de ninguna cuenta.",
    "auth/wrong-password": "El correo y la contraseña no son de ninguna cuenta.",
    "auth/user-disabled": "Esta cuenta está cerrada.",
    "auth/too-many-requests": "Demasiados intentos. Espera unos minutos.",
    "auth/popup-blocked":
      "El navegador ha bloqueado la ventana de acceso. Permítela en esta página y vuelve a intentarlo.",
    "auth/popup-closed-by-user": "La ventana de acceso se cerró antes de tiempo.",
    "auth/cancelled-popup-request": "La ventana de acceso se cerró antes de tiempo.",
    "auth/network-request-failed":
      "No se puede llegar al acceso. Revisa la conexión y vuelve a intentarlo.",
    "auth/operation-not-allowed": "Esta forma de entrar está desactivada aquí.",
  },
  signInUnknown: "No se ha podido entrar. Vuelve a intentarlo en un momento.",

  reasons: {
    not_png: [
      "Eso no era una imagen",
      "El archivo que llegó no es un PNG. Envía tu dibujo otra vez.",
    ],
    damaged: [
      "La imagen se rompió por el camino",
      "Llegó incompleta. Tu borrador está bien: envíalo otra vez.",
    ],
    wrong_size: [
      "El tamaño de papel equivocado",
      "Un dibujo mide 512 por 512 píxeles, este no. Dibújalo aquí y encajará.",
    ],
    too_large: [
      "Demasiado pesado para colgarlo",
      "El archivo es mayor de lo que puede ser un dibujo. Uno más sencillo pasará.",
    ],
    animated: ["¡Se ha movido!", "Los dibujos se están quietos: no se admiten imágenes animadas."],
    unknown_prompt: ["¿Un dibujo de qué, exactamente?", "El tema ya no está. Elige otro."],
    prompt_retired: [
      "Demasiado tarde para este",
      "El tema se ha retirado y no admite dibujos nuevos. Su clasificación se queda.",
    ],
    rate_limited: [
      "Más despacio, Picasso",
      "Es mucho en poco tiempo. Tu borrador se guarda: vuelve a intentarlo dentro de un rato.",
    ],
    expired: [
      "Ha tardado demasiado",
      "El envío esperó demasiado a su imagen. Envía tu dibujo otra vez.",
    ],
    duplicate: [
      "Ya visto",
      "Esta misma imagen ya se envió a este tema, así que recibe puntos pero ningún puesto.",
    ],
    blank: [
      "Nada más que papel",
      "No había nada, o casi nada, en el papel. Dibuja algo y vuelve a intentarlo.",
    ],
    taken: ["Ese número está ocupado", "Envía tu dibujo otra vez y recibirá uno nuevo."],
    unauthenticated: [
      "Has salido de tu cuenta",
      "Entra y envíalo otra vez. Tu dibujo se conserva.",
    ],
    forbidden: ["No con esta cuenta", "Esta cuenta no puede hacer eso."],
    departed: [
      "Esta cuenta ya no está",
      "Está borrada o a punto. Entra de nuevo para seguir jugando.",
    ],
    not_guest: [
      "Eso no es un invitado",
      "Solo los dibujos de un invitado pueden mudarse. Entra de nuevo y vuelve a intentarlo.",
    ],
    guest_account: ["Un invitado no puede hacer eso", "Entra antes con Google o con un correo."],
    boards_away: [
      "Las clasificaciones no están por un momento",
      "Lo que envías se juzga como siempre; los puestos llegarán cuando vuelvan.",
    ],
    unavailable: [
      "El jurado está en un descanso",
      "Una parte del juego no está por un momento. Vuelve a intentarlo enseguida.",
    ],
  },
  reasonUnknown: [
    "Algo ha salido mal",
    "No sabemos qué, y da vergüenza. Vuelve a intentarlo en un momento.",
  ],

  problem: {
    offline: "Sin conexión. Comprueba que estás en línea y vuelve a intentarlo.",
    unreachable: "El juego no responde ahora mismo.",
    retry: "Otra vez",
    retryIn: (seconds) =>
      `Vuelve a intentarlo en unos ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`,
    notFound: "Aquí no hay nada dibujado",
    notFoundMore: "Esta página no existe. Los temas sí.",
    toPrompts: "A los temas",
    crashed: "Esta página se ha caído del caballete",
    loading: "Cargando",
  },

  news: {
    offline: "Estás sin conexión: lo que envíes espera aquí.",
    newer: "Hay un paint.wtf más nuevo.",
    load: "Cargarlo",
    sent: (prompt) => `De vuelta en línea: tu dibujo de «${prompt}» ya está ante el jurado.`,
    see: "Ver el resultado",
    refused: (prompt) => `Tu dibujo de «${prompt}» no se ha podido enviar.`,
    open: "Abrirlo",
    signIn: "Aquí espera un dibujo. Entra y saldrá hacia el jurado.",
    close: "Cerrar",
  },

  report: {
    open: "Denunciar",
    title: "Denunciar este dibujo",
    lead: "¿Qué tiene de malo? Lo mirará una persona, y nadie sabrá quién lo pidió.",
    reasons: {
      hateful: "Lleno de odio o cruel",
      sexual: "Sexual, y sin tapar",
      person: "Sobre una persona real",
      text: "Palabras en vez de un dibujo",
      other: "Otra cosa",
    },
    more: "Lo que pueda ayudar (opcional)",
    send: "Enviar denuncia",
    sending: "Enviando…",
    thanks: "Gracias. Alguien lo mirará.",
    again: "Este ya lo has denunciado. Está en buenas manos.",
    signIn: "Las denuncias son de jugadores, para que nadie mande mil. Con un clic eres invitado.",
    failed: "La denuncia no se ha enviado",
    close: "Cerrar",
  },

  footer: {
    line: "Juzgado por CLIP, que ha visto cosas peores.",
    language: "Idioma",
    pages: "Más páginas",
  },
};
