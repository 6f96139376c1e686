/**
 * What the pages' script adds. Every page works without it: forms send, tables read, conditional fields are all shown.
 */
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  isSupported,
  NotificationBanner,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend';
import { startAutosave } from './scripts/autosave.ts';
import { startConditionalRadios } from './scripts/conditional-radios.ts';
import { startGridKeys } from './scripts/grid-keys.ts';
import { startRatioChecks } from './scripts/ratio-check.ts';
import { keepTableRoles } from './scripts/stacked-tables.ts';

if (isSupported()) {
  for (const component of [
    Button,
    CharacterCount,
    Checkboxes,
    ErrorSummary,
    NotificationBanner,
    ServiceNavigation,
    SkipLink,
  ]) {
    createAll(component);
  }
}

for (const table of document.querySelectorAll<HTMLTableElement>('.outturn-table--stack')) keepTableRoles(table);
for (const group of document.querySelectorAll<HTMLElement>('[data-module="govuk-radios"]'))
  startConditionalRadios(group);
for (const grid of document.querySelectorAll<HTMLElement>('[data-outturn-grid]')) startGridKeys(grid);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) startAutosave(form);
for (const row of document.querySelectorAll<HTMLElement>('[data-ratio]')) startRatioChecks(row);
