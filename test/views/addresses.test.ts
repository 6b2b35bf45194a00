import { expect, test } from 'vitest';
import { compactAddresses } from '../../src/views/blocks/addresses.ts';
import { programmeOf } from '../support/programme-of.ts';
import { plans } from './view-cases.ts';

const tasks = programmeOf(plans.real).index.tasks;
const at = (...addresses: readonly string[]) => tasks.filter(({ address }) => addresses.includes(address));

test('three or more in a row under one heading are told by the first and the last', () => {
  const units = at('II.1.1', 'II.1.2', 'II.2.3/2', 'II.2.3/3', 'II.2.3/4', 'II.3/1');
  expect(compactAddresses(units, tasks, 'vi')).toBe('II.1.1, II.1.2, II.2.3/2 - II.2.3/4, II.3/1');
});

test('a row does not run over a gap or into another heading', () => {
  expect(compactAddresses(at('II.2.1/3', 'II.2.1/4', 'II.2.2/1', 'II.2.2/3'), tasks, 'vi')).toBe(
    'II.2.1/3, II.2.1/4, II.2.2/1, II.2.2/3',
  );
});

test('all are told as all, and a list that is shortened counts what it leaves out', () => {
  expect(compactAddresses(tasks, tasks, 'en')).toBe('all tasks');
  const scattered = tasks.filter((_, index) => index % 2 === 0);
  expect(compactAddresses(scattered, tasks, 'en')).toMatch(/^(?:[^,]+, ){8}and 4 more$/);
});
