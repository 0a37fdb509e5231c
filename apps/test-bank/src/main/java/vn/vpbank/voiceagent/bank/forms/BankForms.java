package vn.vpbank.voiceagent.bank.forms;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.bank.rules.FormRules;

/// All forms of the bank.
public record BankForms(List<FormRules> all) {
    public BankForms {
        all = List.copyOf(all);
    }

    /// The forms that the bank serves.
    public static BankForms served() {
        return new BankForms(List.of(
                LoanForm.rules(), CrmForm.rules(), HrForm.rules(), ComplianceForm.rules(), TransactionForm.rules()));
    }

    /// The form with this id.
    public Optional<FormRules> find(String id) {
        return all.stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
