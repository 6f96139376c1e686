import {
  type Attributes,
  type Content,
  classNames,
  type Extras,
  idList,
  isPresent,
  type Maybe,
  type Optional,
} from './common.ts';
import { Tag, type TagColour } from './tag.tsx';

/** How far a task is: plain words, or with a tag when it still needs something. */
export type TaskStatus =
  | Content
  | ({ readonly tag: Content } & Optional<{ colour: TagColour; class: string; attributes: Attributes }>);

export type Task = { readonly title: Content; readonly status: TaskStatus } & Optional<{
  /** Left out while the task cannot be started. */
  href: string;
  hint: Content;
  class: string;
  titleClass: string;
  cannotStartYet: boolean;
  statusClass: string;
}>;

export type TaskListProps = Extras & { readonly items: readonly Maybe<Task>[] } & Optional<{ idPrefix: string }>;

type TagStatus = Extract<TaskStatus, { readonly tag: Content }>;
const isTagStatus = (status: TaskStatus): status is TagStatus =>
  typeof status === 'object' && status !== null && 'tag' in status && !('props' in status);

function TaskItem({ task, id }: { task: Task; id: string }) {
  const hintId = isPresent(task.hint) ? `${id}-hint` : undefined;
  const statusId = `${id}-status`;
  const { status } = task;
  return (
    <li class={classNames('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.class)}>
      <div class="govuk-task-list__name-and-hint">
        {task.href ? (
          <a
            class={classNames('govuk-link govuk-task-list__link', task.titleClass)}
            href={task.href}
            aria-describedby={idList(hintId, statusId)}
          >
            {task.title}
          </a>
        ) : (
          <div class={task.titleClass}>{task.title}</div>
        )}
        {hintId ? (
          <div id={hintId} class="govuk-task-list__hint">
            {task.hint}
          </div>
        ) : null}
      </div>
      <div
        class={classNames(
          'govuk-task-list__status',
          task.cannotStartYet && 'govuk-task-list__status--cannot-start-yet',
          task.statusClass,
        )}
        id={statusId}
      >
        {isTagStatus(status) ? (
          <Tag colour={status.colour} class={status.class} attributes={status.attributes}>
            {status.tag}
          </Tag>
        ) : (
          status
        )}
      </div>
    </li>
  );
}

/** What there is to do, and how far each part is. */
export function TaskList({ items, idPrefix = 'task-list', ...extras }: TaskListProps) {
  return (
    <ul id={extras.id} class={classNames('govuk-task-list', extras.class)} {...extras.attributes}>
      {items.map((task, index) => (task ? <TaskItem task={task} id={`${idPrefix}-${index + 1}`} /> : null))}
    </ul>
  );
}
