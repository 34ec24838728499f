/** The blocks of a section. There is no markup in its words: a link is a block of its own. */
import { KeyLine } from '@/components/commands/key-line'
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import { COMMANDS } from '@/lib/commands/registry'
import type { Block, Term } from '@/lib/guide/define-article'
import { doorOf } from '@/lib/guide/door-of'

/** @example <Blocks blocks={section.blocks} /> */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block) => <ArticleBlock key={keyOf(block)} block={block} />)

function keyOf(block: Block): string | undefined {
  if ('ids' in block) return block.ids.join(' ')
  return ('terms' in block ? block.terms[0]?.name : block.sentences[0])?.template
}

function ArticleBlock({ block }: { block: Block }) {
  const { sentence } = useT()
  switch (block.kind) {
    case 'text':
      return block.sentences.map((each) => (
        <p key={each.template} className="mt-2 leading-6">
          {sentence(each)}
        </p>
      ))
    case 'steps':
    case 'list': {
      const List = block.kind === 'steps' ? 'ol' : 'ul'
      return (
        <List className={`mt-2 ps-6 leading-6 ${block.kind === 'steps' ? 'list-decimal' : 'list-disc'}`}>
          {block.sentences.map((each) => (
            <li key={each.template} className="mt-1 ps-1">
              {sentence(each)}
            </li>
          ))}
        </List>
      )
    }
    case 'terms':
      return <Terms terms={block.terms} />
    case 'doors':
      return <Doors ids={block.ids} />
    case 'keys':
      return <Keys ids={block.ids} />
    default: {
      const never: never = block
      return never
    }
  }
}

function Terms({ terms }: { terms: readonly Term[] }) {
  const { sentence } = useT()
  return (
    <dl className="mt-2 leading-6">
      {terms.map(({ name, about }) => (
        <div key={name.template} className="mt-2 break-inside-avoid">
          <dt className="font-medium">{sentence(name)}</dt>
          <dd className="text-muted">{sentence(about)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Doors({ ids }: { ids: readonly string[] }) {
  const { sentence } = useT()
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 print:hidden">
      {ids.map(doorOf).map((door) =>
        door ? (
          <li key={door.id}>
            <a
              href={`#/${door.route}`}
              className="inline-flex min-h-8 items-center gap-1.5 rounded text-sm font-medium text-accent hover:underline"
            >
              <Icon name="chevron-right" size={14} />
              {sentence(door.title)}
            </a>
          </li>
        ) : null,
      )}
    </ul>
  )
}

function Keys({ ids }: { ids: readonly string[] }) {
  return (
    <dl className="mt-2 gap-x-10 sm:columns-2">
      {COMMANDS.filter(({ id }) => ids.includes(id)).map((command) => (
        <KeyLine key={command.id} command={command} />
      ))}
    </dl>
  )
}
