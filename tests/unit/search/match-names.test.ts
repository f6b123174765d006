import { describe, expect, test } from 'vitest';
import { findByName, findNearName, type Named, suggestNames } from '../../../src/search/query/match-names.ts';

const people: Named[] = [
  {
    id: 'antony-blinken',
    label: 'Antony Blinken',
    aliases: ['Antony J. Blinken', 'Anthony Blinken', 'Энтони Блинкен'],
  },
  {
    id: 'sergey-lavrov',
    label: 'Sergey Lavrov',
    aliases: ['Сергей Лавров', 'Лавров', 'Sergej Lawrow', 'Siergiej Ławrow'],
  },
  { id: 'sergey-ryabkov', label: 'Sergey Ryabkov', aliases: ['Сергей Рябков'] },
  { id: 'volodymyr-zelenskyy', label: 'Volodymyr Zelenskyy', aliases: ['Zelensky', 'Володимир Зеленський'] },
  { id: 'jake-sullivan', label: 'Jake Sullivan', aliases: [] },
  { id: 'john-sullivan', label: 'John Sullivan', aliases: ['Джон Салливан'] },
  { id: 'jean-yves-le-drian', label: 'Jean-Yves Le Drian', aliases: [] },
  { id: 'viktor-orban', label: 'Viktor Orbán', aliases: [] },
];

const ids = (found: readonly Named[]) => found.map(({ id }) => id);

describe('suggestions while a name is typed', () => {
  test.each([
    ['bli', 'antony-blinken'],
    ['Blinkin', 'antony-blinken'],
    ['blikne', 'antony-blinken'],
    ['Блинкен', 'antony-blinken'],
    ['блин', 'antony-blinken'],
    ['Lavrof', 'sergey-lavrov'],
    ['Lawrow', 'sergey-lavrov'],
    ['ławrow', 'sergey-lavrov'],
    ['lawrow siergiej', 'sergey-lavrov'],
    ['sergey lav', 'sergey-lavrov'],
    ['Zelenskyy', 'volodymyr-zelenskyy'],
    ['zelenski', 'volodymyr-zelenskyy'],
    ['zelensky', 'volodymyr-zelenskyy'],
    ['le drian', 'jean-yves-le-drian'],
    ['ledrian', 'jean-yves-le-drian'],
    ['orban', 'viktor-orban'],
    ['Орбан', 'viktor-orban'],
    ['ле дриан', 'jean-yves-le-drian'],
  ])('%j: first %s', (typed, id) => {
    expect(suggestNames(people, typed)[0]?.entry.id).toBe(id);
  });

  test('say by which spelling, and whether it was only near', () => {
    expect(suggestNames(people, 'Блинкен')[0]).toMatchObject({ via: 'Энтони Блинкен', isNear: false });
    expect(suggestNames(people, 'Blinkin')[0]).toMatchObject({ isNear: true });
    expect(suggestNames(people, 'Blinken')[0]).toEqual({ entry: people[0], isNear: false });
  });

  test.each(['', '  ', 'xq', 'macron', '<script>', '%%%'])('%j: none', (typed) => {
    expect(suggestNames(people, typed)).toEqual([]);
  });

  test('put whole words before beginnings and beginnings before slips', () => {
    expect(suggestNames(people, 'sergey').map(({ entry }) => entry.id)).toEqual([
      'sergey-lavrov',
      'sergey-ryabkov',
    ]);
  });
});

describe('a name in the address or in a question', () => {
  test.each([
    ['sergey-lavrov', ['sergey-lavrov']],
    ['Lavrov', ['sergey-lavrov']],
    ['ЛАВРОВ', ['sergey-lavrov']],
    ['Le Drian', ['jean-yves-le-drian']],
    ['sullivan', ['jake-sullivan', 'john-sullivan']],
    ['jake sullivan', ['jake-sullivan']],
    ['sergey', []],
    ['lavrof', []],
    ['', []],
  ])('%j is %j', (typed, found) => {
    expect(ids(findByName(people, typed))).toEqual(found);
  });

  test.each([
    ['lavrof', ['sergey-lavrov']],
    ['Blynkin', ['antony-blinken']],
    ['antony blinkin', ['antony-blinken']],
    ['sulivan', ['jake-sullivan', 'john-sullivan']],
    ['missiles', []],
    ['lav', []],
  ])('%j is near to %j', (typed, found) => {
    expect(ids(findNearName(people, typed))).toEqual(found);
  });
});
