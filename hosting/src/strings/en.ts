import { agoIn } from "./ago";

/** Every text a player reads, in English: the catalogue that the others are translated from. */

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const suffixes: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
const number = new Intl.NumberFormat("en");
const day = new Intl.DateTimeFormat("en", { dateStyle: "long" });
const utcDay = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const tenths = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function ordinal(n: number): string {
  return `${number.format(n)}${suffixes[ordinals.select(n)]}`;
}

function count(n: number, one: string, many: string): string {
  return `${number.format(n)} ${n === 1 ? one : many}`;
}

const ago = agoIn("en");
const drawings = (n: number) => count(n, "drawing", "drawings");
const players = (n: number) => count(n, "player", "players");

export const en = {
  name: "paint.wtf",
  title: (page?: string) =>
    page ? `${page} · paint.wtf` : "paint.wtf · Draw something silly. Be judged.",
  score: (score: number) => tenths.format(score),
  number: (n: number) => number.format(n),
  drawings,
  players,
  days: (n: number) => count(n, "day", "days"),
  date: (time: string) => day.format(new Date(time)),
  /** Of a YYYY-MM-DD, UTC. */
  day: (date: string) => utcDay.format(new Date(date)),

  header: {
    home: "paint.wtf, all prompts",
    signIn: "Sign in",
    signOut: "Sign out",
    account: "Account",
    guest: "Guest",
    skip: "Skip to the page",
    pages: "Pages",
  },

  home: {
    headline: "Draw something silly.",
    headlineMore: "Be judged by a machine.",
    lead: "Pick a prompt, draw it badly, send it in. CLIP has looked at most of the internet and will tell you, without blinking, how much your drawing looks like it.",
    playAsGuest: "Play as guest",
    surprise: "Surprise me",
    prompts: "What will you draw?",
    stats: (s: { prompts: number; drawings: number; players: number }) =>
      `${drawings(s.drawings)} judged so far, from ${players(s.players)}`,
    order: "Order",
    orders: { fresh: "Fresh", popular: "Popular", quiet: "Nearly empty", random: "Shuffled" },
    daily: "Today",
    untouched: "Nobody dared yet",
    loading: "Loading the prompts",
    empty: "No prompts yet",
    emptyMore: "Somebody is thinking very hard about frogs. Come back in a minute.",
    failed: "The prompts did not arrive",
  },

  prompt: {
    draw: "Draw this",
    board: "The board",
    scope: "Show",
    scopePlayers: "Best per player",
    scopeDrawings: "All drawings",
    podium: "Podium",
    beats: (percentile: number) => `Beats ${Math.floor(percentile)}%`,
    empty: "The board is bare",
    emptyMore: "Draw anything at all and you are in first place. For a while.",
    you: "You",
    loading: "Loading the board",
    failed: "The board did not arrive",
    missing: "There is no such prompt",
    missingMore: "It may have been retired, or it was a dream. The others are real.",
    retired: "This prompt is retired: its board stays, new drawings are not taken.",
    toPlace: "To your place",
    toTop: "Back to the top",
    notThere: "That drawing is not on this board",
    notThereMore: "It may still be on its way, or somebody took it down. All the others are here.",
    rank: (n: number) => `#${number.format(n)}`,
    rankLabel: (n: number) => `${ordinal(n)} place`,
    scoreLabel: (score: number) => `${tenths.format(score)} points`,
    picture: (player: string) => `Drawing by ${player}`,
    of: (n: number, scope: "players" | "drawings") =>
      scope === "players" ? players(n) : drawings(n),
  },

  list: {
    more: { next: "Load more", previous: "Load those above" },
    loading: "Loading…",
    added: (what: string, all: number) => `${what} more, ${number.format(all)} in all`,
    end: { next: "That is all of them.", previous: "That is the top." },
  },

  gallery: {
    title: "Gallery",
    lead: "Every drawing of every prompt, the newest first. Nobody traced anything.",
    open: (prompt: string, player: string) => `${prompt}, drawn by ${player}`,
    loading: "Loading the gallery",
    empty: "Nothing hangs here yet",
    emptyMore: "Bare walls, good light. The first drawing gets the best spot.",
    failed: "The gallery did not open",
  },

  highlights: {
    title: "Highlights",
    lead: "Picked by people, not by the machine: drawings that made somebody laugh out loud.",
    featured: "Picked by people",
    all: "All highlights",
    feed: "Follow them as an Atom feed",
    loading: "Loading the highlights",
    empty: "Nothing picked yet",
    emptyMore: "The moderators are still laughing at the first one. Maybe yours is next.",
    failed: "The highlights did not arrive",
  },

  points: {
    title: "Points",
    headline: "The big board",
    lead: "Your best drawing of each prompt brings its score. Add them all up and call it talent.",
    own: (rank: number, of: number, points: number) =>
      `You are ${ordinal(rank)} of ${players(of)}, with ${tenths.format(points)} points.`,
    from: (prompts: number) => `from ${count(prompts, "prompt", "prompts")}`,
    loading: "Loading the big board",
    empty: "Nobody has a point yet",
    emptyMore: "Everybody is tied at zero. It will never be this easy to lead again.",
    failed: "The big board did not arrive",
  },

  profile: {
    since: (time: string) => `Draws here since ${day.format(new Date(time))}`,
    you: "This is you.",
    facts: {
      points: "Points",
      drawings: "Drawings",
      prompts: "Prompts",
      first: "First places",
      podiums: "On the podium",
      streak: "Dailies in a row",
      longest: "Longest streak",
    },
    streakToday: "Today's is drawn.",
    streakOpen: "Today's is still to draw.",
    best: "Best places",
    bestOf: (rank: number, of: number) => `${ordinal(rank)} of ${number.format(of)}`,
    place: (rank: number, of: number) =>
      `${ordinal(rank)} of ${number.format(of)} on the big board`,
    all: "All drawings",
    loading: "Loading the player",
    empty: "No drawing to be seen",
    emptyMore: "Thinking, probably. Good drawings take a minute, silly ones a little longer.",
    missing: "Nobody of that name draws here",
    missingMore: "They may have left and taken their pencils with them.",
    failed: "The player did not arrive",
  },

  daily: {
    title: "Today's prompt",
    draw: "Draw it",
    loading: "Loading today's prompt",
    left: (hours: number, minutes: number) =>
      hours > 0 ? `Next one in ${hours} h ${minutes} min` : `Next one in ${minutes} min`,
    over: "The next one is on its way",
    board: "Today's board",
    past: "What about the days before?",
  },

  dailies: {
    title: "Days gone by",
    lead: "Every day has its prompt, and somebody who is ahead. Most of them can still be caught.",
    loading: "Loading the days",
    empty: "No yesterday yet",
    emptyMore: "This is the first day. Draw something, and tomorrow it will be history.",
    failed: "The days did not arrive",
  },

  privacy: {
    headline: "What is kept",
    lead: "All of it, in plain words: what this game knows about you, for how long, and who can see it.",
    parts: [
      [
        "What is kept, and for how long",
        "Your drawings, their strokes and scores, and the numbers that the judge made of them: until you delete them.",
        "Your player name, a random player number and the day you began: until you delete your account.",
        "How you sign in: your e-mail address or, with Google, also the name that Google tells us. Until you delete your account. Of guests there is none of it.",
        "What you report and why, and what you write against a decision: until you delete your account or the drawing.",
        "What moderators decide about a drawing of yours, and their note to you: until you delete the drawing. That something was decided stays, without a word that leads to you.",
        "How many drawings you sent in the last minute. And, for an hour, a scrambled form of your network address, so that nobody floods the game.",
        "Notes of the machine about its own work and its failures: for 30 days. They name drawings by number, and no players.",
      ],
      [
        "What is not",
        "Your network address itself, where you are, and what you do elsewhere.",
        "No advertising, no trackers, no cookies. Nothing is sold, and no player's drawing was used to train the judge.",
        "On your own device this page keeps your sign-in, drafts, language and colours. They never leave it by themselves.",
      ],
      [
        "Who can see what",
        "Everybody: your drawings, how you drew them, their scores, your player name and number. Drawings that are hidden or wait for a moderator: nobody but you and the moderators.",
        "Moderators: also the reports, with the player name of who reported, and what you write to them. Not your e-mail address.",
        "Whoever runs this game: everything. It is kept by Google's Firebase and in a Postgres database.",
        "Your e-mail address and your account's own number are shown to nobody else, on no page and in no answer. A test makes sure of it.",
      ],
      [
        "Yours to take, yours to delete",
        "Your account page has it all as one file: “Download everything”.",
        "There you also delete one drawing, or everything. It is gone from pages and boards at once, from copies that are kept on the way within half a minute, and from the memory of our machines soon after.",
        "What stays of a deleted drawing is its random number, and of an account, for 30 days, a scrambled form of its number: so that nothing which is still on its way, and no backup, brings them back.",
        "Our backups forget what you deleted after 14 days. If one has to be used before, it is deleted again before anybody sees it.",
        "What you decided as a moderator stays, under a random name that nobody can trace to you.",
      ],
    ],
  },

  about: {
    title: "The judge",
    headline: "How the judge works",
    lead: "You draw, a machine looks, and a number falls out. Here is what happens in between, and what does not.",
    clip: [
      "What is CLIP?",
      "A neural network that has looked at a great many pictures, each with the words that came with it, until it could tell which words go with which picture. It turns a picture into a long row of numbers and a sentence into another. When both rows point the same way, the picture shows what the sentence says.",
      "Nobody told it what a frog is. It has only seen a lot of them, along with other people's opinions. The judge that comes with this game is a small one of that kind, brought up on doodles, icons and clip art, which explains its taste.",
    ],
    score: [
      "Where the points come from",
      "Your drawing is compared with the prompt, and how well they agree is your score: from 0, which is noise, to 100, which is a very good day. The judge looks twice, at the drawing and at its mirror image, and the lower result counts. A frog in a mirror is still a frog. A word in a mirror is a mess.",
      "Ranks go by the exact score with all its decimals. “What CLIP saw” are the three closest descriptions out of a list of harmless ones. It means well, even when it says “potato”.",
    ],
    writing: [
      "Why writing loses",
      "CLIP can read. Write “frog” on the paper and it sees a frog, which makes for a dull drawing game. So it also looks for handwriting, and takes points off where it finds some. If that happens to you, your result says so.",
    ],
    writingFigures: (cheats: number, honest: number) =>
      `It is good at that, not perfect: in our tests ${cheats}% of written answers still beat the median drawing, and ${honest}% of honest drawings lost points for letters that nobody wrote.`,
    nsfw: [
      "What [nsfw] means",
      "One more look asks whether a drawing shows something that not everybody wants to see. If so, others get it blurred, everywhere, until they choose to look. Its score and its place stay as they are: machines see strange things in clouds, and in mermaids.",
    ],
    nsfwFigures: (least: number, most: number, flagged: number) =>
      `It overlooks a lot: of what it should find it found ${least}% to ${most}%, depending on the kind, and it covered up ${flagged}% of harmless doodles. That is why there are moderators, who are people.`,
    weak: [
      "What it is bad at",
      "Who does what to whom. Of “a cat on a mat” it sees a cat and a mat. Colours help a little, counting not at all. A brilliant idea can score low and still be the best thing on the board. Do not take it to heart: it has never held a pencil.",
    ],
    kept: [
      "What is kept",
      "Your drawing and its strokes, or there would be no timelapse.",
      "Its score, and the row of numbers the judge made of it, so that a better judge can look again.",
      "Your player name. An account adds your e-mail address, guests have none.",
      "On your own device: drafts, your language, the colours you mixed.",
      "All of it is yours to delete, one drawing or everything, on your account page.",
      "No advertising and no trackers. No player's drawing was used to train the judge.",
    ],
    tested: (n: number) =>
      `Percentages were measured with the game's own small judge, on ${drawings(n)} by people and on test pictures, none of which it had seen before.`,
    go: "Enough talk, draw",
  },

  nsfw: {
    tag: "[nsfw]",
    reveal: "Show picture",
    hide: "Hide",
    picture: (player: string) => `Blurred drawing by ${player}`,
    own: "Our probes think this one may be not safe for work. It keeps its score and its place, but others see it blurred until they choose to look.",
  },

  draw: {
    task: "Draw",
    canvas: "Drawing canvas",
    tools: "Tools",
    tool: {
      pen: "Pen",
      marker: "Marker",
      pencil: "Pencil",
      spray: "Spray",
      eraser: "Eraser",
      fill: "Fill",
      eyedropper: "Eyedropper",
      hand: "Hand",
      line: "Line",
      arrow: "Arrow",
      rectangle: "Rectangle",
      ellipse: "Ellipse",
      polygon: "Polygon",
    },
    undo: "Undo",
    redo: "Redo",
    clear: "Clear",
    colours: "Colours",
    colour: {
      black: "Black",
      grey: "Grey",
      white: "White",
      brown: "Brown",
      peach: "Peach",
      red: "Red",
      orange: "Orange",
      yellow: "Yellow",
      green: "Green",
      sky: "Sky",
      blue: "Blue",
      purple: "Purple",
      pink: "Pink",
    },
    custom: "Custom colour",
    recent: (color: string) => `Recent colour ${color}`,
    sizeName: "Size",
    size: (n: number) => `Size ${n}`,
    opacity: "Opacity",
    percent: (share: number) => `${Math.round(share * 100)}%`,
    settings: "Settings",
    filled: "Painted shapes",
    mirrored: "Mirror drawing",
    paper: "Paper in this colour",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    zoomFit: "Whole paper",
    help: "Keys and gestures",
    does: {
      smaller: "Smaller brush",
      larger: "Larger brush",
      fainter: "Fainter",
      stronger: "Stronger",
      filled: "Painted or outlined shapes",
      mirrored: "Mirror drawing",
      paper: "Paper in this colour",
      undo: "Undo",
      redo: "Redo",
      clear: "Clear",
      zoomIn: "Zoom in",
      zoomOut: "Zoom out",
      zoomFit: "Whole paper",
      help: "This list",
    } as Record<string, string>,
    gestures: [
      ["Space", "Hold to move the paper"],
      ["Shift", "Squares, circles, straight angles"],
      ["Alt", "Shapes from their middle"],
      ["Enter", "Finish a polygon"],
      ["Esc", "Give it up"],
      ["Two fingers", "Zoom and move; tap to undo"],
      ["Three fingers", "Tap to redo"],
    ] as [keys: string, does: string][],
    polygonHint: "Tap the corners. Close it at the first one, or press Enter.",
    submit: "Submit",
    blank: "Draw something first",
    restored: "Your draft is back.",
    draftFailed: "This browser keeps no drafts: send the drawing before you leave.",
    keys: "Press ? for all keys",
    leave: "Leave without sending it?",
    leaveMore: "Your drawing stays here as a draft, on this device. Nobody judges drafts.",
    leaveStay: "Keep drawing",
    leaveGo: "Leave",
  },

  sending: {
    title: "Sending your drawing",
    preparing: "Wrapping it up…",
    uploading: "Uploading…",
    progress: "Upload progress",
    failed: "The drawing was not sent",
    kept: "Nothing is lost: your drawing is safe on this device.",
    retry: "Send again",
    back: "Back to drawing",
    waiting: "No connection. It waits.",
    waitingMore:
      "Your drawing is kept on this device and goes out by itself when the connection is back. You may leave, draw something else, even close the page: then it goes out on your next visit.",
    now: "Try now",
    left: (time: string) => `Time left: ${time}`,
    signIn: "Sign in and send",
  },

  result: {
    waiting: "CLIP is looking…",
    waitingMore: "It squints. It tilts its head. It has no head.",
    slow: "This takes longer than usual. You can stay, or come back to this page later.",
    score: "Score",
    scoreSaid: (score: number, mine: boolean) =>
      `${mine ? "Your" : "This"} drawing scored ${tenths.format(score)} of 100.`,
    outOf: "of 100",
    verdictBlank: "A study in white.",
    verdict: (score: number): string => {
      if (score >= 85) return "Is this a photograph?";
      if (score >= 70) return "Hang it in the hallway.";
      if (score >= 50) return "Yes, that could be it.";
      if (score >= 30) return "Bold. Abstract. Hmm.";
      return "CLIP needs to sit down.";
    },

    rank: (rank: number, of: number) => `${ordinal(rank)} of ${drawings(of)}`,
    rankPending: "Finding your rank…",
    rankSoon: "Ranking soon",
    unranked: "Not ranked",
    unrankedBlank: "Blank paper takes no place on the board. A single frog would.",
    unrankedMore: "This drawing takes no place on the board.",
    percentile: (percentile: number, of: number): string => {
      if (of === 1) return "The only one so far, and already the best.";
      if (percentile >= 100) return "Better than every other drawing.";
      if (percentile < 1) return "All the others are ahead. From here it only goes up.";
      return `Better than ${Math.floor(percentile)}% of drawings`;
    },
    place: (rank: number, of: number) => `${ordinal(rank)} of ${players(of)} on the board`,
    notBest:
      "An earlier drawing of yours scores higher, so that one holds your place on the board.",
    cost: "What cost points",
    costText: (mine: boolean) =>
      `${mine ? "Your" : "This"} drawing reads like text. CLIP can read, so words would be cheating: points were taken off.`,
    costTextLittle: "A little of it reads like text. A few points were taken off.",
    costBlank: "The paper is blank, or nearly. There was nothing to judge.",
    costNothing: "Nothing. Every point you see is drawn.",
    saw: "What CLIP saw",
    sawMore: "The three closest things it knows:",
    neighbours: "Your place, and the neighbours",
    neighboursAll: "Show it on the board",
    tryAgain: "Try again",
    board: "See the board",
    next: "Next prompt",
    picture: (prompt: string) => `Your drawing of: ${prompt}`,
    rejected: "This one was turned away",
    removed: "This drawing was removed",
    removedMore: "Whoever drew it took it down, or a moderator did.",
    missing: "There is no such drawing here",
    missingMore:
      "It may be private, removed, or still on its way. If it is yours, sign in with the account that drew it.",
    failed: "The result did not arrive",
  },

  keepsakes: {
    timelapse: "Timelapse",
    download: "Download",
    share: "Share",
    remix: "Draw on",
    replace: "Replace your draft?",
    replaceMore:
      "There is an unsent drawing for this prompt. Drawing on from this one puts it in its place.",
    replaceStay: "Keep the draft",
    replaceGo: "Replace it",
    loading: "Fetching the strokes…",
    noFilm: "Nobody filmed this one: its strokes were not kept.",
    copied: "The link is in your clipboard.",
  },

  timelapse: {
    play: "Play",
    pause: "Pause",
    position: "Position",
    picture: (prompt: string) => `How this was drawn: ${prompt}`,
  },

  signIn: {
    title: "Who is drawing?",
    lead: "A guest name is made up for you on the spot. An account keeps your drawings on every device.",
    leadSubmit: "One click and your drawing goes to the judge.",
    guest: "Play as guest",
    google: "Continue with Google",
    or: "or with e-mail",
    email: "E-mail",
    password: "Password",
    signIn: "Sign in",
    register: "Make an account",
    toRegister: "New here? Make an account",
    toSignIn: "Have an account? Sign in",
    close: "Close",
    busy: "One moment…",
  },

  account: {
    title: "My account",
    loading: "Loading your drawings",
    asGuest: "You play as a guest: only this browser knows you.",
    withEmail: "You play with your e-mail account:",
    withGoogle: "You play with your Google account:",
    failed: "Your account did not arrive",
    signedOut: "Nobody is signed in",
    signedOutMore: "Sign in, and your drawings are here.",

    name: "Your name",
    nameLabel: "Name on the boards",
    nameHelp: "1 to 30 characters. Emoji are characters too.",
    nameSave: "Change it",
    named: (name: string) => `You are ${name} now. The boards follow in a moment.`,
    nameProblems: {
      empty: "A name needs at least one character. Even just a frog.",
      long: "That is longer than 30 characters, and boards are narrow.",
      control: "A name fits on one line, without invisible characters.",
      direction: "Characters that turn the reading direction around are not taken.",
      refused: "This name is not taken here. Try another one.",
    },

    keep: "Keep your drawings",
    keepLead:
      "A guest lives in one browser. With Google or an e-mail address your drawings, your name and your places stay yours on every device.",
    keepGoogle: "Keep them with Google",
    keepEmail: "Keep them",
    linked: "Done. Your drawings are safe, and you can sign in from anywhere.",
    merge: "You have an account already",
    mergeLead:
      "There is an account with this sign-in. We can sign you in to it and move all of your guest's drawings there. Nothing is lost, and it cannot be taken apart again.",
    mergeName: (name: string) =>
      `The account keeps its name, so the boards will no longer know “${name}”.`,
    mergeGo: "Sign in and move them",
    mergeStay: "Stay a guest",
    merging: "Moving the drawings…",
    merged: "Moved. All your drawings are in one place now.",

    drawings: "Your drawings",
    drawingsFailed: "Your drawings did not arrive",
    empty: "Nothing here yet",
    emptyMore: "Everybody's first drawing is terrible. Get it over with.",
    unseen: "Nothing to see",
    fates: {
      submitted: "Not judged yet",
      rejected: "Turned away",
      removed: "Half deleted: delete it again",
      pending: "Waits for a human to look",
      hidden: "Hidden by a moderator",
      unranked: "Scored, not ranked",
      scored: "On the board",
    },
    delete: "Delete",
    deleteLabel: (prompt: string) => `Delete your drawing of: ${prompt}`,
    deleteTitle: "Delete this drawing?",
    deleteLead: (prompt: string) =>
      `Your drawing of “${prompt}” goes, with its score, its place and its timelapse. There is no undo.`,
    deleteStay: "Keep it",
    deleteGo: "Delete it",
    deleting: "Deleting…",
    deleted: (prompt: string) => `Deleted: ${prompt}`,

    takeAlong: "Everything about you",
    takeAlongLead:
      "One file with your drawings, their strokes and scores, your reports and appeals, and all else that is kept about you.",
    takeAlongGo: "Download everything",
    taking: "Packing…",
    taken: "Packed. The file is among your downloads.",

    leaving: "Leaving",
    leavingLead: "Sign out for now, or take everything off the walls for good.",
    guestLeaves: "Leave your drawings behind?",
    guestLeavesMore:
      "As a guest you cannot sign in again: the drawings stay on the boards, but nobody can prove that they are yours. Keep them with Google or e-mail first.",
    guestStays: "Stay",
    everything: "Delete everything",
    everythingTitle: "Delete everything?",
    everythingLead:
      "All your drawings, scores and places, your name, your reports and your account go, now and for good. There is no undo. Our backups forget it after 14 days. Drafts stay on this device.",
    everythingWord: "delete",
    everythingType: (word: string) => `Type “${word}” to be sure`,
    everythingGo: "Delete it all",
    gone: "All gone",
    goneMore: "The walls are bare, and we have forgotten you. It was nice to be drawn at.",
    departing: "This account is being deleted",
    departingMore: "It did not come to its end. One more click finishes it.",
    departingGo: "Finish deleting",
  },

  signInProblems: {
    "auth/invalid-email": "That does not look like an e-mail address.",
    "auth/missing-password": "The password is missing.",
    "auth/weak-password": "A password needs six characters or more.",
    "auth/email-already-in-use": "There is an account with that e-mail already. Sign in instead.",
    "auth/invalid-credential": "E-mail and password do not match an account.",
    "auth/user-not-found": "E-mail and password do not match an account.",
    "auth/wrong-password": "E-mail and password do not match an account.",
    "auth/user-disabled": "This account is closed.",
    "auth/too-many-requests": "Too many tries. Wait a few minutes.",
    "auth/popup-blocked":
      "The browser blocked the sign-in window. Allow it for this page and try again.",
    "auth/popup-closed-by-user": "The sign-in window was closed before it was done.",
    "auth/cancelled-popup-request": "The sign-in window was closed before it was done.",
    "auth/network-request-failed": "Sign-in cannot be reached. Check the connection and try again.",
    "auth/operation-not-allowed": "This way to sign in is switched off here.",
  } as Record<string, string>,
  signInUnknown: "Sign-in did not work. Try again in a moment.",

  /** Why a drawing or a submission is turned away, by the reasons of docs/design.md: what it is, what to do. */
  reasons: {
    not_png: [
      "That was not a picture",
      "The file that arrived is not a PNG. Send your drawing again.",
    ],
    damaged: [
      "The picture broke on the way",
      "It arrived incomplete. Your draft is fine: send it again.",
    ],
    wrong_size: [
      "The wrong size of paper",
      "A drawing is 512 by 512 pixels, this one is not. Draw it here and it fits.",
    ],
    too_large: [
      "Too heavy to hang",
      "The file is larger than a drawing may be. A simpler drawing will pass.",
    ],
    animated: ["It moved!", "Drawings have to hold still: animated pictures are not taken."],
    unknown_prompt: ["A drawing of what, exactly?", "The prompt is gone. Pick another one."],
    prompt_retired: [
      "Too late for this one",
      "The prompt was retired and takes no new drawings. Its board stays up.",
    ],
    rate_limited: [
      "Slow down, Picasso",
      "That was a lot in a short time. A draft is kept: try again in a little while.",
    ],
    expired: [
      "It took too long",
      "The submission waited too long for its picture. Send your drawing again.",
    ],
    duplicate: [
      "Seen before",
      "Exactly this picture has been sent to this prompt already, so it gets a score but no place.",
    ],
    blank: [
      "Nothing but paper",
      "There was nothing, or nearly nothing, on the paper. Draw something and try again.",
    ],
    taken: ["That number is taken", "Send your drawing again, it gets a new one."],
    unauthenticated: ["You are signed out", "Sign in and send it again. Your drawing is kept."],
    unattested: [
      "That did not come from here",
      "The game only takes what comes from its own page. Reload it, let nothing block reCAPTCHA, and try again.",
    ],
    forbidden: ["Not from this account", "This account may not do that."],
    departed: ["This account is gone", "It is deleted, or on its way. Sign in anew to play on."],
    not_guest: [
      "That is no guest",
      "Only a guest's drawings can move to another account. Sign in anew and try again.",
    ],
    appealed: ["You have appealed already", "Once for each drawing. Somebody will read it."],
    not_hidden: [
      "It is not hidden",
      "Everybody can see this drawing: there is nothing to appeal against.",
    ],
    guest_account: ["A guest cannot do that", "Sign in with Google or e-mail first."],
    boards_away: [
      "The boards are away for a moment",
      "What you submit is judged as ever; places and ranks follow when they are back.",
    ],
    unavailable: [
      "The judge is on a break",
      "A part of the game is away for a moment. Try again shortly.",
    ],
  } as Record<string, [title: string, advice: string]>,
  reasonUnknown: [
    "Something went wrong",
    "We do not know what, which is embarrassing. Try again in a moment.",
  ] as [string, string],

  problem: {
    offline: "No connection. Check that you are online, then try again.",
    unreachable: "The game does not answer right now.",
    retry: "Try again",
    retryIn: (seconds: number) =>
      `Try again in about ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`,
    notFound: "Nothing is drawn here",
    notFoundMore: "This page does not exist. The prompts do.",
    toPrompts: "To the prompts",
    crashed: "This page fell off the easel",
    loading: "Loading",
  },

  news: {
    offline: "You are offline: what you submit waits here.",
    newer: "There is a newer paint.wtf.",
    load: "Load it",
    sent: (prompt: string) => `Back online: your drawing of “${prompt}” has gone to the judge.`,
    see: "See the result",
    refused: (prompt: string) => `Your drawing of “${prompt}” could not be sent.`,
    open: "Open it",
    signIn: "A drawing waits here. Sign in and it goes to the judge.",
    close: "Close",
  },

  report: {
    open: "Report",
    title: "Report this drawing",
    lead: "What is wrong with it? A person will look, and nobody learns who asked them to.",
    reasons: {
      hateful: "Hateful or cruel",
      sexual: "Sexual, and not blurred",
      person: "About a real person",
      text: "Words instead of a drawing",
      other: "Something else",
    },
    more: "Anything that helps (optional)",
    send: "Send report",
    sending: "Sending…",
    thanks: "Thank you. Somebody will look at it.",
    again: "You have reported this one already. It is in good hands.",
    signIn:
      "Reports come from players, so that nobody can send a thousand. One click makes you a guest.",
    failed: "The report was not sent",
    close: "Close",
  },

  moderation: {
    title: "Moderation",
    open: "To the moderation",
    lookUp: "Moderate",
    forModerators: "This page is for moderators",
    forModeratorsMore:
      "Here people look at what the machine is unsure of. If you are one of them, sign in with that account.",
    loading: "Loading the queue",
    failed: "The queue did not arrive",
    stale: "The queue is not up to date.",
    view: "Show",
    views: { queue: "Queue", history: "History" },
    filter: "Which drawings",
    filters: {
      all: "All",
      flagged: "Flagged",
      reported: "Reported",
      suspicious: "Suspicious",
      appealed: "Appealed",
    },
    empty: "Nobody waits",
    emptyMore: "Everything is looked at. Go and draw a frog, you have earned it.",
    emptyFilter: "Nothing of that kind waits",
    emptyFilterMore: "The others may have something for you.",
    showAll: "Show all",
    more: (n: number) => `${count(n, "more waits", "more wait")} behind these.`,
    queue: "Drawings that wait",
    look: (prompt: string, player: string) => `Look at: ${prompt}, by ${player}`,
    select: (prompt: string, player: string) => `Select: ${prompt}, by ${player}`,
    selectAll: "Select all",
    selectNone: "Select none",
    selected: (n: number) => `${drawings(n)} selected`,
    since: (time: string) => `Came in ${ago(time)}`,
    by: "by",
    gonePlayer: "somebody who has left",
    ago,
    reasons: {
      flagged: "Flagged by the machine",
      reported: "Reported",
      appealed: "Its player appeals",
      near_duplicate: "Nearly another player's drawing",
      strokes_missing: "No strokes came with it",
      strokes_too_few: "Too few strokes for its pixels",
      strokes_too_fast: "Drawn faster than a hand",
    },
    states: {
      none: "Everybody sees it",
      pending: "Only its player sees it, until somebody decides",
      approved: "Approved: everybody sees it",
      hidden: "Hidden: only its player sees it",
    },
    featured: "In the highlights",
    cleared: "Not blurred: a moderator cleared it",
    nsfw: (concept: string, score: number) => `${concept}, ${tenths.format(score * 100)}%`,
    left: "No longer in the queue",
    gone: (n: number) =>
      n === 1
        ? "One drawing left the queue: somebody else has decided."
        : `${drawings(n)} left the queue: somebody else has decided.`,
    first: (player: string, did: string, what: string) =>
      `${player} was first with “${what}” (${did}). Yours is recorded too, and is the later one.`,

    detail: "The drawing",
    back: "Back to the queue",
    detailFailed: "The drawing did not arrive",
    why: "Why it waits",
    settled: "It does not wait for anybody.",
    probes: "What the machine says",
    appeal: "What its player says",
    similar: "The other drawing",
    reports: "Reports",
    report: (weight: number) => `weighs ${tenths.format(weight)}`,
    outcomes: { upheld: "upheld", dismissed: "dismissed" },
    history: "Its player",
    joined: (time: string) => `First here ${ago(time)}`,
    guest: "Guest",
    historyFacts: { drawings: "Drawings", flagged: "Flagged", hidden: "Hidden" },
    decisions: "Decisions so far",
    undecided: "None yet.",

    decide: "Decide",
    nothing: "No drawing is chosen.",
    verbs: {
      approve: "Approve",
      clear: "Clear",
      hide: "Hide",
      unhide: "Show again",
      remove: "Remove",
      feature: "Feature",
      unfeature: "Unfeature",
      dismiss: "Dismiss",
      reopen: "Reopen",
    },
    meanings: {
      approve: "Everybody may see it; what is flagged stays blurred",
      clear: "It is not nsfw: no longer blurred",
      hide: "Only its player sees it (or everybody again, if it is hidden)",
      remove: "Gone for good, its files too",
      feature: "Into the highlights (or out of them)",
      dismiss: "The reports were wrong",
      reopen: "Back to the queue, as though nobody had decided",
      undo: "Take the last decision back",
      next: "Next drawing",
      previous: "Drawing before",
      select: "Select it, to decide on several at once",
      note: "Write a note to its player",
      back: "Leave the note, or select nothing",
      help: "This list",
    },
    done: {
      approve: "approved",
      clear: "cleared",
      hide: "hidden",
      unhide: "shown again",
      remove: "removed",
      feature: "featured",
      unfeature: "no longer featured",
      dismiss: "reports dismissed",
      reopen: "back in the queue",
    },
    said: (did: string, what: string) => `${what}: ${did}.`,
    undo: "Undo",
    undone: (said: string) => `Undone. ${said}`,
    note: "Note",
    noteLabel: "Note to the player who drew it",
    noteHelp: "They read it with your next decision, without your name. Esc goes back to the keys.",
    help: "Keys",
    notDecided: "The decision was not taken down.",
    removeTitle: "Remove for good?",
    removeLead: (n: number) =>
      `${drawings(n)} will go, with picture, strokes and place. There is no undo: hiding has one.`,
    removeStay: "Keep",
    removeGo: "Remove",

    whose: "Whose decisions",
    everybodys: "Everybody's",
    mine: "Mine",
    historyLoading: "Loading the decisions",
    historyFailed: "The decisions did not arrive",
    historyEmpty: "Nobody has decided anything",
    historyEmptyMore: "The first decision is the hardest. It can be undone.",
    decisionCount: (n: number) => count(n, "decision", "decisions"),
    removedDrawing: "A removed drawing",
    concepts: {
      nudity: "Nudity",
      sex: "Sex",
      violence: "Violence",
      "hate symbols": "Hate symbols",
    } as Record<string, string>,
    film: "How it was drawn",
  },

  ruling: {
    pending: "It waits for a moderator",
    pendingMore: "Until somebody has looked, only you see it. It keeps its score.",
    hidden: "A moderator has hidden it",
    hiddenMore: "Only you see it now, and it has no place on the board.",
    approved: "A moderator has looked, and it may stay",
    note: "They write:",
    appeal: "Appeal",
    appealLead:
      "Say why it should be seen. A person will read it, and you can do this once for each drawing.",
    appealLabel: "What should they know?",
    appealSend: "Send the appeal",
    appealing: "Sending…",
    appealed: "Your appeal is being read.",
    refused: "Your appeal was read. It stays hidden.",
    cancel: "Not now",
  },

  footer: {
    line: "Judged by CLIP, which has seen worse.",
    language: "Language",
    pages: "More pages",
  },
};

export type Catalogue = typeof en;
