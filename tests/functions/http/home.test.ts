import { beforeAll, describe, expect, it } from 'vitest';
import { testService } from '../../support/service.ts';
import { visitorAs } from '../../support/visitor.ts';
import { boardToday, havingBoard } from './board-given.ts';

const service = await testService({ today: boardToday });
let contract = '';
beforeAll(async () => {
  ({ contract } = await havingBoard(service));
});

const homeOf = async (person: string) => (await visitorAs(service, person)).open('/');

describe('the first page', () => {
  it('tells a commissioner what waits, in date order, each a link to where it is done', async () => {
    const { heading, text, links } = await homeOf('commissioner');
    expect(heading).toBe('What needs you now');
    const places = [
      'Review the return for Q1 2025/26 (Apr-Jun)',
      'Agree what will be done about Days to a first appointment, Q2 2025/26 (Jul-Sep)',
    ].map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(text).toMatch(/Chase the return for Q3 2025\/26 \(Oct-Dec\) .*? 29 January 2026 Overdue/);
    expect(text).toMatch(/The term ends: decide on the extension, which could run to 31 March 2028 .*? 31 March 2026/);
    expect(text.indexOf('Chase the return')).toBeLessThan(text.indexOf('The term ends'));
    expect(links).toContain(`/contracts/${contract}/returns/2025-Q1`);
    expect(links).toContain(`/contracts/${contract}/concerns/2025-Q2.waiting`);
  });

  it('gives each of the commissioner’s contracts one line', async () => {
    const { text } = await homeOf('commissioner');
    expect(text).toMatch(
      /Stop smoking support Harbour Care 3 green, 0 amber, 1 red, 1 no colour 31 March 2026 £100,000/,
    );
  });

  it('tells a board member what changed, what is missing and what to decide', async () => {
    const { heading, text, links } = await homeOf('board-member');
    expect(heading).toBe('What changed since the period before');
    expect(text).toContain('1 colour has turned worse');
    expect(text).toContain('the return for Q3 2025/26 (Oct-Dec) is late');
    expect(text).toContain('Red: what to do about Days to a first appointment');
    expect(text).toContain('Ends on 31 March 2026');
    expect(links).toContain('/scorecard');
  });

  it('shows an auditor the records to check', async () => {
    const { heading, links } = await homeOf('auditor');
    expect(heading).toBe('Records and their journals');
    expect(links).toContain(`/contracts/${contract}/journal`);
  });

  it('tells a new authority the first step', async () => {
    const { text, links } = await homeOf('other-commissioner');
    expect(text).toContain('Begin by recording an award');
    expect(links).toEqual(expect.arrayContaining(['/awards/new', '/contracts/new']));
  });

  it('keeps figures of other organisations out', async () => {
    expect((await homeOf('other-commissioner')).text).not.toContain('Stop smoking');
    expect((await homeOf('other-certifier')).text).not.toContain('Stop smoking');
  });

  it('opens for a provider', async () => {
    const { status, text } = await homeOf('certifier');
    expect(status).toBe(200);
    expect(text).toContain('Stop smoking support');
  });

  it('asks someone who is not signed in to sign in', async () => {
    const answer = await fetch(service.baseUrl, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('/sign-in');
  });
});
