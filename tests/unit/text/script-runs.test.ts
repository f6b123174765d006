import { expect, test } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { isWrittenInLatin, textRuns } from '../../../src/text/script-runs.ts';

test.each([
  ['Latin letters, accents and numbers need no mark', 'Élysée, Genève: 21 – 24', ['Élysée, Genève: 21 – 24']],
  ['nothing', '', []],
  ['Russian inside English', 'the word “ответ” means', ['the word “', ['ru', 'ответ'], '” means']],
  ['several words with signs between are one run', 'НИАТ «Ховар», 1', [['ru', 'НИАТ «Ховар'], '», 1']],
  ['Latin words part runs', 'Киев, Kiew, Київ', [['ru', 'Киев'], ', Kiew, ', ['uk', 'Київ']]],
  ['Ukrainian by its endings', 'нормандський формат', [['uk', 'нормандський формат']]],
  ['Serbian', 'Љубљана', [['sr', 'Љубљана']]],
  ['two scripts next to each other', 'Άντονι / أنتوني', [['el', 'Άντονι'], ' / ', ['ar', 'أنتوني']]],
  ['Japanese', '会談は有益。', [['ja', '会談は有益'], '。']],
  ['Chinese', '会谈', [['zh', '会谈']]],
  ['one letter', 'я', [['ru', 'я']]],
])('%s', (_what, text, expected) => {
  const runs = textRuns(text);
  expect(runs.map(({ text, lang }) => (lang === undefined ? text : [lang, text]))).toEqual(expected);
  expect(runs.map(({ text }) => text).join('')).toBe(text);
});

test('languages in other scripts, and invalid tags', () => {
  expect(['en', 'de', 'pl', 'not a tag'].map(isWrittenInLatin)).toEqual([true, true, true, true]);
  expect(['ru', 'uk', 'sr', 'ar', 'zh'].map(isWrittenInLatin)).toEqual([false, false, false, false, false]);
});

test('words in other letters are marked in English, and not where the whole text is written in them', () => {
  const htmlOf = (language?: string) => renderBody('He said **ответ**.', language).body.parts[0];
  expect(htmlOf()).toMatchObject({ html: '<p>He said <strong><span lang="ru">ответ</span></strong>.</p>' });
  expect(htmlOf('ru')).toMatchObject({ html: '<p>He said <strong>ответ</strong>.</p>' });
});

test('a quotation in English marks them, one in Russian is Russian as a whole', () => {
  const htmlOf = (lang: string) =>
    renderBody(`:::quote{#a by=b on=2022-01-21 source=c${lang}}\nОтвет ok.\n:::`).body.quotations[0]?.html;
  expect(htmlOf('')).toBe('<p><span lang="ru">Ответ</span> ok.</p>');
  expect(htmlOf(' lang=ru')).toBe('<p>Ответ ok.</p>');
});
