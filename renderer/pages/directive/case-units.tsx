import { useSetting } from '#renderer/data/use-setting.ts';
import type { CaseAnswer, UnitShare } from '#shared/contract/directive-answers.ts';
import { assignmentRoles } from '#shared/registers/assignment.ts';
import { ShareWord } from './standing.tsx';
import { directiveTexts as texts } from './texts.ts';

/** Each unit's share, lead units first. */
export function CaseUnits({ units }: { units: readonly UnitShare[] }) {
  const coUnitsToo = useSetting()?.coUnitsToo ?? false;
  if (units.length === 0) return null;
  return (
    <>
      <table className="case-units" aria-label={texts.units}>
        <tbody>
          {units.map((one) => (
            <tr key={one.assignment}>
              <th scope="row">
                {one.unitName}
                <span className="dim">　{assignmentRoles[one.role]}</span>
              </th>
              <td>
                <ShareWord state={one.state} continued={one.continued} />
              </td>
              <td className="num">{one.percent === null ? '' : `${one.percent}%`}</td>
              <td className="num dim">{one.handler ?? texts.noHandler}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="help case-rule">{coUnitsToo ? texts.unitsAll : texts.leadsAll}</p>
    </>
  );
}

/** The control officer has said something to what is asked now. */
export const isAdvised = (about: CaseAnswer | undefined): boolean =>
  about?.units.some(({ request }) => request !== null && request.advice !== null) ?? false;
