/**
 * Shows what belongs to the chosen radio and hides what belongs to the others. Stands in for govuk-frontend's own
 * script, which marks the radio `aria-expanded`: ARIA does not allow that on a radio.
 */
export function startConditionalRadios(group: HTMLElement): void {
  const radios = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const update = () => {
    for (const radio of radios) {
      const controlled = radio.dataset.ariaControls;
      if (!controlled) continue;
      document.getElementById(controlled)?.classList.toggle('govuk-radios__conditional--hidden', !radio.checked);
    }
  };
  group.addEventListener('change', update);
  // The browser may restore an earlier choice when the person comes back to the page.
  window.addEventListener('pageshow', update);
  update();
}
