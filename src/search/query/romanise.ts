const letters: Record<string, string> = {
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ь: '',
  ю: 'yu',
  я: 'ya',
  є: 'ye',
};
for (const [at, letter] of [...'абвгдезиклмнопрстуфыэіґ'].entries()) {
  letters[letter] = 'abvgdeziklmnoprstufyeig'[at] ?? '';
}

/** Transliterates a folded text from Cyrillic, roughly as newspapers do. */
export function romanise(text: string): string {
  return text.replace(/[а-яєіґ]/g, (letter) => letters[letter] ?? letter);
}
