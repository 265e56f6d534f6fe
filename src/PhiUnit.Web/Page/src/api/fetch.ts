// Answers of the API, asked for once per address while the page is open; the browser's own cache revalidates them by ETag.

/** What went wrong, in a sentence for readers. */
export class ProblemError extends Error {}

/** Another release was published while the page was open: what is shown is asked for again, all of it. */
export class ReleaseChangedError extends Error {}

/** A server that is asked too much at once names the seconds to wait. */
const mostTries = 3;

const kept = new Map<string, Promise<unknown>>();
let runId: string | null = null;

/** The JSON answer at an address; asked for once. */
export function get<T>(address: string): Promise<T> {
  const known = kept.get(address);
  if (known) return known as Promise<T>;
  const asked = ask<T>(address);
  kept.set(address, asked);
  asked.catch(() => kept.delete(address));
  return asked;
}

/** The JSON answer at an address, asked for now; a newer question may end it. */
export async function ask<T>(address: string, signal: AbortSignal | null = null, tries = mostTries): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address, { headers: { Accept: "application/json" }, signal });
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") throw fault;
    throw new ProblemError("The server cannot be reached. Check that it runs and try again.");
  }
  if (answer.status === 429 && tries > 1 && answer.headers.has("Retry-After")) {
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get("Retry-After"))));
    return ask(address, signal, tries - 1);
  }
  if (!answer.ok) throw new ProblemError(await sentence(answer));
  const document = await answer.json() as T & { release?: { run_id?: string } };
  sameRelease(document.release?.run_id);
  return document;
}

/** Figures of two releases never stand on one page. */
function sameRelease(found: string | undefined): void {
  if (found === undefined || found === runId) return;
  const first = runId === null;
  runId = found;
  if (!first) throw new ReleaseChangedError(`Release ${found} is served now.`);
}

/** The sentence of a problem document (RFC 9457), or one of ours where there is none. */
async function sentence(answer: Response): Promise<string> {
  if (answer.status === 429) return "Too many questions at once. Wait a moment and try again.";
  try {
    const problem = await answer.json() as { detail?: string; title?: string };
    return problem.detail ?? problem.title ?? `The server answered ${answer.status}.`;
  } catch {
    return `The server answered ${answer.status} without saying why.`;
  }
}

/** Forgets every answer. */
export function forget(): void {
  kept.clear();
  runId = null;
}
