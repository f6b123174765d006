import { element, find } from './dom.client.ts';

/** Says that the index could not be fetched, with a button to try again. */
export function showFailure(retry: () => void): void {
  const again = element('button', { type: 'button' }, 'Try again');
  again.addEventListener('click', retry);
  const notice = find('[data-failure]');
  notice.replaceChildren(
    element(
      'p',
      {},
      'The search index could not be fetched. The pages of people and days below work without it.',
    ),
    element('p', {}, again),
  );
  notice.hidden = false;
}

export function hideFailure(): void {
  find('[data-failure]').hidden = true;
}
