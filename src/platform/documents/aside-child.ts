// The file that the processes aside begin with: their main thread and the one that watches over it.
import { answerTasks } from './answer-tasks.ts'
import { asideTasks } from './aside-tasks.ts'

answerTasks(asideTasks, import.meta.url)
