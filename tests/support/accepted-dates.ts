import { type EdtfText, type MomentText, readEdtf, readMoment } from '../../src/dates/edtf.ts';

/** A date as a schema accepts it. */
export function edtfText(written: string): EdtfText {
  const date = readEdtf(written);
  if (!date.ok) throw new Error(date.message);
  return date.value.text;
}

/** A moment as a schema accepts it. */
export function momentText(written: string): MomentText {
  const moment = readMoment(written);
  if (!moment.ok) throw new Error(moment.message);
  return moment.value.text;
}
