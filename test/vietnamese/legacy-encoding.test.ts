import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLegacyEncoding } from '../../src/vietnamese/letters/find-legacy-encoding.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

/** The same sentences in Unicode, in TCVN3 and in VNI, the latter two as they look when their bytes are read as Latin-1. */
const sentences = [
  {
    unicode: 'Chương trình hành động thực hiện Nghị quyết Đại hội',
    tcvn3: 'Ch\u00ad¬ng tr×nh hµnh ®éng thùc hiÖn NghÞ quyÕt §¹i héi',
    vni: 'Chöông trình haønh ñoäng thöïc hieän Nghò quyeát Ñaïi hoäi',
  },
  {
    unicode: 'Đảng đoàn lãnh đạo, chỉ đạo các cơ quan, đơn vị',
    tcvn3: '§¶ng ®oµn l·nh ®¹o, chØ ®¹o c¸c c¬ quan, ®¬n vÞ',
    vni: 'Ñaûng ñoaøn laõnh ñaïo, chæ ñaïo caùc cô quan, ñôn vò',
  },
  {
    unicode: 'những vấn đề quan trọng về đường lối, chủ trương',
    tcvn3: 'nh÷ng vÊn ®Ò quan träng vÒ ®\u00adêng lèi, chñ tr\u00ad¬ng',
    vni: 'nhöõng vaán ñeà quan troïng veà ñöôøng loái, chuû tröông',
  },
  {
    unicode: 'kỹ thuật, nghĩa vụ và sở hữu trí tuệ, tư tưởng, ý kiến, hỗ trợ',
    tcvn3: 'kü thuËt, nghÜa vô vµ së h÷u trÝ tuÖ, t\u00ad t\u00adëng, ý kiÕn, hç trî',
    vni: 'kyõ thuaät, nghóa vuï vaø sôû höõu trí tueä, tö töôûng, yù kieán, hoã trôï',
  },
];

describe.each(sentences)('$unicode', ({ unicode, tcvn3, vni }) => {
  test('is recognised in TCVN3, and read', () => {
    const found = findLegacyEncoding(tcvn3);
    expect(found?.encoding).toBe('TCVN3');
    expect(unicode).toContain(found?.reading);
    expect(found?.reading.length).toBeGreaterThan(unicode.length * 0.7);
  });

  test('is recognised in VNI, and read', () => {
    const found = findLegacyEncoding(vni);
    expect(found?.encoding).toBe('VNI');
    expect(unicode).toContain(found?.reading);
    expect(found?.reading.length).toBeGreaterThan(unicode.length * 0.7);
  });

  test('is left alone in Unicode', () => {
    expect(findLegacyEncoding(unicode)).toBeNull();
  });
});

test('a stretch in an old table is found inside Unicode text, and its place told', () => {
  const text = 'Thực hiện đề án về Ch\u00ad¬ng tr×nh hµnh ®éng của Liên hiệp Hội';
  const found = findLegacyEncoding(text);
  expect(found && text.slice(...found.span)).toBe('Ch\u00ad¬ng tr×nh hµnh ®éng');
});

test.each([
  'Ch\u00ad¬ng tr×nh',
  'quyÕt',
  'Ñaûng ñoaøn',
  'haønh ñoäng',
  'CH¦¥NG TR×NH',
  'CHÖÔNG TRÌNH HAØNH ÑOÄNG',
])('few words are enough: «%s»', (text) => {
  expect(findLegacyEncoding(text)).not.toBeNull();
});

test.each([
  'A résumé of the naïve café façade, by Zoë and Anaïs at the Hôtel-Dieu in Orléans',
  'Où êtes-vous ? Le maïs laïc, l’aïeul haï, Caïn, Saül, Noël, Moïse, dû, sûr, forêt, tôt, août, goût',
  'El año del niño señala la mañana; ¿Qué? ¡Hola! Ñuñoa, pingüino, Málaga',
  'São Paulo, Besançon, Köln, Malmö, Zürich, Tromsø, Århus, Łódź, Brno',
  'Đường kính 10 µm, mô-men 5 N·m, ma trận n×m, 25°C, 30 m², ½ số phiếu, Office®, © 2024, §1',
  '«Báo cáo» của tổ chức «Médecins du Monde» và «Électricité de France»',
  'liên\u00adhiệp, co\u00adoperation, hợp\u00adtác, ki\u00adnh',
  'ông Nguyễn Khắc Hiếu, bà Tòng Thị Phóng, quý II, giá, khuỷu, quỵ, Huỳnh, Pleikú, Đắk Lắk, ôtô, càphê',
])('other languages, signs and soft hyphens are no old encoding: %s', (text) => {
  expect([text, text.toUpperCase(), text.toLowerCase()].map(findLegacyEncoding)).toEqual([null, null, null]);
});

test('no line of the issued programme is taken for an old encoding', () => {
  const issued = readFileSync(new URL('../fixtures/issued-text.txt', import.meta.url), 'utf8');
  expect(issued.split('\n').filter((line) => findLegacyEncoding(line) !== null)).toEqual([]);
});

test('Vietnamese in NFC never is', () => {
  fc.assert(
    fc.property(aVietnameseText, (text) => {
      expect(findLegacyEncoding(text)).toBeNull();
    }),
  );
});
