import { type DevProblem, type DevState, messages, type Question } from './dev-messages.ts';
import { refreshPage } from './page-refresh.client.ts';

const styles = `
  :host { all: initial; color-scheme: light dark; }
  section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; max-height: 45vh; overflow: auto;
    padding: 0.75rem 1rem; border-top: 4px solid; font: 0.875rem/1.5 ui-monospace, monospace;
    background: light-dark(#fff8f7, #241514); color: light-dark(#1d1413, #f6e9e7); border-color: light-dark(#b3261e, #f2867e); }
  section.is-mild { border-color: light-dark(#8a6100, #e0b34d); }
  header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
  h2 { margin: 0; font: inherit; font-weight: 700; }
  ul { margin: 0.5rem 0 0; padding: 0; list-style: none; }
  li { margin-top: 0.5rem; overflow-wrap: anywhere; white-space: pre-wrap; }
  a, button { color: inherit; font: inherit; }
  a { font-weight: 700; }
  button { border: 1px solid; background: none; padding: 0.25rem 0.75rem; cursor: pointer; }
  p { position: fixed; inset: 0 0 auto 0; z-index: 2147483646; margin: 0; padding: 0.25rem 1rem; text-align: center;
    font: 700 0.875rem/1.5 system-ui, sans-serif; background: light-dark(#fff2cc, #4a3a00); color: light-dark(#2b2100, #fff2cc); }
`;

/** Shows what is wrong in the content over the page, and says which page is a draft. */
class ProblemOverlay extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #noticeSize = new ResizeObserver(([notice]) => {
    document.documentElement.style.paddingTop = `${notice?.borderBoxSize[0]?.blockSize ?? 0}px`;
  });
  /** What was dismissed with Escape or the button; it comes back when something changes. */
  #dismissed = '';

  show(state: DevState): void {
    const shown = state.problems.filter(({ severity }) => severity !== 'hint');
    const key = shown.map(({ line }) => line).join('\n');
    const style = document.createElement('style');
    style.textContent = styles;
    this.#root.replaceChildren(style);
    this.#showDraftNotice(state.drafts.includes(location.pathname));
    if (shown.length > 0 && key !== this.#dismissed) {
      this.#root.append(problemList(shown, state, () => this.#dismiss(key)));
    }
    markDraftLinks(state.drafts);
  }

  connectedCallback(): void {
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#root.querySelector('button')?.click();
    });
  }

  /** The notice covers the top of the page, so the page starts below it. */
  #showDraftNotice(isDraft: boolean): void {
    this.#noticeSize.disconnect();
    if (isDraft) {
      const notice = draftNotice();
      this.#root.append(notice);
      this.#noticeSize.observe(notice);
    } else document.documentElement.style.removeProperty('padding-top');
  }

  #dismiss(key: string): void {
    this.#dismissed = key;
    this.#root.querySelector('section')?.remove();
  }
}

function draftNotice(): HTMLElement {
  const notice = document.createElement('p');
  notice.textContent =
    'Draft: only you see this page. Take draft: true out of its front matter to publish it.';
  return notice;
}

function problemList(
  problems: readonly DevProblem[],
  { heldBack, isEditorKnown }: DevState,
  dismiss: () => void,
): HTMLElement {
  const section = document.createElement('section');
  section.setAttribute('role', 'status');
  section.classList.toggle(
    'is-mild',
    problems.every(({ severity }) => severity !== 'error'),
  );
  const heading = document.createElement('h2');
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content`;
  heading.textContent = heldBack.includes(location.pathname)
    ? `${count}. This page waits until its file has no error.`
    : count;
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', dismiss);
  const header = document.createElement('header');
  header.append(heading, close);
  const list = document.createElement('ul');
  list.append(...problems.map((problem) => problemItem(problem, isEditorKnown)));
  section.append(header, list);
  return section;
}

/** The line that the check prints; its position opens the file in the editor, if one is known. */
function problemItem({ line, place }: DevProblem, isEditorKnown: boolean): HTMLElement {
  const item = document.createElement('li');
  if (!isEditorKnown) {
    item.append(line);
    return item;
  }
  const link = document.createElement('a');
  link.href = `/__open-in-editor?file=${encodeURIComponent(place)}`;
  link.textContent = place;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void fetch(link.href);
  });
  item.append(link, line.slice(place.length));
  return item;
}

function markDraftLinks(drafts: readonly string[]): void {
  for (const link of document.querySelectorAll('a')) {
    const isHere = link.pathname === location.pathname && link.hash !== '';
    const isDraft = !isHere && drafts.includes(link.pathname) && link.origin === location.origin;
    const mark = link.querySelector('[data-draft]');
    if (!isDraft) mark?.remove();
    else if (!mark) {
      const added = document.createElement('strong');
      added.dataset['draft'] = '';
      added.textContent = ' (draft)';
      link.append(added);
    }
  }
}

customElements.define('tracker-problems', ProblemOverlay);
const overlay = document.createElement('tracker-problems') as ProblemOverlay;
// Outside the body, which is replaced when the page changes.
document.documentElement.append(overlay);
let drafts: readonly string[] = [];
const results = document.querySelector('[data-results]');
if (results) new MutationObserver(() => markDraftLinks(drafts)).observe(results, { childList: true });
import.meta.hot?.on(messages.state, (state: DevState) => {
  drafts = state.drafts;
  overlay.show(state);
});
import.meta.hot?.on(messages.changed, async () => {
  await refreshPage();
  markDraftLinks(drafts);
});
import.meta.hot?.send(messages.ask, { askedAt: performance.timeOrigin } satisfies Question);
