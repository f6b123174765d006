import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCommand, type Program, pythonWith, run, runPython } from './program.ts';

/** No event lasts longer than a month, each has its last change, and no two have one id. */
const readCalendar = `
import datetime, icalendar, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
events = calendar.walk("VEVENT")
assert len({str(event["UID"]) for event in events}) == len(events)
for event in events:
    assert str(event["UID"]).startswith("tag:"), event["UID"]
    assert "LAST-MODIFIED" in event and "SEQUENCE" in event and "STATUS" in event, event["UID"]
    if "DTEND" in event:
        length = event.decoded("DTEND") - event.decoded("DTSTART")
        assert datetime.timedelta(0) < length <= datetime.timedelta(31), (event["UID"], length)
tentative = sum(1 for event in events if event["STATUS"] == "TENTATIVE")
print(len(events), "events,", tentative, "of them tentative")
`;

export const calendarPrograms: readonly Program[] = [
  {
    name: 'icalendar',
    package: 'python3-icalendar',
    isThere: async () => (await pythonWith('icalendar')) !== undefined,
    read: (site) => runPython('icalendar', readCalendar, [join(site, 'calendar.ics')]),
  },
  {
    name: 'khal',
    package: 'khal',
    isThere: hasCommand('khal'),
    read: async (site) => {
      const folder = mkdtempSync(join(tmpdir(), 'tracker-khal-'));
      try {
        const config = join(folder, 'config');
        writeFileSync(
          config,
          `[calendars]\n[[site]]\npath = ${folder}/site\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${folder}/khal.db\n`,
        );
        const importOnce = () =>
          run('khal', ['-c', config, 'import', '--batch', '-a', 'site', join(site, 'calendar.ics')]);
        const count = () => run('sh', ['-c', `ls ${folder}/site | wc -l`]).then((text) => Number(text));
        await importOnce();
        const first = await count();
        await importOnce();
        if ((await count()) !== first) throw new Error('a second import doubles events');
        return `${first} events, the same after a second import`;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
