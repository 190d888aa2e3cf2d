import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { counties } from '#shared/registers/counties.ts';
import { firstRunTexts } from './texts.ts';
import { UnitTable } from './unit-table.tsx';
import type { StepFields } from './use-first-run.ts';
import './first-run.css';

const texts = firstRunTexts.office;
const countyChoices = counties.map((county) => ({ id: county, label: county }));

/** What the office is called and which units it has. */
export function OfficeStep({ fields: { entry, set, left, shown } }: { fields: StepFields }) {
  return (
    <>
      <div className="fields two">
        <TextField
          label={texts.name}
          required
          name="officeName"
          maxLength={60}
          value={entry.officeName}
          onChange={(officeName) => set({ officeName }, 'officeName')}
          onBlur={() => left('officeName')}
          help={texts.nameHelp}
          error={shown.officeName}
        />
        <TextField
          label={texts.prefix}
          required
          name="officePrefix"
          maxLength={6}
          value={entry.officePrefix}
          onChange={(officePrefix) => set({ officePrefix }, 'officePrefix')}
          onBlur={() => left('officePrefix')}
          help={<span className="code">{texts.prefixHelp}</span>}
          error={shown.officePrefix}
        />
        <ChoiceField
          label={texts.county}
          required
          name="county"
          as="list"
          choices={countyChoices}
          value={entry.county}
          onChange={(county) => set({ county }, 'county')}
          error={shown.county}
        />
        <TextField
          label={texts.year}
          required
          name="firstYear"
          maxLength={8}
          value={entry.firstYear}
          onChange={(firstYear) => set({ firstYear }, 'firstYear')}
          onBlur={() => left('firstYear')}
          unit={texts.yearUnit}
          error={shown.firstYear}
        />
      </div>
      <UnitTable
        units={entry.units}
        onUnits={(units) => set({ units })}
        onLeft={() => left('units')}
        error={shown.units}
      />
    </>
  );
}
