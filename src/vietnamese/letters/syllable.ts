import { hasOnlyVietnameseLetters } from './alphabet.ts';
import { tonesOf, withoutTones } from './tones.ts';

const words = (list: string) => new Set(list.split(' '));

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** The rimes of Vietnamese without their tones, as spelt. */
const rimes = words(
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong oong ooc op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt ' +
    'oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut ' +
    'uân uâng uât uây uê uêch uênh uên uơ uôc uôi uôm uôn uông uôt ' +
    'uy uya uych uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu',
);

/** After qu the u of the rime is in the onset: quốc, quyết, quý. */
const rimesAfterQu = words(
  'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên ênh êch êt ' +
    'i it in y ych yn ynh yt yên yêt ôc ơ ơi ơn',
);

/** After gi an i of the rime is not written twice: gì, gìn, giết, giêng. */
const rimesAfterGi = words('n m ê êc êng êt êm êp p');

const frontVowel = /^[eêiy]/;
const stop = /(?:c|ch|p|t)$/;
const stopTones = ['\u0301', '\u0323'];

/** Whether a word can be a syllable of Vietnamese, spelt with its tone: what reads like one letter table rather than another is told by this. */
export function isSyllable(word: string): boolean {
  if (!hasOnlyVietnameseLetters(word.normalize('NFC'))) return false;
  const tones = tonesOf(word);
  const bare = withoutTones(word.toLowerCase());
  if (tones.length > 1 || (stop.test(bare) && !stopTones.includes(tones[0] ?? ''))) return false;
  return (
    rimes.has(bare) || onsets.some((onset) => bare.startsWith(onset) && fits(onset, bare.slice(onset.length)))
  );
}

function fits(onset: string, rime: string): boolean {
  if (onset === 'qu') return rimesAfterQu.has(rime);
  if (onset === 'gi' && rimesAfterGi.has(rime)) return true;
  if (!rimes.has(rime)) return false;
  if (onset === 'k') return frontVowel.test(rime);
  if (onset === 'gh' || onset === 'ngh') return /^[eêi]/.test(rime);
  if (onset === 'c') return !frontVowel.test(rime);
  if (onset === 'ng') return !/^[eêi]/.test(rime);
  if (onset === 'g') return !/^[eê]/.test(rime);
  return true;
}
