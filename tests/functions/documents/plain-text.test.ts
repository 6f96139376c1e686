import { expect, it } from 'vitest';
import { toText } from '../../../functions/documents/plain-text.ts';
import { everyBlock } from './documents-given.ts';

it('writes a document as text to paste, each kind of block in its place', () => {
  expect(toText(everyBlock)).toBe(`Contract award report: Walks & talks

Award DN1, Provider Selection Regime
A council
Made from the record on 21 November 2026.
Draft: the decision is not recorded.
Some of what this document holds is made up for demonstration.

Introduction
============

First line
second line <of> the "same" paragraph

Standstill runs.
Source: The Health Care Services (Provider Selection Regime) Regulations 2023 (SI 2023/1348), regulation 12(1) (text of the statute).

- One
- Two

Values
======

As printed

A year: £1

What the papers print
- Paper: Report; Amount: £1
- Paper: Budget; Amount: £2

Risks
=====

Missing: No risk is recorded.

Authorisation
=============`);
});
