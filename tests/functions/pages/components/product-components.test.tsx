import { describe, expect, it } from 'vitest';
import type { AbsenceKind } from '../../../../domain/measure/quantity.ts';
import type { Confidence } from '../../../../domain/shared/source.ts';
import * as ui from '../../../../functions/pages/components/index.ts';

const html = async (node: unknown) => String(await node);
const words = async (node: unknown) =>
  (await html(node))
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('a status', () => {
  it('is told in words, whatever its colour', async () => {
    expect(await words(<ui.StatusTag status="green" />)).toBe('Green: on target');
    expect(await words(<ui.StatusTag status="amber" />)).toBe('Amber: within tolerance');
    expect(await words(<ui.StatusTag status="red" />)).toBe('Red: off target');
    expect(await words(<ui.StatusTag status="none" />)).toBe('No colour: monitored only');
  });
  it('reads out its whole sentence when only the first word is shown', async () => {
    expect(await words(<ui.StatusTag status="red" short />)).toBe('Red: off target');
  });
  it('links to the rule that gave it', async () => {
    expect(await html(<ui.StatusTag status="red" href="/rule" />)).toContain(
      '<a class="outturn-status-link" href="/rule">',
    );
  });
});

describe('a signal', () => {
  it('is told in words beside its icon', async () => {
    expect(await words(<ui.SignalMark signal="concern" />)).toBe('Worsening beyond ordinary variation');
    expect(await words(<ui.SignalMark signal="none" iconOnly />)).toBe('No change beyond ordinary variation');
  });
  it('gives the sentence of the rule that fired', async () => {
    expect(await words(<ui.SignalMark signal="improvement" sentence="8 points above the middle line" />)).toBe(
      '8 points above the middle line',
    );
  });
});

describe('a legal answer', () => {
  const rule = (confidence: Confidence) =>
    words(<ui.RuleSource sentence="Eight working days." source="Regulation 12" confidence={confidence} />);
  it('says how sure its source is, in plain words', async () => {
    expect(await rule('S')).toBe('Eight working days.Source: Regulation 12 (text of the statute)');
    expect(await rule('G')).toContain('(official guidance)');
    expect(await rule('2')).toContain('(secondary source)');
    expect(await rule('D')).toContain('(published notice)');
    expect(await rule('I')).toContain('(our inference)');
    expect(await rule('C')).toContain('(own rule, not law)');
    expect(await rule('M')).toContain('(not confirmed: confirm with legal)');
  });
  it('stands out when nobody has confirmed it', async () => {
    expect(await html(<ui.RuleSource sentence="x" source="y" confidence="M" />)).toContain('outturn-rule--unsure');
    expect(await html(<ui.RuleSource sentence="x" source="y" confidence="S" />)).not.toContain('outturn-rule--unsure');
  });
});

describe('an absence', () => {
  it('says which kind it is, each in words of its own', async () => {
    const kinds = Object.keys(ui.absenceMeanings) as AbsenceKind[];
    const said = await Promise.all(kinds.map((kind) => words(<ui.Absence kind={kind} />)));
    expect(new Set(said).size).toBe(6);
    expect(said).toContain('Late: due, and not received yet');
    expect(said).toContain('c: hidden so that no person can be picked out from a small number');
  });
});

describe('the term', () => {
  const term = (today: string) =>
    words(
      <ui.TermBar
        start="2025-04-01"
        end="2028-03-31"
        today={today}
        breaks={[{ date: '2027-03-31', text: 'Break' }]}
        extensions={[{ until: '2030-03-31', text: 'Two-year extension', decideBy: '2027-10-01' }]}
      />,
    );
  it('is told in words as well as drawn', async () => {
    const said = await term('2025-04-01');
    expect(said).toContain('Today, 1 April 2025, is 0% of the way through: 1,095 days left.');
    expect(said).toContain('Term: 1 April 2025 to 31 March 2028');
    expect(said).toContain('Break: 31 March 2027');
    expect(said).toContain('Two-year extension: to 31 March 2030, decide by 1 October 2027');
  });
  it('says when it has not begun, or has ended', async () => {
    expect(await term('2025-03-31')).toContain('The term has not begun: it starts on 1 April 2025.');
    expect(await term('2028-04-01')).toContain('The term ended on 31 March 2028.');
    expect(await term('2028-03-30')).toContain('1 day left');
  });
});

describe('dates along the way', () => {
  it('mark the next one as the current step', async () => {
    const drawn = await html(
      <ui.DateTimeline
        steps={[
          { date: '2024-12-09', text: 'Decision', state: 'done' },
          { date: '2025-01-03', text: 'Standstill ends', state: 'next' },
        ]}
      />,
    );
    expect(drawn.match(/aria-current="step"/g)).toHaveLength(1);
    expect(drawn).toContain('<time class="outturn-timeline__date" datetime="2025-01-03">3 January 2025</time>');
  });
});

describe('a restatement', () => {
  it('keeps the earlier figure readable, with the reason, who and when', async () => {
    const said = await words(
      <ui.Restatement
        before="98"
        after="104"
        reason="Entered under the wrong clinic."
        when="2025-08-05T13:03:00Z"
        who="Sam Lee"
      />,
    );
    expect(said).toContain('was 98 → , now 104');
    expect(said).toContain('Restated by Sam Lee, 5 August 2025 at 2:03pm');
  });
});

describe('a table of figures', () => {
  type Row = { readonly name: string; readonly figure: number };
  const columns: readonly ui.FigureColumn<Row>[] = [
    { key: 'name', heading: 'Measure', cell: (row) => row.name, sort: { href: '?sort=name', direction: 'ascending' } },
    {
      key: 'figure',
      heading: 'Quits',
      unit: '(%)',
      numeric: true,
      cell: (row) => row.figure,
      sort: { href: '?sort=figure' },
    },
  ];
  it('labels each cell with its column, for the phone layout', async () => {
    const drawn = await html(<ui.FigureTable caption="Quits" columns={columns} rows={[{ name: 'All', figure: 54 }]} />);
    expect(drawn).toContain('data-label="Quits"');
    expect(drawn).toContain('<th scope="row" class="govuk-table__header">All</th>');
  });
  it('says how it is sorted', async () => {
    const drawn = await html(<ui.FigureTable caption="Quits" columns={columns} rows={[{ name: 'All', figure: 54 }]} />);
    expect(drawn).toContain('aria-sort="ascending"');
    expect(drawn).toContain('aria-sort="none"');
  });
  it('shows the first step instead of an empty table', async () => {
    expect(await words(<ui.FigureTable caption="Quits" columns={columns} rows={[]} empty="Add a measure" />)).toBe(
      'Add a measure',
    );
  });
  it('heads each group across all columns', async () => {
    const drawn = await html(
      <ui.FigureTable
        caption="Quits"
        columns={columns}
        groups={[{ heading: 'City', rows: [{ name: 'All', figure: 0 }] }]}
      />,
    );
    expect(drawn).toContain('<th scope="rowgroup" colspan="2" class="govuk-table__header">City</th>');
    expect(drawn).toContain('>0</td>');
  });
});
