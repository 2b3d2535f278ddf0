package org.openfunnel.rules.intake;

import java.util.Optional;
import org.openfunnel.name.Label;
import org.openfunnel.name.Name;

/** What a form asks about a lead. Sources: S1-03, S2-02, S2-03, S4-01, S4-02. */
public enum LeadField {
    /** The name of the company. */
    COMPANY("company", "company.name", "Company", "公司名称"),
    /** Its industry. */
    INDUSTRY("industry", "company.industry", "Industry", "行业"),
    /** Its size: the number of employees. */
    EMPLOYEES("employees", "company.employees", "Employees", "公司规模（人数）"),
    /** The name of the contact. */
    CONTACT("contact", "contact.name", "Contact", "联系人"),
    /** The title of the contact. */
    TITLE("title", "contact.title", "Title of the contact", "联系人职位"),
    /** The phone number of the contact. */
    PHONE("phone", "contact.phone", "Phone", "联系电话"),
    /** The e-mail address of the contact. */
    EMAIL("email", "contact.email", "E-mail", "邮箱"),
    /** What the lead needs. */
    NEED("need", "need.description", "Need", "需求描述"),
    /** The channel through which the lead came. */
    CHANNEL("channel", "source.channel", "Channel", "来源渠道"),
    /** The event, page or person behind the channel. */
    SOURCE("source", "source.detail", "Source in detail", "具体来源"),
    /** When the lead was registered. */
    REGISTERED_AT("registeredAt", "registered.at", "Registered at", "登记时间"),
    /** Who takes care of the lead first. */
    FIRST_OWNER("firstOwner", "first-owner", "First owner", "初步对接人"),
    /** Who filled in the form. */
    RECORDER("recorder", "", "Recorder", "登记人"),
    /** Whether the lead is an enterprise, whose form asks for more: yes or no. */
    ENTERPRISE("enterprise", "", "Enterprise", "是否企业客户"),
    /** When the enterprise was founded. */
    FOUNDED("founded", "", "Founded", "成立时间"),
    /** The main business of the enterprise. */
    MAIN_BUSINESS("mainBusiness", "", "Main business", "主营业务"),
    /** What the enterprise spends on purchases in a year, if available. */
    ANNUAL_BUDGET("annualBudget", "", "Annual purchase budget", "年度采购预算"),
    /** Whether the person agreed to the use of the personal data: yes or no. */
    CONSENT("consent", "", "Consent to the use of personal data", "个人信息授权");

    private final String property;
    private final String fact;

    @SuppressWarnings("ImmutableEnumChecker") // a label is a record of two texts
    private final Label label;

    LeadField(String property, String fact, String en, String zh) {
        this.property = property;
        this.fact = fact;
        this.label = Label.of(en, zh);
    }

    /** Returns what people call the field. */
    public Label label() {
        return label;
    }

    /** Returns the standard fact that the field gives, if there is one. */
    public Optional<Name> fact() {
        return fact.isEmpty() ? Optional.empty() : Optional.of(Name.of(fact));
    }

    /** Returns the name of the field in {@link CheckedForm}. */
    String property() {
        return property;
    }
}
