import { expect, test } from 'vitest';
import { idsTaken, presentIdOf, withId } from '../../src/plan/former-ids.ts';

const office = { id: 'van-phong', previously: ['van-phong-cu'] };
const board = { id: 'ban-to-chuc', previously: ['van-phong', 'to-chuc'] };
const bodies = [office, board, { id: 'quy' }];

test('an id that a thing bears leads to it before any that it bore', () => {
  expect(withId(bodies, 'van-phong')).toBe(office);
});

test('an id that a thing bore leads to it, and an unknown one to none', () => {
  expect(withId(bodies, 'to-chuc')).toBe(board);
  expect(withId(bodies, 'van-phong-cu')).toBe(office);
  expect(withId(bodies, 'so-tai-chinh')).toBeUndefined();
  expect(withId(bodies, undefined)).toBeUndefined();
});

test('an id that is borne is never a former one; the first that claims a former id keeps it', () => {
  const another = { id: 'vien', previously: ['to-chuc'] };
  expect([...presentIdOf([...bodies, another])]).toEqual([
    ['van-phong-cu', 'van-phong'],
    ['to-chuc', 'ban-to-chuc'],
  ]);
});

test('no id that was ever given is free', () => {
  expect(idsTaken(bodies)).toEqual([
    'van-phong',
    'van-phong-cu',
    'ban-to-chuc',
    'van-phong',
    'to-chuc',
    'quy',
  ]);
});
