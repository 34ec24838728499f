import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { NoteWorld } from '@/lib/annotate/observer/note-port'
import { startRelay } from '@/lib/annotate/observer/relay.browser'

/** @returns for the background, which puts it into pages that were open: whether the frame needs an observer */
export default defineUnlistedScript((): boolean => startRelay(window, globalThis as NoteWorld))
