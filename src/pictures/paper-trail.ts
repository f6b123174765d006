import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { type Day, monthName } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { labelOf, speakerCollection } from '../record/names.ts';
import { sideOf } from '../record/parties.ts';
import { element, label, type Picture, svgOf } from './picture.ts';

const left = 180;
const laneHeight = 74;
const top = 40;

/** Which paper went from whom to whom, in order: from drafts to replies. */
export function paperTrail(site: Site): Picture {
  const id = 'paper-trail';
  const papers = site.entries.documents
    .filter(({ data }) => data.kind !== 'press report' && (data.by?.length ?? 0) > 0)
    .sort((a, b) => compareDays(a, b) || (a.id < b.id ? -1 : 1));
  const lanes = [
    ...new Set(
      papers.flatMap(({ data }) => [...(data.by ?? []), ...(data.to ?? [])].map((who) => sideOf(site, who))),
    ),
  ];
  const step = Math.max(74, 680 / Math.max(1, papers.length));
  const width = left + step * papers.length + 20;
  const height = top + laneHeight * lanes.length;
  const yOf = (side: string) => top + laneHeight * lanes.indexOf(side) + laneHeight / 2;

  const title = 'The paper trail';
  const description = `${papers.length} papers in the order of their dates, on a line for each of ${lanes.length} sides. An arrow leads from the side that wrote a paper to the one it was addressed to; a point alone is a paper addressed to nobody in particular. The numbers are those of the list.`;
  const content = [
    ...lanes.flatMap((side) => [
      label(left - 16, yOf(side) + 6, labelOf(site, 'parties', side), { anchor: 'end' }),
      element('path', { d: `M${left} ${yOf(side)}H${width - 10}`, class: 'line' }),
    ]),
    ...papers.flatMap(({ data }, index) => {
      const x = left + step * index + step / 2;
      const from = yOf(sideOf(site, data.by?.[0] ?? ''));
      const targets = [...new Set((data.to ?? []).map((who) => sideOf(site, who)))].map(yOf);
      return [
        ...targets.filter((to) => to !== from).map((to) => arrow(x, from, to)),
        element('circle', { cx: x, cy: from, r: 15, class: 'mark' }),
        label(x, from + 5, String(index + 1), { anchor: 'middle', className: 'on-mark' }),
        label(x, 18 + (index % 2) * 16, shortDay(edtf(data.date).first), {
          anchor: 'middle',
          className: 'quiet',
        }),
      ];
    }),
  ];
  return {
    id,
    title,
    description,
    svg: svgOf({ id, title, description, width, height, content: content.join('') }),
    columns: ['No.', 'Date', 'Paper', 'From', 'To'],
    rows: papers.map(({ id: paper, data }, index) => [
      { text: String(index + 1) },
      { text: formatEdtf(edtf(data.date)) },
      { text: data.title, href: entryPath('documents', paper) },
      { text: namesOf(site, data.by) },
      { text: namesOf(site, data.to) || 'nobody in particular' },
    ]),
    note: 'Reports of the press are left out. Dates are those of handing over, else of publication.',
  };
}

/** `26 Jan` */
function shortDay(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(Number(day.slice(5, 7))).slice(0, 3)}`;
}

function arrow(x: number, from: number, to: number): string {
  const direction = to > from ? 1 : -1;
  const tip = to - direction * 4;
  return (
    element('path', {
      d: `M${Math.round(x)} ${from + direction * 15}V${tip - direction * 8}`,
      class: 'strong-line',
    }) +
    element('path', {
      d: `M${Math.round(x) - 7} ${tip - direction * 12}h14l-7 ${direction * 12}z`,
      class: 'arrow',
    })
  );
}

function namesOf(site: Site, who: readonly string[] = []): string {
  return who.map((each) => labelOf(site, speakerCollection(site, each), each)).join(', ');
}

function compareDays(a: Entry<'documents'>, b: Entry<'documents'>): number {
  const [dayA, dayB] = [edtf(a.data.date).first, edtf(b.data.date).first];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
}
