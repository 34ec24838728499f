/**
 * The plug-in form of a tool: what a model may ask Holdfast, and what it may propose. One a file, listed in `registry.ts`. A tool
 * reads, or makes a proposal out of what it was given; nothing here can write, place, sign or approve, because `ToolWorld` has
 * no way to.
 */
import type { GenericSchema } from 'valibot'
import type { Proposal } from '@/lib/core/chat'
import type { Sentence } from '@/lib/core/sentence'
import type { Told } from './told'
import type { ToolWorld } from './tool-world'

export interface ToolAnswer {
  told: Told
  /** Only of a tool that proposes. */
  proposal?: Proposal
}

export interface AssistantTool<In = unknown> {
  /** For the model: letters and underscores. */
  name: string
  kind: 'read' | 'propose'
  /** For people: what it looks at. */
  title: Sentence
  /** For the model, in English: what it answers, in which units, and when to ask it. */
  about: string
  /** JSON schema of the input, for the model. */
  parameters: Readonly<Record<string, unknown>>
  /** What is accepted of it. */
  input: GenericSchema<unknown, In>
  /** @throws AppError whose sentence the model is told: an unknown asset, a missing price */
  run: (input: In, world: ToolWorld) => Promise<ToolAnswer>
}

/** @example export const holdings = defineTool({ name: 'holdings', kind: 'read', … }) */
export const defineTool = <In>(tool: AssistantTool<In>): AssistantTool => tool as unknown as AssistantTool
