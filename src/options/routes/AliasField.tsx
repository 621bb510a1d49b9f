import { useState } from 'preact/hooks';
import { TextField } from '../../popup/parts/fields.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';

interface AliasFieldProps {
  aliases: readonly string[];
  change: (aliases: string[]) => void;
}

/** Other names and domains that find this company, one a line; what is being typed stands as it is typed. */
export function AliasField({ aliases, change }: AliasFieldProps) {
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div onFocusOut={() => setTyped(null)}>
      <TextField
        label={texts.companies.aliases}
        hint={texts.companies.aliasesHint}
        rows={2}
        value={typed ?? aliases.join('\n')}
        onInput={(text) => {
          setTyped(text);
          const names = text.split('\n').map((one) => one.trim());
          change([...new Set(names.filter((one) => one !== ''))]);
        }}
      />
    </div>
  );
}
