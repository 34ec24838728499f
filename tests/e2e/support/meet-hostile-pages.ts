/** The same tests of hostile pages in each browser: a page works as without us, has got nothing, and the extension heard no lie. */
import { expect, test } from 'vitest'
import { OFF, ON } from './dapp-pages'
import type { Dapps } from './open-dapps'
import { askedIn, doneOf, requestsIn, watchedIn } from './read-dapp'

export function meetHostilePages(dapps: () => Dapps): void {
  /** What the page did where we are, which must be what it did where we are not, and what we heard. */
  async function meet(path: string) {
    const seen = await doneOf(await dapps().visit(path, ON))
    const heard = await dapps().heard()
    const plain = await doneOf(await dapps().visit(path, OFF))
    expect(await dapps().heard()).toEqual([])
    return { seen, plain, heard }
  }

  test('a page that listens from its first script on hears nothing, and finds nothing', async () => {
    const { seen, plain, heard } = await meet('/steal')
    expect(seen).toEqual(plain)
    expect(seen.got).toEqual([])
    expect(seen.names).toEqual([])
    expect(requestsIn(heard)).toEqual(watchedIn(seen))
  })

  test('a page that forges ports, messages and notes is not heard', async () => {
    const { seen, plain, heard } = await meet('/forge')
    expect(seen).toEqual(plain)
    expect(seen.got).toEqual([])
    expect(heard).toEqual([])
  })

  test('a page that floods is cut off, said once, and its wallet gets all of it', async () => {
    const { seen, plain, heard } = await meet('/flood')
    expect(seen).toEqual(plain)
    expect(seen.log).toHaveLength(300)
    expect(askedIn(heard).map(({ input }) => input.tooMany === true)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ])
  })

  test('bombs are not copied, and reach the wallet or fail as they would', async () => {
    const { seen, plain, heard } = await meet('/bombs')
    expect(seen).toEqual(plain)
    expect(requestsIn(heard).map(({ params }) => params)).toEqual([null, null, null, null, null])
  })

  test('what is told is what the wallet got, or that it could not be read', async () => {
    const { seen, plain, heard } = await meet('/tricks')
    expect(seen).toEqual(plain)
    expect(seen.reads).toBe(1)
    const told = requestsIn(heard)
    expect(told.map(({ params }) => params)).toEqual([
      '[{"to":"0x1"}]',
      null,
      '[{"to":"0x1","gas":null}]',
      null,
      '[]',
    ])
  })

  test('replaced built-ins and prototypes are not used by us, and cannot make us say something else', async () => {
    const { seen, plain, heard } = await meet('/replaced')
    expect(seen).toEqual(plain)
    expect(requestsIn(heard).map(({ params }) => params?.[1])).toEqual(['{', '"'])
  })

  test('a page with the strictest policy breaks no rule of it for us', async () => {
    const { seen, plain, heard } = await meet('/strict')
    // What is broken by the browser itself, for its icon, is broken in both.
    expect(seen).toEqual(plain)
    expect(requestsIn(heard)).toEqual(watchedIn(seen))
  })

  test('a page without an origin is told by its address', async () => {
    const { seen, plain, heard } = await meet('/sandboxed')
    expect(seen).toEqual(plain)
    expect(seen.origin).toBe('null')
    expect(requestsIn(heard)).toEqual(watchedIn(seen))
    for (const { url } of heard) expect(url).toContain(`https://${ON}/`)
  })

  test('providers that throw, give no promise or are frozen answer as they do', async () => {
    const { seen, plain, heard } = await meet('/odd')
    expect(seen).toEqual(plain)
    expect(askedIn(heard)).toHaveLength(5)
  })
}
