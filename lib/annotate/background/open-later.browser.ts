/**
 * Annotation's part of the background, loaded when it is first needed: most wakes of the background have nothing to do with a
 * page, and whoever annotates nothing never loads it. (In Chromium the background is one file, and this is a part of it.)
 */
import { browser } from 'wxt/browser'
import type { Handlers } from '@/lib/messages/define'
import type { Sender } from '@/lib/messages/sender'
import { annotatePageMessages } from '../messages'
import type { PageAnnotations, PageAnnotationsDeps } from './page-annotations.browser'

type PageHandlers = Handlers<typeof annotatePageMessages, Sender>

export interface LaterAnnotations {
  handlers: PageHandlers
  /** At each start of the background: scripts are where they should be, and notes that were being made are made. */
  resume: () => Promise<void>
  /** Permissions have changed. */
  keepScripts: () => Promise<void>
  /** The extension was updated: its scripts in open pages belong to nobody any more. */
  renewScripts: () => Promise<void>
  forgetTab: (tab: number) => Promise<void>
  /** Vault or screen were locked: private lines stand in no page any more. */
  coverNotes: () => Promise<void>
  /** The vault was locked. */
  forgetNotes: () => Promise<void>
  /** Unlocked: what wallets answered meanwhile goes into the journal. */
  takeAnswers: () => Promise<void>
  /** Everything off, and forgotten. */
  forgetSites: () => Promise<void>
}

/** Which of the sites are wished for, and what this session has seen, by the names of their own files. */
const WISHES = ['annotation-sites', 'annotation-withdrawals']
const SEEN = 'annotate.times'

/** @example const annotations = openLater({ run: host.run, isOpen, now, randomBytes, announce }) */
export function openLater(deps: PageAnnotationsDeps): LaterAnnotations {
  let opened: Promise<PageAnnotations> | undefined
  const pages = () =>
    (opened ??= import('./page-annotations.browser').then(
      ({ createPageAnnotations }) => createPageAnnotations(deps),
      (error: unknown) => {
        // Tried again by the next who asks.
        opened = undefined
        throw error
      },
    ))
  const scripts = () => import('./scripts.browser')
  const isWished = async () => Object.keys(await browser.storage.local.get(WISHES)).length > 0
  /** No page has asked for anything since the browser was started: nothing is kept. */
  const isSeen = async () => Object.keys(await browser.storage.session.get(SEEN)).length > 0
  return {
    handlers: handlersOf(pages),
    resume: async () => {
      if (await isSeen()) await (await pages()).resume()
      if (await isWished()) await (await scripts()).keepScripts()
    },
    keepScripts: async () => {
      if (await isWished()) await (await scripts()).keepScripts()
    },
    renewScripts: async () => {
      if (await isWished()) await (await scripts()).renewScripts()
    },
    forgetTab: async (tab) => {
      if (await isSeen()) await (await pages()).forgetTab(tab)
    },
    coverNotes: async () => {
      if (await isSeen()) await (await pages()).coverNotes()
    },
    forgetNotes: async () => {
      if (await isSeen()) await (await pages()).forgetNotes()
    },
    takeAnswers: async () => {
      if (await isSeen()) await (await pages()).takeAnswers()
    },
    forgetSites: async () => (await scripts()).forgetSites(),
  }
}

/** By the names of the messages; each loads what it needs. */
function handlersOf(pages: () => Promise<PageAnnotations>): PageHandlers {
  const names = Object.keys(annotatePageMessages) as (keyof PageHandlers)[]
  const later = (name: keyof PageHandlers) => async (input: never, sender: Sender) =>
    (await pages()).handlers[name](input, sender)
  return Object.fromEntries(names.map((name) => [name, later(name)])) as unknown as PageHandlers
}
