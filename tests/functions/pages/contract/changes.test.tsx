import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../domain/contract/contract.ts';
import { pence } from '../../../../domain/shared/money.ts';
import { Changes } from '../../../../functions/pages/contract/changes.tsx';
import { having, signed } from '../../../domain/contract/given.ts';

const regime = 'psr' as const;
const award = { status: 'confirmed', regime, process: 'C', providers: [], decision: { body: 'Cabinet' } };
const values = ['2028/29', '2029/30'].map((financialYear) => ({
  financialYear,
  status: 'indicative',
  amount: '300,000',
}));

/** Extended by an option whose years the lifetime value at entry counts already. */
const extended = (): Contract => {
  const contract = having(
    having(signed(), [
      'recordOptions',
      { options: [{ years: '2', noticeMonths: '6', delegatedTo: 'Director', wherePrinted: 'Clause 3.2' }] },
    ]),
    [
      'decideExtension',
      { outcome: 'extend', decidedOn: '2027-09-01', decidedBy: 'Director', reasons: 'It works', values },
      { on: '2027-09-10', related: { award } },
    ],
  );
  return {
    ...contract,
    extensionDecisions: (contract.extensionDecisions ?? []).map((each) => ({
      ...each,
      grounds: each.grounds?.law && {
        ...each.grounds,
        law: { ...each.grounds.law, countedAtEntry: pence(60_000_000) },
      },
    })),
  };
};

describe('the changes of a contract', () => {
  const made: unknown = (
    <Changes contract={extended()} regime={{ regime, isAssumed: false }} notices={[]} mayRecord={false} />
  );
  const text = () =>
    String(made)
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  it('say what an extension is worth that the value at entry counts already', () => {
    expect(text()).toContain('The extension is worth £600,000, of which the value at entry counts £600,000 already');
  });

  it('name the Regulations by their short name, which is explained once', () => {
    expect(text()).toContain('PSR Regulations, regulation 13');
    expect(text().split('Provider Selection Regime) Regulations 2023')).toHaveLength(2);
  });
});
