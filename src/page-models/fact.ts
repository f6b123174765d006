/** One line of a box of facts: a term, and what holds for it. */
export interface Fact {
  term: string;
  values: FactValue[];
}

/** Words, with a link and a language where they have one. */
export interface FactValue {
  label: string;
  href?: string;
  lang?: string;
}
