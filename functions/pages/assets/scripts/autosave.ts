/** Saves a draft while it is being typed, so that nothing is lost. The form's own buttons still send it. */

const quietMilliseconds = 2000;

/** What the server answers to an automatic save. */
export type SaveAnswer = { readonly version: number | string; readonly savedAt: string } | { readonly problem: string };

/** Reads the server's answer; anything unexpected is a problem said in plain words, never an exception. */
export function readAnswer(body: unknown): SaveAnswer {
  if (typeof body === 'object' && body !== null) {
    if ('problem' in body) {
      const { problem } = body;
      if (typeof problem === 'string') return { problem };
      if (typeof problem === 'object' && problem !== null && 'message' in problem) {
        return { problem: String(problem.message) };
      }
    }
    if ('version' in body && 'savedAt' in body) {
      const { version, savedAt } = body;
      if ((typeof version === 'number' || typeof version === 'string') && typeof savedAt === 'string') {
        return { version, savedAt };
      }
    }
  }
  return { problem: 'Not saved: the service gave an answer that this page does not understand.' };
}

/** "Saved at 14:03", by the clock of the United Kingdom. */
export function savedWords(savedAt: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
  return `Saved at ${time.format(new Date(savedAt))}`;
}

function hiddenInput(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`);
}

async function send(form: HTMLFormElement): Promise<SaveAnswer> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: fields,
      keepalive: true,
      headers: { 'Outturn-Autosave': '1', accept: 'application/json' },
    });
    // A sign-in page answers when the session has ended: it is not JSON, and the words below say what to do.
    if (!(response.headers.get('content-type') ?? '').includes('json')) {
      return { problem: 'Not saved: you may have been signed out. Keep this page open and sign in again in another.' };
    }
    return readAnswer(await response.json());
  } catch {
    return { problem: 'Not saved: no connection. Keep this page open; the next change tries again.' };
  }
}

/** Saves the form two seconds after its last change, one save at a time, and says what came of it. */
export function startAutosave(form: HTMLFormElement): void {
  const status = document.querySelector<HTMLElement>('[data-autosave-status]');
  let timer: number | undefined;
  let underWay: Promise<void> | undefined;
  let changedSince = false;

  const say = (words: string, refused: boolean) => {
    if (!status) return;
    status.textContent = words;
    status.classList.toggle('outturn-autosave--refused', refused);
  };

  const saveOnce = async () => {
    const answer = await send(form);
    if ('problem' in answer) return say(answer.problem, true);
    const version = hiddenInput(form, 'version');
    const requestId = hiddenInput(form, 'requestId');
    if (version) version.value = String(answer.version);
    // Each save is its own command; the same id again would be taken for a repeat of the last one.
    if (requestId) requestId.value = crypto.randomUUID();
    say(savedWords(answer.savedAt), false);
  };

  const save = () => {
    window.clearTimeout(timer);
    timer = undefined;
    if (underWay) {
      changedSince = true;
      return;
    }
    changedSince = false;
    underWay = saveOnce().finally(() => {
      underWay = undefined;
      if (changedSince) schedule();
    });
  };

  const schedule = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, quietMilliseconds);
  };

  form.addEventListener('input', schedule);
  form.addEventListener('change', schedule);
  // Someone who turns to the spreadsheet and closes the window must not lose the last figure.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== undefined) save();
  });
  // Sent while a save is under way, the form would carry a version that the save is about to replace.
  form.addEventListener('submit', (event) => {
    window.clearTimeout(timer);
    timer = undefined;
    changedSince = false;
    if (!underWay) return;
    event.preventDefault();
    const { submitter } = event;
    void underWay.then(() => form.requestSubmit(submitter));
  });
}
