import { normalise } from '../text/normalise.ts';
import type { Press } from './form-state.ts';

/** What people type instead of pressing a button. Whole messages, normalised. */
const SAID: Readonly<Partial<Record<Press, RegExp>>> = {
  agree:
    /^(?:我?同意|接受|可以|好的?|行|是的?|确认|没问题|嗯|1|y|yes|ok|okay|sure|(?:i )?agree|accept)$/u,
  decline:
    /^(?:我?不同意|拒绝|不接受|不可以|不行|不|否|不用|no|n|(?:i )?(?:disagree|decline|dont agree|do not agree))$/u,
  skip: /^(?:跳过|略过|不填|先不填|没有了?|没了|没什么|没有其他|无|暂无|不需要|不知道|不确定|不清楚|还没定|待定|skip|none|no|nope|no thanks?|that'?s all|n\/a|na|nothing(?: else)?|not sure|unknown|pass|next)$/u,
  back: /^(?:‹ )?(?:返回|后退|上一步|上一题|回上一步|退回|back|go back|previous)$/u,
  keep: /^(?:不变|保留|不改|keep|unchanged|keep it|same)$/u,
  cancel:
    /^(?:取消|算了|不填了|退出|不要了|停止|放弃|cancel|stop|quit|exit|abort|forget it|never ?mind)$/u,
  edit: /^(?:修改|更改|改一下|编辑|要改|edit|change|correct|modify)$/u,
  confirm:
    /^(?:确认|确认提交|提交|发送|没问题|对的?|正确|是的?|好的?|可以|ok|okay|yes|y|confirm|submit|send|correct|looks good)$/u,
  discard: /^(?:是的?|确认|确定|删除|放弃|取消|yes|y|discard|delete|cancel)$/u,
  'go-on': /^(?:继续|继续填|接着填|继续填写|恢复|continue|go on|resume|carry on)$/u,
  restart: /^(?:重新开始|重填|重来|重新填写|start over|restart|start again)$/u,
};

export function says(text: string, press: Press): boolean {
  const said = normalise(text).replace(/[。.!,，~›\s]+$/u, '');
  return SAID[press]?.test(said) ?? false;
}

const ENQUIRE =
  /^(?:(?:我|我们)?(?:想|要|想要|请)?(?:帮我)?(?:留下?|提交|填写?|登记)(?:个|一个|一下|一份|份)?(?:咨询|需求|意向|投资意向|咨询表|需求表)|(?:在线)?咨询|留言)$|^(?:(?:i want to|i'?d like to|i would like to|can i|may i|please|let me) )?(?:(?:leave|make|submit|send|fill in|place) )?(?:(?:an?|my|the) )?(?:enquiry|inquiry)(?: form)?$|^(?:enquire|inquire)$/u;

/** Asks for the form itself, by its name or the words on its button. Whole messages. */
export function saysEnquire(text: string): boolean {
  return ENQUIRE.test(normalise(text).replace(/[。.!,，吗？?\s]+$/u, ''));
}

/** Said again when no number came, it is no question; the other words of «confirm» could be anything. */
export function saysSubmit(text: string): boolean {
  return /^(?:确认提交|提交|submit)$/u.test(normalise(text));
}

const QUESTION_END =
  /[?？]\s*$|(?:吗|呢|么|嘛|谁|多少|哪里|哪儿|怎么样|怎么办|什么|几家|几个|哪些|哪个|哪家|多大|多久|多长时间|如何|几点|是啥)$/u;
const QUESTION_START =
  /^(?:请问|怎么|如何|为什么|为啥|谁|哪|多少|是不是|能不能|可不可以|有没有|介绍一下|告诉我|我?想(?:知道|问)|what|which|who|whom|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would|should|tell me|show me|list)(?![a-z])/u;

/** Whether a text asks something, by its grammar alone. */
export function isQuestion(text: string): boolean {
  const plain = normalise(text);
  return QUESTION_END.test(plain) || (QUESTION_START.test(plain) && plain.length > 3);
}
