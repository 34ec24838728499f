/** The palette of the full page. Loaded when it is opened for the first time. */
import { Palette, type PaletteProps } from './palette'
import { usePaletteChoices } from './palette-choices.hooks'
import { useRecentChoices } from './recent-choices.hooks'
import { useWordChoices } from './word-choices.hooks'

export function FullPalette({ onChoose, onClose }: Pick<PaletteProps, 'onChoose' | 'onClose'>) {
  const choices = usePaletteChoices()
  const [recent, remember] = useRecentChoices()
  const withWords = useWordChoices()
  return (
    <Palette
      choices={choices}
      recent={recent}
      withWords={withWords}
      onChoose={(choice) => {
        // Words are another thing each time: there is nothing to offer again.
        if (choice.kind !== 'words') remember(choice.id)
        onChoose(choice)
      }}
      onClose={onClose}
    />
  )
}
