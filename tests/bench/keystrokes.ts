/** From a key in a field of the order form to the form that says what would be sent, or what is wrong: measured inside the page. */
import type { Page } from 'puppeteer-core'

/**
 * Types a text into the field with this label, key by key, and waits for each: the state is checked, the page is drawn up to
 * its layout. Knows nothing but the page, for it runs in there.
 * @returns milliseconds of each key
 * @throws Error when the field is not there, or when the form says the same as before at the end
 */
export async function typeAndTime(label: string, text: string): Promise<number[]> {
  const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  const input = named?.htmlFor ? document.getElementById(named.htmlFor) : null
  const form = input?.closest('form')
  if (!(input instanceof HTMLInputElement) || !form) throw new Error(`there is no field "${label}"`)
  // React replaces the field's own; a key goes by the browser's.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const write = (typed: string) => {
    value?.set?.call(input, typed)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  write('')
  await Promise.resolve()
  const before = form.textContent
  const times: number[] = []
  for (let end = 1; end <= text.length; end += 1) {
    const startedAt = performance.now()
    write(text.slice(0, end))
    // What an event changes is drawn in a microtask that was there before this one.
    await Promise.resolve()
    // Asking for a size makes the layout.
    if (form.getBoundingClientRect().width < 0) throw new Error('a form has no width')
    times.push(performance.now() - startedAt)
    if (input.value !== text.slice(0, end)) throw new Error('the field does not keep what is typed')
  }
  if (form.textContent === before) throw new Error('the form says nothing of what was typed')
  return times
}

/**
 * On the trading page with its order form.
 * @example median(await measureKeystroke(page, 'Limit price', '64123.45')) // below 16
 */
export const measureKeystroke = (
  page: Pick<Page, 'evaluate'>,
  label: string,
  text: string,
): Promise<number[]> => page.evaluate(typeAndTime, label, text)
