// Turns an icon's key ("bear-face-duotone-24") into the name of what it shows, and says how drawable that is.
import { singular } from './wordnet.mjs';

const STYLE = /^(outline|outlined|rounded|round|sharp|filled|fill|solid|regular|light|thin|bold|duotone|linear|broken|twotone|two|tone|line|alt|variant|color|duo|stroke|\d{1,3}|24px|16px|32px|o|v\d|half|medium|semi|xs|sm|md|lg|xl|off|on)$/;
const SKIN = /skin-tone|(^|-)(light|medium|dark)(-|$)/;
const FLAG = /^flag-(for|[a-z]{2}$)|brand|logo/;
const INTERFACE = new Set(('arrow arrows chevron caret align alignment format sort filter text font page file files document ' +
  'documents list grid layout panel sidebar tab tabs menu cursor select selection rounded corner border row rows column ' +
  'columns justify wifi signal network user users account accounts message messages chat comment comments bubble inbox ' +
  'folder folders download upload login logout share link code data database server settings setting setup config cog edit ' +
  'add remove delete plus minus check checkmark cross close cancel x slash off on disabled enabled toggle switch button move ' +
  'resize zoom expand collapse play pause stop next previous forward backward rewind volume mute up down left right top ' +
  'bottom center middle horizontal vertical spacing layer layers stack component components plugin extension api ui ux web ' +
  'browser window app apps application dashboard chart charts graph analytics report date time history percent dollar euro ' +
  'currency payment qr barcode scan number letter digit bluetooth usb hdmi sim cellular wireless loading loader refresh sync ' +
  'rotate undo redo reply copy paste cut crop frame diagram flow node nodes hashtag at asterisk question info information ' +
  'alert warning error notification status badge label tag ai typography heading subscript superscript italic underline ' +
  'strikethrough indent quote paragraph').split(' '));

/** Returns {name, weight}: weight 1 a drawable thing, 0.6 perhaps, 0.4 partly interface, 0.2 interface; or null. */
export function nameOf(key, isEmoji, nouns) {
  if (FLAG.test(key) || (isEmoji && SKIN.test(key))) return null;
  let words = key.split('-');
  while (words.length > 1 && STYLE.test(words.at(-1))) words.pop();
  words = words.filter((word, i) => i === 0 || !/^\d+$/.test(word));
  const name = words.join(' ');
  if (name.length < 2 || words.length > 7 || (/^\d/.test(name) && !isEmoji)) return null;
  const interfaceWords = words.filter((word) => INTERFACE.has(word)).length;
  const drawable = nouns.has(name) || nouns.has(words.slice(-2).join(' ')) || singular(words.at(-1), nouns) || singular(words[0], nouns);
  if (interfaceWords && interfaceWords >= words.length - 1) return { name, weight: isEmoji ? 0.4 : 0.2 };
  if (interfaceWords) return { name, weight: 0.4 };
  return { name, weight: drawable ? 1 : 0.6 };
}
