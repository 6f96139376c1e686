import { expect, it } from 'vitest';
import { civilDate } from '../../../../domain/shared/dates.ts';
import type { AwardLine } from '../../../../domain/views/award-list.ts';
import { waitingFor } from '../../../../functions/pages/award/award-list.tsx';

const today = civilDate('2025-02-01');
const confirmed: AwardLine = {
  award: 'awd_one',
  title: 'Hubs',
  providers: ['Harbour', 'Beacon'],
  regime: 'psr',
  status: 'confirmed',
  openRepresentations: 0,
  hasDiscrepancy: false,
};

it('a confirmed award waits for the contracts that are not recorded yet, and then for nothing', () => {
  expect(waitingFor(confirmed, today, 0)).toBe('Record 2 of 2 contracts');
  expect(waitingFor(confirmed, today, 1)).toBe('Record 1 of 2 contracts');
  expect(waitingFor(confirmed, today, 2)).toBe('Nothing: the award is confirmed and its contracts are recorded');
});

it('a confirmation notice that is not recorded is still asked for after its day', () => {
  const due = { targetDay: civilDate('2025-01-22'), lastLawfulDay: civilDate('2025-01-23') };
  expect(waitingFor({ ...confirmed, noticesDue: [{ kind: 'confirmationC', ...due }] }, today, 2)).toBe(
    'Record when the notice confirming an award under direct award process C was published: it was due by 23 January 2025, and none is recorded',
  );
});
