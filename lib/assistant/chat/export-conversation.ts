/** A conversation as a file, with real names, as it stands on the page. Pure. */
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'

export interface ExportOptions {
  conversation: ConversationRow
  messages: readonly ChatMessageRow[]
  /** Of the veil. */
  reveal: (text: string) => string
  format: 'markdown' | 'json'
}

/** @example exportConversation({ conversation, messages, reveal, format: 'markdown' }).fileName // 'holdfast-conversation-2026-11-29.md' */
export function exportConversation(options: ExportOptions): { fileName: string; text: string } {
  const day = new Date(options.conversation.startedAt).toISOString().slice(0, 10)
  const isJson = options.format === 'json'
  return {
    fileName: `holdfast-conversation-${day}.${isJson ? 'json' : 'md'}`,
    text: isJson ? asJson(options) : asMarkdown(options),
  }
}

const moment = (at: number) => new Date(at).toISOString()

function asJson({ conversation, messages, reveal }: ExportOptions): string {
  const { title, startedAt, level } = conversation
  const told = messages.map(({ at, role, text, state, model, use, costUsd, calls }) => ({
    at: moment(at),
    role,
    text: reveal(text),
    state,
    ...(model === undefined ? {} : { model }),
    ...(use === undefined ? {} : { tokens: use }),
    ...(costUsd === undefined ? {} : { costUsd }),
    calls: calls.map((call) => ({
      tool: call.tool,
      input: reveal(call.input),
      state: call.state,
      ...(call.sent === undefined ? {} : { result: reveal(call.sent) }),
      ...(call.proposal === undefined ? {} : { proposal: call.proposal }),
    })),
  }))
  return `${JSON.stringify({ title, startedAt: moment(startedAt), level, messages: told }, null, 2)}\n`
}

function asMarkdown({ conversation, messages, reveal }: ExportOptions): string {
  const parts = messages.map(({ at, role, text, calls, model }) => {
    const who = role === 'user' ? 'You' : (model ?? 'Assistant')
    const tools = calls
      .map(({ tool, input, state }) => `> ${tool} ${inLine(reveal(input))} (${state})\n`)
      .join('')
    return `## ${who}, ${moment(at)}\n\n${tools === '' ? '' : `${tools}\n`}${reveal(text)}\n`
  })
  return `# ${inLine(conversation.title)}\n\n${parts.join('\n')}`
}

const inLine = (text: string) => text.replace(/\s+/g, ' ')
